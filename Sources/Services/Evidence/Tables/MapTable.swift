package import CommunitySafety
internal import Importing
internal import Storage

/// Says how a prepared table is read.
package struct MapTable: Sendable {
    package let context: ServiceContext

    /// Stands in a mapping for the partnership's own area where that isn't on record yet: it becomes a place of our own.
    package static let ownArea = "+own"

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures. `version` is that of the table as it was shown. Throws `conflict` when somebody changed it
    /// since, `notFound` when it no longer waits. What is still to be said is no error here: see ``TableMapping/missing``.
    package func run(
        id: String, version: Int, _ mapping: TableMapping, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.loadEvidence)
        // A table that names its places needs none beside.
        let makesArea = mapping.area == Self.ownArea && !mapping.has(.area)
        if makesArea { try party.require(.keepEvidence) }
        let environment = context.environment
        try await context.write { transaction in
            let stored = try ShowPreparedTable.stored(id, in: transaction)
            guard stored.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            var mapping = mapping
            if mapping.area == Self.ownArea { mapping.area = "" }
            if makesArea {
                let name = try transaction.partnership()?.partnership.area ?? "Our area"
                mapping.area = try SettleTableNames.makeArea(name, in: &transaction)
            }
            guard stored.mapping != mapping else { return }
            try transaction.change(stored, to: mapping)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .mappingKept,
                    subject: AuditSubject(kind: "prepared_load", id: id), at: environment.now(), payload: AuditPayload()
                ))
        }
    }

    /// The mapping for another sheet, or for headings that stand elsewhere: the best guess where they moved.
    package func guess(
        id: String, sheet: String, firstRow: Int?, headerRows: Int?, as party: ActingParty
    ) async throws(ServiceError) -> TableMapping {
        try party.require(.loadEvidence)
        return try await context.write { transaction in
            let stored = try ShowPreparedTable.stored(id, in: transaction)
            let workbook = try WorkbookText.workbook(stored.body)
            guard let grid = workbook.sheet(named: sheet) else { return stored.mapping }
            let guess = try PrepareTables.suggestion(for: grid, file: stored.fileName, in: transaction)
            guard let firstRow, let headerRows, (firstRow, headerRows) != (guess.firstRow, guess.headers.count) else {
                return guess
            }
            return TableSuggester(grid, names: try TableNames(transaction), file: stored.fileName)
                .mapping(area: guess.area, firstRow: firstRow, headerRows: headerRows)
        }
    }
}
