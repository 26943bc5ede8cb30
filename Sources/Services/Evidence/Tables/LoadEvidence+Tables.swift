internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// Partners' tables at the command line: read by the mapping that somebody made in the browser.
extension LoadEvidence {
    /// Throws `invalid` when no sheet of a file is of a shape that was mapped, or `mapping` names none.
    func tables(
        _ files: [EvidenceFile], mapping: String?, dryRun: Bool, by party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        guard let sheets else { throw .invalid([.unknownKind]) }
        var read: [(file: EvidenceFile, workbook: Workbook)] = []
        for given in files {
            let file = try given.read()
            read.append((file, try await sheets.workbook(of: file)))
        }
        let environment = context.environment
        let given = read
        if dryRun {
            return try await context.read { transaction in
                let found = try Self.reading(given, mapping, in: transaction)
                let preview = try TablePreviewer(transaction, found.reading).preview()
                return LoadReport(
                    number: nil, kind: .table, tally: preview.tally, problems: found.reading.problems + preview.warnings
                )
            }
        }
        return try await context.write { transaction in
            let found = try Self.reading(given, mapping, in: transaction)
            let previewer = try TablePreviewer(transaction, found.reading)
            let take = TakeTable(
                name: given.map(\.file.name).joined(separator: ", "),
                digest: FileDigest.sha256(given.flatMap(\.file.bytes)), kind: .table, party: party,
                environment: environment)
            return try take.run(
                found.reading.figures.map(\.observation), rows: found.reading.rows, problems: previewer.problems,
                standing: previewer.standing, in: &transaction)
        }
    }

    /// All sheets of all files that a mapping is known for, as one reading.
    private static func reading(
        _ given: [(file: EvidenceFile, workbook: Workbook)], _ name: String?, in transaction: some Querying
    ) throws -> (reading: TableReading, mappings: Int) {
        let names = try TableNames(transaction)
        var all = TableReading()
        var count = 0
        for (file, workbook) in given {
            let found = try mapped(workbook, file: file.name, name, in: transaction)
            guard !found.isEmpty else { throw ServiceError.invalid([.needsMapping(file.name)]) }
            for (sheet, known) in found {
                let mapping = PrepareTables.renewed(known, sheet, file.name, names)
                guard mapping.missing.isEmpty else { throw ServiceError.invalid([.needsPeriod(file.name)]) }
                let reading = TableReader(sheet, mapping, names: names, file: file.name).read()
                all.figures += reading.figures
                all.problems += reading.problems
                all.rows += reading.rows
                count += 1
            }
        }
        return (all, count)
    }

    private static func mapped(
        _ workbook: Workbook, file: String, _ name: String?, in transaction: some Querying
    ) throws -> [(SheetGrid, TableMapping)] {
        guard let name else {
            let recogniser = try transaction.recogniser()
            return workbook.sheets.filter { !$0.isHidden }.compactMap { sheet in
                recogniser.mapping(for: sheet, file: file).map { (sheet, $0.mapping) }
            }
        }
        guard let stored = try transaction.mappings().first(where: { $0.name == name }) else {
            throw ServiceError.invalid([.noMapping(called: name)])
        }
        // Where the headings moved they are found again; where they can't be, they are where they were.
        let known = try transaction.recogniser(only: stored.id)
        return workbook.sheet(named: stored.mapping.sheet).map { sheet in
            [(sheet, known.mapping(for: sheet, file: file)?.mapping ?? stored.mapping)]
        } ?? []
    }
}
