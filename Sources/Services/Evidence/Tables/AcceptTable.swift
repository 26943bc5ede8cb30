internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// Takes a prepared table in: all of what can be taken, in one transaction.
package struct AcceptTable: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures. `version` is that of the table as it was shown; `name` is what its mapping is remembered
    /// as, nil to forget it. With `keepsFile` the file stays, for another of its sheets.
    ///
    /// Throws `conflict` when somebody changed it since, `invalid` when nothing can be taken.
    package func run(
        id: String, version: Int, rememberAs name: String?, keepsFile: Bool = false, as party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        try party.require(.loadEvidence)
        let environment = context.environment
        return try await context.write { transaction in
            let stored = try ShowPreparedTable.stored(id, in: transaction)
            guard stored.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            let (grid, reading) = try ShowPreparedTable.reading(stored, stored.mapping, in: transaction)
            guard let reading else { throw ServiceError.invalid([.nothingToTake]) }
            let previewer = try TablePreviewer(transaction, reading)
            let sheet = grid.name.isEmpty || grid.name == "Pasted" ? "" : ", \(grid.name)"
            let take = TakeTable(
                name: stored.fileName + sheet, digest: stored.digest, kind: .table, party: party,
                environment: environment)
            let report = try take.run(
                reading.figures.map(\.observation), rows: reading.rows, problems: previewer.problems,
                standing: previewer.standing, in: &transaction)
            // What lists incidents may name people: it isn't kept for the case that the load is taken back.
            try transaction.takeReceived(
                ofPrepared: stored.id, by: report.number, keepsBody: stored.mapping.layout == .figures, party,
                environment.now())
            try Self.remember(stored, grid, as: name, in: &transaction, environment, party)
            if !keepsFile { try Self.remove(stored, in: &transaction, environment, party) }
            return report
        }
    }

    /// The file goes when it has been taken in; a load that changed nothing leaves an entry of its own.
    private static func remove(
        _ stored: StoredPreparedLoad, in transaction: inout Transaction, _ environment: ServiceEnvironment,
        _ party: ActingParty
    ) throws {
        try transaction.removePrepared(stored.id)
        try transaction.record(
            AuditEvent(
                actor: party.auditName, deed: .loadDiscarded,
                subject: AuditSubject(kind: "prepared_load", id: stored.id.text), at: environment.now(),
                payload: AuditPayload()))
    }

    private static func remember(
        _ stored: StoredPreparedLoad, _ grid: SheetGrid, as name: String?, in transaction: inout Transaction,
        _ environment: ServiceEnvironment, _ party: ActingParty
    ) throws {
        let earlier = try stored.mappingID.flatMap { try transaction.mapping($0) }
        guard let name = name.map(PrepareTables.shown) ?? earlier?.name else { return }
        let mapping = stored.mapping
        let headings = TableHeadings(grid.spread, first: mapping.firstRow - 1, count: mapping.headers.count)
        let now = environment.now()
        let newer = StoredMapping(
            id: earlier?.id ?? environment.ids.next(), name: name, fingerprint: headings.fingerprint ?? "",
            sheetKey: TableShape.key(grid.name),
            fileKey: TableShape.key(TableRecogniser.withoutEnding(stored.fileName)), mapping: mapping,
            madeAt: earlier?.madeAt ?? now, usedAt: now)
        if let earlier {
            try transaction.change(earlier, to: newer)
        } else {
            try transaction.insert(newer, by: party.auditName)
        }
        try transaction.record(
            AuditEvent(
                actor: party.auditName, deed: .mappingKept,
                subject: AuditSubject(kind: "table_mapping", id: newer.id.text), at: now,
                payload: AuditPayload(after: ["name": name])))
    }
}
