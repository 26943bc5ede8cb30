package import Proofreading
internal import Storage

/// Files that wait, in a list.
package struct PreparedListing: Sendable, Hashable {
    /// How far they are.
    package enum Standing: Sendable, Hashable {
        case ready
        /// They are read, or taken in, at this moment.
        case working(isTaking: Bool)
        /// They are read when somebody opens them.
        case unread
        /// The first thing that is wrong with them.
        case failed(String)
    }

    package let id: String
    package let fileName: String
    package let preparedOn: CalendarDate
    package let standing: Standing

    package init(id: String, fileName: String, preparedOn: CalendarDate, standing: Standing = .ready) {
        self.id = id
        self.fileName = fileName
        self.preparedOn = preparedOn
        self.standing = standing
    }
}

/// The files that wait to be looked at, newest first: partners' tables, and what offices publish.
package struct ListPreparedTables: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures. What waited too long is removed first.
    package func run(as party: ActingParty) async throws(ServiceError) -> [PreparedListing] {
        try party.require(.loadEvidence)
        try await ForgetWaiting(context).run()
        let running = context.loadJobs.running
        return try await context.read { reading in
            let tables = try reading.preparedLoads().map {
                ($0.preparedAt, PreparedListing(id: $0.id.text, fileName: $0.fileName, preparedOn: $0.preparedAt.day))
            }
            let published = try reading.publishedLoads().map { stored in
                let standing = try Self.standing(stored, running, reading)
                return (
                    stored.preparedAt,
                    PreparedListing(
                        id: stored.id.text, fileName: stored.name, preparedOn: stored.preparedAt.day,
                        standing: standing)
                )
            }
            return (published + tables).sorted { $0.0 > $1.0 }.map(\.1)
        }
    }

    private static func standing(
        _ stored: StoredPublishedLoad, _ running: LoadJobs.Running?, _ reading: ReadTransaction
    ) throws -> PreparedListing.Standing {
        if let running, running.id == stored.id.text { return .working(isTaking: running.work == .taking) }
        switch stored.state {
        case .ready: return .ready
        case .waiting, .tables, .taken: return .unread
        case .failed:
            let report = try reading.publishedLoad(stored.id)?.report
            return .failed(try report.map(PublishedReport.faults)?.first?.message ?? "")
        }
    }
}
