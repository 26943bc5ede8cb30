package import CommunitySafety
package import Proofreading
internal import Storage

/// Steps on an action’s way, with their days: what the figures say looks at them.
package struct KeepMilestones: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let key: String
        package let milestone: Milestone
    }

    package struct Answer: Sendable, Hashable {
        package let today: CalendarDate
        package let lines: [Line]
        /// Whether the party may add and tick off.
        package let mayKeep: Bool
    }

    /// Those inside.
    package func list(
        _ address: String, _ year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Answer {
        try party.require(.readRounds)
        let environment = context.environment
        return try await context.read { reading in
            let own = try reading.milestones(of: year).filter { $0.address == address }
            return Answer(
                today: try reading.today(environment),
                lines: own.map { Line(key: $0.id.text, milestone: $0.milestone) },
                mayKeep: try reading.mayKeep(address, year, party))
        }
    }

    /// Manager, officers and the action’s lead. `due` as `2024-01-31`. Throws `invalid`, `notPermitted`, `notFound`.
    package func add(
        _ words: String, due: String, to address: String, _ year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        let words = Wording.squeezed(ActionUpdate(.onTrack, workingText: words).cleaned.workingText)
        guard !words.isEmpty, words.count <= Milestone.longest else {
            throw .invalid([.form("milestone", "There are no words, or too many.", "Write up to 300 characters.")])
        }
        guard let day = CalendarDate(iso: due) else {
            throw .invalid([.form("milestone-due", "That isn’t a day.", "Write it as 26 January 2024.")])
        }
        try await write(address, year, .milestoneAdded, party) { transaction, environment in
            try transaction.insert(
                StoredMilestone(
                    id: environment.ids.next(), address: address, milestone: Milestone(words: words, due: day)),
                of: year)
        }
    }

    /// The same parties: it is done today, or isn’t. Throws `notFound`.
    package func tick(
        _ key: String, isDone: Bool, _ address: String, _ year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await write(address, year, .milestoneTicked, party) { transaction, environment in
            let found = try transaction.ownMilestone(key, address, year)
            try transaction.note(found.id, doneOn: isDone ? try transaction.today(environment) : nil)
        }
    }

    /// The same parties: takes it off the list. Throws `notFound`.
    package func remove(
        _ key: String, _ address: String, _ year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await write(address, year, .milestoneRemoved, party) { transaction, _ in
            try transaction.removeMilestone(try transaction.ownMilestone(key, address, year).id)
        }
    }

    private typealias Work = @Sendable (inout Transaction, ServiceEnvironment) throws -> Void

    private func write(
        _ address: String, _ year: PlanYear, _ deed: AuditDeed, _ party: ActingParty, _ work: @escaping Work
    ) async throws(ServiceError) {
        try party.require(.readRounds)
        let environment = context.environment
        try await context.write { transaction in
            guard try transaction.mayKeep(address, year, party) else { throw ServiceError.notPermitted(.answerFor) }
            try work(&transaction, environment)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: deed,
                    subject: AuditSubject(kind: "action_milestone", id: "\(year.name)/\(address)"),
                    at: environment.now(), payload: AuditPayload()))
        }
    }
}

extension Querying {
    /// Whether a party keeps an action’s milestones: the unit all, a lead those of its own agency. Throws `notFound` for an action
    /// that no round of the year asks about.
    fileprivate func mayKeep(_ address: String, _ year: PlanYear, _ party: ActingParty) throws -> Bool {
        for stored in try rounds(of: year).reversed() {
            guard let action = try actions(ofRound: stored.id).first(where: { $0.address == address }) else { continue }
            if party.may(.answerFor) { return true }
            guard RoundRole(party) == .partnerLead, let asked = try action.partyID.flatMap({ try roundParty($0) })
            else {
                return false
            }
            return party.isOf(asked.name)
        }
        throw ServiceError.notFound(.record(id: address))
    }
}

extension Transaction {
    fileprivate func ownMilestone(_ key: String, _ address: String, _ year: PlanYear) throws -> StoredMilestone {
        guard let found = try milestones(of: year).first(where: { $0.id.text == key && $0.address == address }) else {
            throw ServiceError.notFound(.record(id: key))
        }
        return found
    }
}
