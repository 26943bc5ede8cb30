/// Words in a row as bytes, in which phrases are looked up fast.
package struct WordRow: Sendable {
    /// The words joined by single spaces, with a space at both ends.
    private let bytes: [UInt8]

    package init(_ words: [String]) {
        var bytes: [UInt8] = [0x20]
        for word in words {
            bytes.append(contentsOf: word.utf8)
            bytes.append(0x20)
        }
        self.bytes = bytes
    }

    /// Whether the words of the phrase, parted by single spaces, stand one behind the other.
    package func holds(_ phrase: String) -> Bool {
        var phrase = phrase
        return phrase.withUTF8 { sought in
            guard let first = sought.first, bytes.count >= sought.count + 2 else { return false }
            return bytes.indices.dropLast(sought.count + 1).contains { space in
                bytes[space] == 0x20 && bytes[space + 1] == first && bytes[space + 1 + sought.count] == 0x20
                    && bytes[(space + 1)...(space + sought.count)].elementsEqual(sought)
            }
        }
    }
}
