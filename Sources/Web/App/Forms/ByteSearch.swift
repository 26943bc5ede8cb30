extension [UInt8] {
    /// Where `pattern` first stands at or after `start`, beginning no more than `limit` bytes on; nil when it doesn't.
    ///
    /// Linear in the bytes passed over times the few places where the pattern's first two bytes agree.
    func firstRange(of pattern: [UInt8], from start: Int, within limit: Int) -> Range<Int>? {
        guard let first = pattern.first, start >= 0, start <= count - pattern.count else { return nil }
        let last = Swift.min(count - pattern.count, limit > count ? count : start + limit)
        return withUnsafeBufferPointer { bytes in
            var position = start
            while position <= last {
                if bytes[position] == first, pattern.indices.allSatisfy({ bytes[position + $0] == pattern[$0] }) {
                    return position..<(position + pattern.count)
                }
                position += 1
            }
            return nil
        }
    }
}
