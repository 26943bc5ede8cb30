internal import CommunitySafety
internal import Importing
internal import Storage

/// Reads kept files and says what they would change: as a job, so that the page doesn't wait for it.
struct ReadPublished {
    let context: ServiceContext
    let sheets: SheetIntake

    /// Starts it; false while another job runs.
    func start(_ id: RecordID, as party: ActingParty) -> Bool {
        context.loadJobs.start(id.text, .reading) { [self] progress throws(ServiceError) in
            try await run(id, as: party, progress: progress)
        }
    }

    /// Keeps with the files what they would change, or why they can't be taken.
    func run(
        _ id: RecordID, as party: ActingParty, progress: @escaping @Sendable (LoadProgress) -> Void
    ) async throws(ServiceError) {
        let files = try await Self.files(id, in: context)
        do throws(ServiceError) {
            let load = LoadEvidence(context, sheets: sheets, progress: progress)
            guard let report = try await dryRun(load, files, as: party) else {
                return try await handOver(files, id, as: party)
            }
            try await note(id, .ready, report.kind) { try PublishedReport.bytes(report) }
        } catch {
            guard let faults = PublishedLoad.Fault.list(error) else { throw error }
            try await note(id, .failed, nil) { try PublishedReport.bytes(faults) }
        }
    }

    /// Throws `notFound` once they are gone.
    static func files(_ id: RecordID, in context: ServiceContext) async throws(ServiceError) -> [EvidenceFile] {
        let files = try await context.read { try $0.publishedFiles(id) }
        guard !files.isEmpty else { throw .notFound(.proposal(id: id.text)) }
        return files.map { EvidenceFile(name: $0.name, bytes: $0.bytes) }
    }

    /// Nil for partners' tables.
    private func dryRun(
        _ load: LoadEvidence, _ files: [EvidenceFile], as party: ActingParty
    ) async throws(ServiceError) -> LoadReport? {
        if try LoadEvidence.areStreetRecords(files) {
            return try await load.run(files, as: .policeUK, dryRun: true, by: party)
        }
        let opened = try await EvidenceSheets(intake: sheets).open(files)
        guard let kind = LoadEvidence.publishedKind(of: opened) else { return nil }
        return try await load.run(opened, as: kind, dryRun: true, by: party)
    }

    /// What turned out to be partners' tables waits as such from now on.
    private func handOver(_ files: [EvidenceFile], _ id: RecordID, as party: ActingParty) async throws(ServiceError) {
        let ids = try await PrepareTables(context, intake: sheets).run(files, as: party)
        try await note(id, .tables, nil) { try PublishedReport.bytes(ids) }
    }

    private func note(
        _ id: RecordID, _ state: StoredPublishedLoad.State, _ kind: LoadKind?,
        _ bytes: @escaping @Sendable () throws -> [UInt8]
    ) async throws(ServiceError) {
        try await context.write { transaction in
            try transaction.note(try bytes(), as: state, kind: kind, ofPublished: id)
        }
    }
}
