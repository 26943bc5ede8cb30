/// A place in a text that only moves forward, and knows its line and column: all moves together cost one pass.
struct SourceCursor {
    let bytes: [UInt8]
    private(set) var offset = 0
    /// 1-based.
    private(set) var line = 1
    /// 1-based, in Unicode scalars.
    private(set) var column = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Moves to an offset; one that lies behind leaves the cursor where it is.
    mutating func move(to target: Int) {
        let end = min(target, bytes.count)
        while offset < end {
            let byte = bytes[offset]
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
        while offset < bytes.count, offset > 0, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
}
