internal import CommunitySafety
internal import Importing
internal import Storage

/// Takes kept files in: exactly those that were shown, with exactly what was shown, in one transaction.
package struct AcceptPublished: Sendable {
    package let context: ServiceContext
    let sheets: SheetIntake

    package init(_ context: ServiceContext, intake: SheetIntake) {
        self.context = context
        sheets = intake
    }

    /// Whoever may load figures. `version` is that of what was shown. It runs as a job; how it went, ``ShowPublished`` says.
    ///
    /// Throws `notFound` when they were thrown away, `conflict` when they were read again since or taken in, and `unavailable`
    /// while another job runs. Where figures changed since they were shown, nothing is taken, and they are read anew.
    package func start(id: String, version: Int, as party: ActingParty) async throws(ServiceError) {
        try party.require(.loadEvidence)
        let record = RecordID(id)
        guard let stored = try await context.read({ try $0.publishedLoad(record) }) else {
            throw .notFound(.proposal(id: id))
        }
        guard stored.state == .ready, stored.version == version, let kind = stored.kind, let bytes = stored.report
        else {
            throw .conflict(.changedMeanwhile)
        }
        let shown = try ServiceError.answering { try PublishedReport.report(bytes) }
        let isStarted = context.loadJobs.start(id, .taking) { [self] progress throws(ServiceError) in
            try await take(stored, kind, shown, as: party, progress: progress)
        }
        guard isStarted else { throw .unavailable(.store(.busy)) }
    }

    private func take(
        _ stored: StoredPublishedLoad, _ kind: LoadKind, _ shown: LoadReport, as party: ActingParty,
        progress: @escaping @Sendable (LoadProgress) -> Void
    ) async throws(ServiceError) {
        var load = LoadEvidence(context, sheets: sheets, progress: progress)
        load.ending = ending(stored, shown, party)
        let files = try await ReadPublished.files(stored.id, in: context)
        do throws(ServiceError) {
            _ = try await load.run(files, as: kind, by: party)
        } catch {
            guard error == .conflict(.changedMeanwhile) || PublishedLoad.Fault.list(error) != nil else { throw error }
            // What stands now is shown, and asked about, again.
            try await ReadPublished(context: context, sheets: sheets).run(stored.id, as: party, progress: progress)
            throw error
        }
    }

    /// The files go in the transaction in which their figures come.
    private func ending(_ stored: StoredPublishedLoad, _ shown: LoadReport, _ party: ActingParty) -> LoadEnding {
        let now = context.environment.now()
        return LoadEnding(expected: shown) { report, transaction in
            guard
                try transaction.settle(
                    published: stored.id, version: stored.version, as: .taken, load: report.number)
            else { throw ServiceError.conflict(.changedMeanwhile) }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .loadDiscarded,
                    subject: AuditSubject(kind: "published_load", id: stored.id.text), at: now,
                    payload: AuditPayload(after: ["load": report.number.map(String.init) ?? ""])))
        }
    }
}
