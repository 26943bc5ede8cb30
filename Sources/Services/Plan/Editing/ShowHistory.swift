package import CommunitySafety
package import Storage

/// Who changed what, and when.
package struct ShowHistory: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The history of one record, newest first, at most `limit` changes that were made before its row had version `before`.
    /// Whoever may read the draft; a removed record's too. Throws `notFound` for a record that never was.
    package func run(
        of record: RecordID, before version: Int? = nil, limit: Int = 50, as party: ActingParty
    ) async throws(ServiceError) -> [HistoryLine] {
        try party.require(.readDraft)
        return try await context.read { reading in
            try reading.history(of: record, before: version, limit: limit).map { stored in
                try HistoryLine(stored).readable { try reading.readable($0, in: stored.planVersionID) }
            }
        }
    }

    /// The newest changes of a year's standing version, one line for each record concerned.
    package func recent(
        year: PlanYear, limit: Int = 50, as party: ActingParty
    ) async throws(ServiceError) -> [HistoryLine] {
        try party.require(.readDraft)
        return try await context.read { reading in
            let version = try reading.standingVersion(of: year)
            return try reading.recentRevisions(of: version.id, limit: limit).map { HistoryLine($0) }
        }
    }
}
