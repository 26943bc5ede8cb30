package import CommunitySafety
package import Proofreading
internal import Storage

/// The issues that assessments look at: those of the catalogue, which stay, and the partnership's own.
package struct KeepIssues: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Own: Sendable, Hashable {
        package let issue: CommunityIssue
        package let retiredOn: CalendarDate?
        /// For a form to carry back.
        package let version: Int
    }

    package struct Choice: Sendable, Hashable {
        package let key: String
        package let name: String
    }

    package struct Answer: Sendable, Hashable {
        package let own: [Own]
        /// What issues may name, by name.
        package let measures: [Choice]
        package let mayKeep: Bool

        package func own(_ key: String) -> Own? { own.first { $0.issue.key == key } }
    }

    /// Those inside.
    package func list(as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readAssessment)
        let view = ReleaseView(party, context)
        return try await context.read { reading in
            Answer(
                own: try reading.ownIssues().map {
                    Own(issue: $0.issue, retiredOn: $0.retiredOn, version: $0.version)
                },
                measures: try reading.measures().filter { view.audience.allows($0.audience) }
                    .map { Choice(key: $0.key, name: $0.name) }.sorted { ($0.name, $0.key) < ($1.name, $1.key) },
                mayKeep: party.may(.keepAssessment))
        }
    }

    /// Those inside: what an assessment that is opened now can take in, the catalogue's first.
    package func offered(as party: ActingParty) async throws(ServiceError) -> [CommunityIssue] {
        try party.require(.readAssessment)
        return try await context.read { try $0.offeredIssues() }
    }

    /// Manager only: a new issue of the partnership's own. Returns its key. Throws `invalid`.
    @discardableResult
    package func add(_ entry: IssueEntry, as party: ActingParty) async throws(ServiceError) -> String {
        try party.require(.keepAssessment)
        let environment = context.environment
        return try await context.write { transaction in
            let others = IssueCatalogue.all + (try transaction.ownIssues().map(\.issue))
            let key = ScoringScheme.key(from: entry.name, taken: Set(others.map(\.key)))
            let issue = try entry.read(key: key, beside: others, known: Set(try transaction.measures().map(\.key)))
            try transaction.insert(StoredOwnIssue(issue: issue))
            try transaction.record(.ofIssue(.ownIssueKept, issue, by: party, at: environment.now()))
            return key
        }
    }

    /// Manager only: the issue as it is from now on; assessments that took it in keep it as it was. Throws `invalid`,
    /// `conflict(.changedMeanwhile)`, and `notFound` for an issue of the catalogue.
    package func change(_ entry: IssueEntry, of key: String, as party: ActingParty) async throws(ServiceError) {
        try await write(key, entry.seen, party) { stored, transaction in
            let others = IssueCatalogue.all + (try transaction.ownIssues().map(\.issue).filter { $0.key != key })
            let known = Set(try transaction.measures().map(\.key)).union(stored.issue.measures)
            let issue = try entry.read(key: key, beside: others, known: known)
            guard issue != stored.issue else { return nil }
            return (
                StoredOwnIssue(issue: issue, retiredOn: stored.retiredOn, version: entry.seen), .ownIssueKept
            )
        }
    }

    /// Manager only: it isn't offered any more, or is again. Throws like ``change(_:of:as:)``.
    package func setRetired(
        _ isRetired: Bool, _ key: String, seen: Int, as party: ActingParty
    ) async throws(ServiceError) {
        let environment = context.environment
        try await write(key, seen, party) { stored, transaction in
            guard (stored.retiredOn != nil) != isRetired else { return nil }
            let day = isRetired ? try transaction.today(environment) : nil
            return (
                StoredOwnIssue(issue: stored.issue, retiredOn: day, version: seen),
                isRetired ? .ownIssueRetired : .ownIssueBroughtBack
            )
        }
    }

    /// `work` answers the row as it is to be, or nil where nothing changes.
    private func write(
        _ key: String, _ seen: Int, _ party: ActingParty,
        _ work: @escaping @Sendable (StoredOwnIssue, Transaction) throws -> (StoredOwnIssue, AuditDeed)?
    ) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.ownIssue(key) else {
                throw ServiceError.notFound(.record(id: key))
            }
            guard stored.version == seen else { throw ServiceError.conflict(.changedMeanwhile) }
            guard let (changed, deed) = try work(stored, transaction) else { return }
            try transaction.keep(changed)
            try transaction.record(.ofIssue(deed, changed.issue, by: party, at: environment.now()))
        }
    }
}

extension Querying {
    /// The catalogue's issues, then the partnership's own that aren't retired.
    func offeredIssues() throws -> [CommunityIssue] {
        IssueCatalogue.all + (try ownIssues().filter { $0.retiredOn == nil }.map(\.issue))
    }
}

extension AuditEvent {
    fileprivate static func ofIssue(
        _ deed: AuditDeed, _ issue: CommunityIssue, by party: ActingParty, at now: Instant
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "community_issue", id: issue.key), at: now,
            payload: AuditPayload(after: ["name": issue.name]))
    }
}
