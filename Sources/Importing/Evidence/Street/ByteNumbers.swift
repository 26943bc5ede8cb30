internal import Foundation

/// Numbers distinct strings of bytes in the order in which they come.
struct ByteNumbers {
    private(set) var words: [[UInt8]] = []
    private var hashes: [UInt64] = []
    /// One more than a word's number, at the place that its hash gives or the next free one.
    private var table: [Int32] = Array(repeating: 0, count: 64)

    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = ByteHash.of(word)
        var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[slot] != 0 {
            let number = Int(table[slot]) - 1
            if hashes[number] == hash, word.holds(words[number]) { return number }
            slot = (slot + 1) & (table.count - 1)
        }
        words.append(Array(word))
        hashes.append(hash)
        table[slot] = Int32(words.count)
        if words.count * 2 > table.count { grow() }
        return words.count - 1
    }

    private mutating func grow() {
        table = Array(repeating: 0, count: table.count * 4)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
            while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
            table[slot] = Int32(number + 1)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes are those.
    func holds(_ other: [UInt8]) -> Bool {
        guard count == other.count, let start = baseAddress else { return count == other.count }
        return other.withUnsafeBytes { bytes in bytes.baseAddress.map { memcmp(start, $0, bytes.count) == 0 } ?? true }
    }
}
