/// Takes text apart into rows and cells: cells in quotation marks may hold the separator, line ends and doubled quotation
/// marks; any kind of line end ends a row. One pass over the bytes.
struct DelimitedScanner {
    let separator: UInt8
    let mostRows: Int
    let mostCells: Int
    /// What becomes of a cell's bytes.
    let cell: (UnsafeBufferPointer<UInt8>) -> SheetCell
    private(set) var rows: [[SheetCell]] = []
    /// Set where the text has more rows or cells than are read; reading stopped there.
    private(set) var fault: SheetFault?
    private var row: [SheetCell] = []
    private var cells = 0
    private var quoted: [UInt8] = []

    init(
        separator: UInt8, mostRows: Int = .max, mostCells: Int = .max,
        cell: @escaping (UnsafeBufferPointer<UInt8>) -> SheetCell
    ) {
        self.separator = separator
        self.mostRows = mostRows
        self.mostCells = mostCells
        self.cell = cell
    }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var offset = 0
        while offset < bytes.count, fault == nil {
            var start = offset
            while start < bytes.count, bytes[start] == 0x20, separator != 0x20 { start += 1 }
            let isQuoted = start < bytes.count && bytes[start] == UInt8(ascii: "\"")
            offset = isQuoted ? readQuoted(bytes, start + 1) : readPlain(bytes, offset)
            guard offset < bytes.count else { break }
            if bytes[offset] == separator {
                offset += 1
                if offset == bytes.count { append(UnsafeBufferPointer(rebasing: bytes[offset...])) }
            } else {
                if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
                offset += 1
                endRow()
            }
        }
        if !row.isEmpty { endRow() }
    }

    /// The sign that parts the cells: the one that the first lines have most evenly; a comma where none has any.
    static func separator(of bytes: [UInt8]) -> UInt8 {
        let signs: [UInt8] = [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")]
        var best = (sign: UInt8(ascii: ","), score: 0)
        for sign in signs {
            var counts = [0]
            var isQuoted = false
            for byte in bytes.prefix(20_000) {
                if byte == 0x22 { isQuoted.toggle() }
                if byte == 0x0A || byte == 0x0D, !isQuoted { counts.append(0) }
                if byte == sign, !isQuoted { counts[counts.count - 1] += 1 }
            }
            let filled = counts.filter { $0 > 0 }
            let usual = Dictionary(grouping: filled, by: \.self).max {
                ($0.value.count, $0.key) < ($1.value.count, $1.key)
            }
            let score = (usual?.value.count ?? 0) * 1_000 + filled.count
            if score > best.score { best = (sign, score) }
        }
        return best.sign
    }

    private mutating func endRow() {
        rows.append(row)
        row.removeAll(keepingCapacity: true)
        if rows.count > mostRows { fault = .rows }
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        row.append(cell(bytes))
        cells += 1
        if cells > mostCells { fault = .cells }
    }

    private mutating func readPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let end = endOfCell(bytes, start)
        append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        return end
    }

    /// Up to the closing quotation mark; what stands between it and the separator belongs to the cell too.
    private mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        quoted.removeAll(keepingCapacity: true)
        var offset = start
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "\"") {
                guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") else { break }
                offset += 1
            }
            quoted.append(bytes[offset])
            offset += 1
        }
        offset = min(offset + 1, bytes.count)
        let end = endOfCell(bytes, offset)
        quoted.append(contentsOf: bytes[offset..<end])
        let whole = quoted
        whole.withUnsafeBufferPointer { append($0) }
        return end
    }

    private func endOfCell(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return end
    }
}
