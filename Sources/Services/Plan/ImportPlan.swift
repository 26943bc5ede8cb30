package import CommunitySafety
internal import Proofreading
internal import Storage

/// Takes a plan from a file into the store, as the next version of its year, in one transaction.
package struct ImportPlan: Sendable {
    package let context: ServiceContext
    package let reader: ReadPlanDocument

    package init(_ context: ServiceContext, reader: ReadPlanDocument) {
        self.context = context
        self.reader = reader
    }

    /// Without a year it is the one that the document names. The same file twice in a row is noticed by
    /// its digest and changes nothing. Throws `invalid` when the file can't be read or nothing of a plan is in it.
    package func run(
        _ file: DocumentFile, year: PlanYear? = nil, as party: ActingParty
    ) async throws(ServiceError) -> ImportOutcome {
        try party.require(.importPlan)
        return try await keep(try await reader.run(file, year: year, as: party), as: party)
    }

    /// Keeps what was read before.
    package func keep(
        _ read: PlanDocumentReading, as party: ActingParty
    ) async throws(ServiceError) -> ImportOutcome {
        try party.require(.importPlan)
        guard !read.isEmpty else { throw .invalid(read.reading.diagnostics + [.noPlan(in: read.file)]) }
        let environment = context.environment
        return try await context.write { transaction in
            let digest = FileDigest.sha256(read.file.bytes)
            if let outcome = try Self.standing(read, digest: digest, in: transaction) { return outcome }
            return try Self.write(read, digest: digest, in: &transaction, environment, party)
        }
    }

    /// The outcome when the year's plan came from the very same file.
    private static func standing(
        _ read: PlanDocumentReading, digest: String, in transaction: Transaction
    ) throws -> ImportOutcome? {
        let year = read.reading.plan.year
        guard let version = try transaction.currentPlanVersion(of: year),
            let found = try transaction.planImport(ofVersion: version.id), found.sha256 == digest
        else { return nil }
        return ImportOutcome(
            year: year, version: version.number, summary: ImportSummary(found), wasThereAlready: true,
            diagnostics: read.reading.diagnostics)
    }

    /// Writes the year's next version, its import and the audit entry.
    static func write(
        _ read: PlanDocumentReading, digest: String, in transaction: inout Transaction,
        _ environment: ServiceEnvironment, _ party: ActingParty
    ) throws -> ImportOutcome {
        let plan = read.reading.plan
        let now = environment.now()
        let before = try transaction.currentPlanVersion(of: plan.year)
        let version = try transaction.insert(
            plan, asAt: try transaction.today(environment), at: now, ids: environment.ids)
        if let before { try transaction.carryDiscussion(from: before.id, to: version.id, by: party, environment) }
        let stored = StoredImport(
            id: environment.ids.next(), planVersionID: version.id, fileName: read.file.name, sha256: digest,
            byteCount: read.file.bytes.count, format: read.document.format.rawValue,
            counts: ImportCounts(read.reading), importedAt: now)
        try transaction.insert(stored, source: read.file.bytes, blocks: read.reading.blocks)
        let orders = try RecordKind.allCases.map { try transaction.orderDigest(of: $0, in: version.id) }
        try transaction.record(
            AuditEvent(
                actor: party.auditName, deed: .planImported,
                subject: AuditSubject(kind: "plan_import", id: stored.id.text), at: now,
                payload: AuditPayload(
                    before: before.map { ["version": String($0.number)] } ?? [:],
                    after: stored.particulars(version: version.number, year: plan.year)
                        .merging(orders.map { ($0.key, $0.value) }) { said, _ in said })))
        return ImportOutcome(
            year: plan.year, version: version.number, summary: ImportSummary(stored), wasThereAlready: false,
            diagnostics: read.reading.diagnostics)
    }
}

extension ImportCounts {
    init(_ reading: PlanReading) {
        self.init(
            priorities: reading.plan.priorities.count, actions: reading.plan.actions.count,
            successMeasures: reading.plan.successMeasures.count, members: reading.plan.members.count,
            diagnostics: reading.diagnostics.count)
    }
}

extension StoredImport {
    /// What the audit entry says of an import; the file's name can hold anything, so it stays out.
    fileprivate func particulars(version: Int, year: PlanYear) -> [String: String] {
        [
            "year": year.name, "version": String(version), "sha256": sha256, "bytes": String(byteCount),
            "format": format, "priorities": String(counts.priorities), "actions": String(counts.actions),
            "successMeasures": String(counts.successMeasures), "members": String(counts.members),
        ]
    }
}

extension Diagnostic {
    /// Nothing of a plan was recognised in the file.
    static func noPlan(in file: DocumentFile) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "import.noPlan", place: nil, quote: file.name,
            message: "Nothing of a plan was found: no priority, no table of actions, no success measure.",
            remedy:
                "Choose the plan itself; its actions are read from tables with a column for the lead and one for the date."
        )
    }
}
