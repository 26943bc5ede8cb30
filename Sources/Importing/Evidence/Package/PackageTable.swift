import CommunitySafety

/// A table of a data package, as it is written: separated by commas, named by its first row.
struct PackageTable {
    let name: String
    let columns: [String: Int]
    let rows: [[SheetCell]]

    /// Where the file is none, or lacks columns that it can’t be read without, the problem is the file’s.
    init(_ bytes: [UInt8], _ table: OpenTable, named name: String) throws(PackageFault) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard String(validating: bytes[start...], as: UTF8.self) != nil else { throw PackageFault(.notUTF8(name)) }
        var scanner = DelimitedScanner(separator: UInt8(ascii: ",")) { cell in
            cell.isEmpty ? .empty : .text(String(decoding: cell, as: UTF8.self))
        }
        bytes[start...].withUnsafeBufferPointer { scanner.read($0) }
        self.name = name
        columns = Dictionary(
            (scanner.rows.first ?? []).enumerated().map { ($1.words, $0) }, uniquingKeysWith: { first, _ in first })
        rows = Array(scanner.rows.dropFirst())
        let missing = table.fields.filter { $0.isRequired && columns[$0.name] == nil }.map(\.name)
        guard missing.isEmpty else { throw PackageFault(.noColumns(name, missing)) }
    }

    /// Each row with its number in the file.
    func forEach(_ work: (PackageRow) -> Void) {
        for (index, cells) in rows.enumerated() where !cells.allSatisfy(\.isEmpty) {
            work(PackageRow(table: self, number: index + 2, cells: cells))
        }
    }
}

/// Why a file of a package isn’t read.
struct PackageFault: Error {
    let problem: LoadProblem

    init(_ problem: LoadProblem) { self.problem = problem }
}
