/// The row of a sheet that names its columns.
package struct SheetHeading: Sendable, Hashable {
    /// Its row, from 0.
    package let row: Int
    /// The names as they stand there.
    package let names: [String]
    /// Lower-case letters and digits of each name: "Offence Count" and "offence_count" have one key.
    package let keys: [String]
    private let columns: [String: Int]

    private init(row: Int, cells: [SheetCell]) {
        self.row = row
        names = cells.map(\.text)
        keys = names.map(Self.key)
        columns = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The first of the sheet's upper rows that passes the test; nil when none does.
    package static func first(in sheet: SheetGrid, where passes: (SheetHeading) -> Bool) -> SheetHeading? {
        for row in sheet.rows.indices.prefix(30) {
            let heading = SheetHeading(row: row, cells: sheet.rows[row])
            if passes(heading) { return heading }
        }
        return nil
    }

    /// The first column that has one of these names; nil when none has.
    package func column(_ names: String...) -> Int? {
        for name in names { if let column = columns[name] { return column } }
        return nil
    }

    /// Lower-case letters and digits only.
    package static func key(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

extension [SheetCell] {
    /// The cell of a column; empty where the row is shorter, or there is no such column.
    func cell(_ column: Int?) -> SheetCell {
        guard let column, indices.contains(column) else { return .empty }
        return self[column]
    }
}
