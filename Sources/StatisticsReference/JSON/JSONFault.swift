/// The place at which a text stops being JSON; both count from 1.
package struct JSONFault: Error, Hashable {
    /// Columns count bytes.
    package let line, column: Int

    init(at offset: Int, of bytes: [UInt8]) {
        let before = bytes.prefix(offset)
        line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        column = 1 + before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    }
}
