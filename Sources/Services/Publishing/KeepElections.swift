package import CommunitySafety
package import Proofreading
internal import Storage

/// The elections on record, and who cleared what before them.
package struct KeepElections: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// An election as a page shows it.
    package struct Listing: Sendable, Hashable {
        package let id: String
        package let election: Election
    }

    /// A clearance as a page shows it.
    package struct ClearanceListing: Sendable, Hashable {
        package let activity: PreElectionPeriod.Activity
        /// What was cleared: `plan_version`, and which.
        package let subject: String
        package let reason: String
        package let rule: String
        package let on: CalendarDate
    }

    package struct Overview: Sendable, Hashable {
        package let today: CalendarDate
        package let elections: [Listing]
        package let clearances: [ClearanceListing]

        package var period: PreElectionPeriod { PreElectionPeriod(elections.map(\.election)) }
    }

    /// For those who read drafts.
    package func list(as party: ActingParty) async throws(ServiceError) -> Overview {
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.read { reading in
            Overview(
                today: try reading.today(environment),
                elections: try reading.elections().map { Listing(id: $0.id.text, election: $0.election) },
                clearances: try reading.clearances().map {
                    ClearanceListing(
                        activity: $0.activity, subject: $0.subject.id, reason: $0.reason, rule: $0.rule, on: $0.on)
                })
        }
    }

    /// For those who keep the route.
    package func add(_ election: Election, as party: ActingParty) async throws(ServiceError) -> String {
        try party.require(.keepRoute)
        let environment = context.environment
        return try await context.write { transaction in
            let id = environment.ids.next()
            try transaction.insert(election, id: id)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .electionKept, subject: AuditSubject(kind: "election", id: id.text),
                    at: environment.now(), payload: AuditPayload(after: election.particulars)))
            return id.text
        }
    }

    /// For those who keep the route: another day, name or area.
    package func change(id: String, to election: Election, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepRoute)
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.elections().first(where: { $0.id.text == id }) else {
                throw ServiceError.notFound(.election(id: id))
            }
            try transaction.update(stored, to: election)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .electionKept, subject: AuditSubject(kind: "election", id: id),
                    at: environment.now(),
                    payload: AuditPayload(before: stored.election.particulars, after: election.particulars)))
        }
    }

    /// For those who keep the route: it doesn't take place, or was entered by mistake.
    package func callOff(id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepRoute)
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.elections().first(where: { $0.id.text == id }) else {
                throw ServiceError.notFound(.election(id: id))
            }
            try transaction.callOff(stored, at: environment.now())
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .electionCalledOff, subject: AuditSubject(kind: "election", id: id),
                    at: environment.now(), payload: AuditPayload(before: stored.election.particulars)))
        }
    }
}

extension Election {
    /// What the trail says of it.
    fileprivate var particulars: [String: String] {
        ["name": name, "area": area ?? "", "notice": notice.iso, "poll": poll.iso].filter { !$0.value.isEmpty }
    }
}
