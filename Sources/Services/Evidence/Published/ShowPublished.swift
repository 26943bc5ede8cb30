internal import CommunitySafety
internal import Importing
internal import Storage

/// Kept files as they stand: read on first sight, and again after a restart.
package struct ShowPublished: Sendable {
    package let context: ServiceContext
    let sheets: SheetIntake

    package init(_ context: ServiceContext, intake: SheetIntake) {
        self.context = context
        sheets = intake
    }

    /// Whoever may load figures. Nil for an id that isn't of such files. Starts reading files that nobody has read, unless
    /// another job runs, and waits for what runs, but no longer than `patience`.
    package func run(
        id: String, patience: Duration = .zero, as party: ActingParty
    ) async throws(ServiceError) -> PublishedLoad? {
        try party.require(.loadEvidence)
        let record = RecordID(id)
        guard let stored = try await context.read({ try $0.publishedLoad(record) }) else { return nil }
        let jobs = context.loadJobs
        if stored.state == .waiting, jobs.trouble(of: id) == nil {
            _ = ReadPublished(context: context, sheets: sheets).start(record, as: party)
        }
        await jobs.wait(for: id, atMost: patience)
        // In this order: a job that ends between the two has left its result in the store.
        let running = jobs.running
        guard let now = try await context.read({ try $0.publishedLoad(record) }) else { return nil }
        return PublishedLoad(now, try standing(now, running.flatMap { $0.id == id ? $0 : nil }))
    }

    /// Whoever may load figures: reads files again that couldn't be read. Throws `notFound`.
    package func readAgain(id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.loadEvidence)
        let record = RecordID(id)
        guard let stored = try await context.read({ try $0.publishedLoad(record) }),
            [.waiting, .failed, .ready].contains(stored.state)
        else { throw .notFound(.proposal(id: id)) }
        guard ReadPublished(context: context, sheets: sheets).start(record, as: party) else {
            throw .unavailable(.store(.busy))
        }
    }

    /// Whoever may load figures: the rows that can't be taken, as a file. Nil for an id that isn't of such files.
    package func refusedRows(id: String, as party: ActingParty) async throws(ServiceError) -> [UInt8]? {
        try party.require(.loadEvidence)
        let record = RecordID(id)
        guard let stored = try await context.read({ try $0.publishedLoad(record) }) else { return nil }
        guard stored.state == .ready, let bytes = stored.report else { throw .notFound(.proposal(id: id)) }
        let report = try ServiceError.answering { try PublishedReport.report(bytes) }
        return RefusedRows.csv(of: report.refusals)
    }

    private func standing(
        _ stored: StoredPublishedLoad, _ running: LoadJobs.Running?
    ) throws(ServiceError) -> PublishedLoad.Standing {
        if let running { return .working(isTaking: running.work == .taking, running.progress) }
        let trouble = context.loadJobs.trouble(of: stored.id.text)
        return try ServiceError.answering {
            switch (stored.state, stored.report) {
            case (.taken, _): .taken(stored.load)
            case (.tables, let bytes?): .tables(try PublishedReport.ids(bytes))
            case (.failed, let bytes?): .failed(try PublishedReport.faults(bytes))
            case (.ready, let bytes?):
                .ready(
                    try PublishedReport.report(bytes),
                    trouble.map { $0 == .conflict(.changedMeanwhile) ? .changedMeanwhile : .machine })
            case (.waiting, _), (.ready, nil), (.failed, nil), (.tables, nil):
                trouble == nil ? .waiting : .failed([.machine])
            }
        }
    }
}

extension PublishedLoad.Fault {
    /// Trouble that may be over in a moment.
    static let machine = PublishedLoad.Fault(
        message: "The server couldn’t read it at this moment. The file is kept.", remedy: "Read it again.")
}
