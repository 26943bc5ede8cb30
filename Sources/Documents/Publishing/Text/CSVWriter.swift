internal import CommunitySafety

/// Writes comma-separated values (RFC 4180) row by row.
package struct CSVWriter: Sendable {
    /// What stands in a cell.
    package enum Cell: Sendable, Hashable {
        /// Words, which a spreadsheet mustn’t take for a formula.
        case words(String)
        /// A number or a day of our own making, as it is.
        case plain(String)

        package var text: String {
            switch self {
            case .words(let text), .plain(let text): text
            }
        }
    }

    package private(set) var bytes: [UInt8]

    /// - Parameter isMarked: begins with the byte-order mark, without which Excel takes UTF-8 for something else.
    package init(isMarked: Bool) { bytes = isMarked ? [0xEF, 0xBB, 0xBF] : [] }

    package mutating func append(_ row: [Cell]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            switch cell {
            case .words(let words): append(FormulaGuard.guarded(words))
            case .plain(let text): append(text)
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ cell: String) {
        guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
            bytes += cell.utf8
            return
        }
        bytes.append(0x22)
        for byte in cell.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
