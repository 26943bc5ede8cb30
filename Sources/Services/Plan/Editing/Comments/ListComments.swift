package import CommunitySafety
package import Storage

/// What was said about a draft, and what was done about each.
package struct ListComments: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Every comment on a year's standing version, oldest first. Whoever may read the draft; the holder of a signed link sees
    /// its own only.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> [StoredComment] {
        try await list(party) { reading in
            let version = try reading.standingVersion(of: year)
            if case .link(let bearer) = party, try reading.scope(of: bearer).version.id != version.id {
                throw ServiceError.notFound(.link)
            }
            return try reading.comments(onVersion: version.id)
        }
    }

    /// The comments on one record.
    package func run(on record: RecordID, as party: ActingParty) async throws(ServiceError) -> [StoredComment] {
        try await list(party) { try $0.comments(onRecord: record) }
    }

    private func list(
        _ party: ActingParty, _ query: @escaping @Sendable (ReadTransaction) throws -> [StoredComment]
    ) async throws(ServiceError) -> [StoredComment] {
        let seesAll = party.may(.readDraft)
        guard seesAll || party.may(.comment) else { throw .notPermitted(.readDraft) }
        return try await context.read { reading in
            try query(reading).filter { seesAll || $0.author == party.auditName }
        }
    }
}
