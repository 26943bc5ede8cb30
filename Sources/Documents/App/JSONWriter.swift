/// Writes JSON as it goes, keys in the order in which they are given.
///
/// Reports are written at the end of short commands, where the start-up of a general encoder costs more than the writing.
/// Names and values aren't checked for a well-formed order: close what was opened (`object` and `array` do).
package struct JSONWriter {
    /// What was written so far, as UTF-8.
    package private(set) var bytes: [UInt8] = []
    private let isIndented: Bool
    private var depth = 0
    /// Whether the next name or value is the first of its object or array.
    private var isFirst = true
    /// Whether a name was written whose value follows.
    private var awaitsValue = false

    /// `indented` puts every member on a line of its own.
    package init(indented: Bool = true) { isIndented = indented }

    package mutating func object(_ members: (inout JSONWriter) -> Void) { enclosed(0x7B, 0x7D, members) }

    package mutating func array(_ values: (inout JSONWriter) -> Void) { enclosed(0x5B, 0x5D, values) }

    /// The name of the next value.
    package mutating func name(_ name: String) {
        separate()
        quoted(name)
        bytes.append(0x3A)
        if isIndented { bytes.append(0x20) }
        awaitsValue = true
    }

    package mutating func value(_ text: String) {
        separate()
        quoted(text)
    }

    package mutating func value(_ number: Int) { plain(String(number)) }

    package mutating func value(_ flag: Bool) { plain(flag ? "true" : "false") }

    /// Whole numbers are written without a point; what isn't finite is `null`.
    package mutating func value(_ number: Double) {
        if !number.isFinite {
            plain("null")
        } else if let whole = Int(exactly: number), abs(number) < 1e15 {
            plain(String(whole))
        } else {
            plain(number.description)
        }
    }

    package mutating func null() { plain("null") }

    /// A member with its value; nothing for nil.
    package mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        self.name(name)
        self.value(value)
    }

    package mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        self.value(value)
    }

    package mutating func member(_ name: String, _ value: Double?) {
        guard let value else { return }
        self.name(name)
        self.value(value)
    }

    private mutating func plain(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        bytes.append(close)
        isFirst = false
    }

    /// What stands between two values: nothing after a name or an opening bracket.
    private mutating func separate() {
        if awaitsValue {
            awaitsValue = false
            return
        }
        if !isFirst { bytes.append(0x2C) }
        if depth > 0 { newLine() }
        isFirst = false
    }

    private mutating func newLine() {
        guard isIndented else { return }
        bytes.append(0x0A)
        for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
    }

    private mutating func quoted(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
            case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
            case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
            case 0..<0x20: escaped(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private mutating func escaped(_ byte: UInt8) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]])
    }
}
