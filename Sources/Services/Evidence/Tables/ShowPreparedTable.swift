package import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// A prepared table as it reads now.
package struct ShowPreparedTable: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures. Throws `notFound` when it was taken in, thrown away, or never was.
    ///
    /// `mapping` shows what another mapping would give, without keeping it. Opening the sealed cells is a write.
    package func run(
        id: String, trying mapping: TableMapping? = nil, as party: ActingParty
    ) async throws(ServiceError) -> (table: PreparedTable, choices: TableChoices) {
        try party.require(.loadEvidence)
        return try await context.write { transaction in
            let stored = try Self.stored(id, in: transaction)
            let table = try Self.table(stored, mapping ?? stored.mapping, in: transaction)
            return (table, try transaction.tableChoices())
        }
    }

    static func stored(_ id: String, in transaction: Transaction) throws -> StoredPreparedLoad {
        guard let stored = try transaction.prepared(RecordID(id)) else {
            throw ServiceError.notFound(.proposal(id: id))
        }
        return stored
    }

    /// The sheet with what a mapping makes of it; nil reading while something is still to be said.
    static func reading(
        _ stored: StoredPreparedLoad, _ mapping: TableMapping, in transaction: some Querying
    ) throws -> (grid: SheetGrid, reading: TableReading?) {
        try reading(WorkbookText.workbook(stored.body), stored, mapping, in: transaction)
    }

    private static func reading(
        _ workbook: Workbook, _ stored: StoredPreparedLoad, _ mapping: TableMapping, in transaction: some Querying
    ) throws -> (grid: SheetGrid, reading: TableReading?) {
        let grid = workbook.sheet(named: mapping.sheet) ?? SheetGrid(name: "", rows: [])
        guard mapping.missing.isEmpty else { return (grid, nil) }
        let reader = TableReader(grid, mapping, names: try TableNames(transaction), file: stored.fileName)
        return (grid, reader.read())
    }

    private static func table(
        _ stored: StoredPreparedLoad, _ mapping: TableMapping, in transaction: Transaction
    ) throws -> PreparedTable {
        let workbook = try WorkbookText.workbook(stored.body)
        let (grid, reading) = try reading(workbook, stored, mapping, in: transaction)
        let name = try stored.mappingID.flatMap { try transaction.mapping($0)?.name }
        return PreparedTable(
            id: stored.id.text, fileName: stored.fileName, digest: stored.digest, preparedOn: stored.preparedAt.day,
            version: stored.version,
            sheets: workbook.sheets.filter { !$0.isBlank }.map {
                PreparedTable.Sheet(name: $0.name, isHidden: $0.isHidden, rows: $0.rows.count)
            },
            rows: rows(of: grid), rowCount: grid.rows.count, letters: (0..<grid.width).map { SheetGrid.letter($0) },
            mapping: mapping, mappingName: name,
            preview: try reading.map { try TablePreviewer(transaction, $0).preview() })
    }

    private static func rows(of grid: SheetGrid) -> [PreparedTable.Row] {
        grid.rows.prefix(PreparedTable.rowsShown).enumerated().map { index, row in
            PreparedTable.Row(
                number: index + 1, cells: (0..<grid.width).map { String(grid[index, $0].words.prefix(120)) },
                isHidden: grid.hiddenRows.contains(index))
        }
    }
}
