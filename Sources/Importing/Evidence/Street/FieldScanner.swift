/// Splits comma-separated text into rows of fields where it lies in memory; nothing is copied.
///
/// Rows end with CRLF, LF or CR; fields in quotation marks may hold commas, line ends and doubled marks. Cost: one look at each
/// byte.
struct FieldScanner {
    /// A field's first byte and the one behind its last, quotation marks around it left out.
    struct Field {
        var start: Int
        var end: Int
        /// Whether doubled quotation marks in it stand for single ones.
        var hasDoubledQuotes = false
    }

    let bytes: UnsafeBufferPointer<UInt8>
    /// Of the row read last.
    private(set) var fields: [Field] = []
    /// Rows read, the header too.
    private(set) var row = 0
    /// Whether the text ends within quotation marks.
    private(set) var isUnclosed = false
    private var offset: Int

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// A byte order mark of UTF-8 at the beginning is left out.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    subscript(field index: Int) -> UnsafeBufferPointer<UInt8> {
        let field = fields[index]
        return UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    }

    /// Reads the next row that isn't empty; false at the end.
    mutating func next() -> Bool {
        while offset < bytes.count {
            fields.removeAll(keepingCapacity: true)
            row += 1
            readRow()
            if fields.count > 1 || fields[0].start < fields[0].end { return true }
        }
        return false
    }

    private mutating func readRow() {
        let count = bytes.count
        var position = offset
        var start = offset
        while position < count {
            let byte = bytes[position]
            // Most bytes are letters and digits, which stand above all the others.
            if byte > Self.comma {
                position += 1
            } else if byte == Self.comma {
                fields.append(Field(start: start, end: position))
                position += 1
                start = position
            } else if byte == Self.newline || byte == Self.carriageReturn {
                break
            } else if byte == Self.quote, position == start {
                position = readQuoted(from: position + 1)
                start = position + 1
                guard position < count, bytes[position] == Self.comma else {
                    offset = behindLineEnd(position)
                    return
                }
                position += 1
            } else {
                position += 1
            }
        }
        fields.append(Field(start: start, end: position))
        offset = behindLineEnd(position)
    }

    /// Reads a field in quotation marks, and answers where the comma or line end behind it stands.
    private mutating func readQuoted(from start: Int) -> Int {
        var field = Field(start: start, end: bytes.count)
        var position = start
        while position < bytes.count {
            guard bytes[position] == Self.quote else {
                position += 1
                continue
            }
            if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
                field.hasDoubledQuotes = true
                position += 2
            } else {
                field.end = position
                fields.append(field)
                return endOfField(position + 1)
            }
        }
        isUnclosed = true
        fields.append(field)
        return position
    }

    /// What stands between a closing quotation mark and the next comma belongs to nothing.
    private func endOfField(_ from: Int) -> Int {
        var position = from
        while position < bytes.count, bytes[position] != Self.comma, bytes[position] != Self.newline,
            bytes[position] != Self.carriageReturn
        { position += 1 }
        return position
    }

    private func behindLineEnd(_ position: Int) -> Int {
        guard position < bytes.count else { return bytes.count }
        let isPair =
            bytes[position] == Self.carriageReturn && position + 1 < bytes.count
            && bytes[position + 1] == Self.newline
        return position + (isPair ? 2 : 1)
    }
}

extension FieldScanner {
    /// A field as text. What isn't UTF-8 is read as Windows' page for Western Europe, or repaired.
    func text(_ index: Int) -> String {
        let raw = Array(self[field: index])
        let text = Self.text(raw)
        return fields[index].hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
    }

    static func text(_ raw: [UInt8]) -> String {
        if let text = String(validating: raw, as: UTF8.self) { return text }
        return String(decoding: Windows1252.utf8(of: raw) ?? raw, as: UTF8.self)
    }
}
