package import CommunitySafety
internal import Proofreading
internal import Storage

/// Takes an answer: by a lead's link, from a lead with an account, or typed by an officer for somebody. Answers are added to
/// what stands; nothing is written over.
package struct AnswerRound: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Which answers the sender had seen, and which form it came by.
    package struct Form: Sendable, Hashable {
        /// As ``ServiceContext/updateKey(for:)`` made it.
        package let key: String
        /// The number of the latest answer when the form was shown; 0 for none.
        package let seen: Int

        package init(key: String, seen: Int) {
            self.key = key
            self.seen = seen
        }
    }

    package struct Outcome: Sendable, Hashable {
        package let number: Int
        /// Whether others answered between the showing of the form and its sending.
        package let othersCame: Bool
    }

    /// The holder of a lead's link, for that lead's actions. Throws `notFound(.link)`, `notFound` for another's action,
    /// `notPermitted` for a form that isn't this link's, `conflict` with the round's lock, `invalid`.
    package func byLink(
        _ entry: UpdateEntry, on address: String, _ form: Form, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        guard case .link(let bearer) = party, bearer.permission == .answerRound else {
            throw .notPermitted(.answerRound)
        }
        try context.check(form.key, for: bearer.subject.id)
        let environment = context.environment
        return try await context.write { transaction in
            let asked = try transaction.asked(by: bearer, address, environment)
            return try transaction.take(entry, .link, asked.action, form, asked.reading, party, environment)
        }
    }

    /// Keeps what was typed for the next time the link is opened. Throws like ``byLink(_:on:_:as:)``, but for `invalid`.
    package func keepForLater(
        _ entry: UpdateEntry, on address: String, _ form: Form, as party: ActingParty
    ) async throws(ServiceError) {
        guard case .link(let bearer) = party, bearer.permission == .answerRound else {
            throw .notPermitted(.answerRound)
        }
        try context.check(form.key, for: bearer.subject.id)
        let environment = context.environment
        try await context.write { transaction in
            let asked = try transaction.roundParty(of: bearer)
            guard let stored = try transaction.round(asked.roundID) else { throw ServiceError.notFound(.link) }
            try stored.round.standing(on: try transaction.today(environment)).require(.answer, party)
            let action = try transaction.actions(ofRound: stored.id).first { $0.address == address }
            guard let action, action.partyID == asked.id else { throw ServiceError.notFound(.record(id: address)) }
            // What comes late, after the same form was sent, is passed over.
            guard try !transaction.isSent(form.key, of: address, in: stored.id) else { return }
            try transaction.keep(entry, of: address, in: stored.id, at: environment.now())
        }
    }

    /// Manager and officers type what somebody said; a partner lead answers for its own agency's actions. Throws `invalid`,
    /// `conflict`, `notPermitted`, `notFound`.
    package func run(
        _ entry: UpdateEntry, on address: String, _ quarter: RoundQuarter, of year: PlanYear, _ form: Form,
        as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try party.require(.readRounds)
        try context.check(form.key, for: "\(year.name)/\(quarter.rawValue)")
        let environment = context.environment
        return try await context.write { transaction in
            let asked = try transaction.answered(address, quarter, of: year, by: party, environment)
            return try transaction.take(
                entry, asked.capacity, asked.action, form, asked.reading, party, environment)
        }
    }
}

extension ActingParty {
    /// Whether it has an account of the agency of this name.
    func isOf(_ name: String) -> Bool {
        guard case .account(let actor) = self, let agency = actor.agency else { return false }
        return Wording.key(agency) == Wording.key(name)
    }
}

extension Querying {
    /// Whom a link asks; throws `notFound(.link)` for a link to something else.
    func roundParty(of bearer: LinkBearer) throws -> StoredRoundParty {
        guard bearer.permission == .answerRound, bearer.subject.kind == "round_party",
            let party = try roundParty(RecordID(bearer.subject.id))
        else { throw ServiceError.notFound(.link) }
        return party
    }
}

/// An action whose round takes an answer from somebody, and in what capacity they give it.
struct AnswerableAction {
    let reading: RoundReading
    let action: StoredRoundAction
    let capacity: StoredUpdate.Capacity
}

extension Transaction {
    /// The action of a link's holder; throws like ``AnswerRound/byLink(_:on:_:as:)``.
    func asked(
        by bearer: LinkBearer, _ address: String, _ environment: ServiceEnvironment
    ) throws -> AnswerableAction {
        let asked = try roundParty(of: bearer)
        guard let stored = try round(asked.roundID) else { throw ServiceError.notFound(.link) }
        let reading = try RoundReading(stored, self, on: try today(environment))
        try reading.standing.require(.answer, .link(bearer))
        let action = try reading.action(address)
        guard action.partyID == asked.id else { throw ServiceError.notFound(.record(id: address)) }
        return AnswerableAction(reading: reading, action: action, capacity: .link)
    }

    /// An action of a partner lead's own agency, or any for whoever types; throws like ``AnswerRound/run(_:on:_:of:_:as:)``.
    func answered(
        _ address: String, _ quarter: RoundQuarter, of year: PlanYear, by party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws -> AnswerableAction {
        let reading = try roundReading(quarter, of: year, on: try today(environment))
        let action = try reading.action(address)
        let isOwn = RoundRole(party) == .partnerLead
        try reading.standing.require(isOwn ? .answer : .answerOnBehalf, party)
        if isOwn {
            guard let name = action.partyID.flatMap({ reading.parties[$0]?.name }), party.isOf(name) else {
                throw ServiceError.notPermitted(.answerRound)
            }
        }
        return AnswerableAction(reading: reading, action: action, capacity: isOwn ? .account : .behalf)
    }
}

extension Transaction {
    /// Adds an answer with its entry. The same form sent twice with the same words is one answer.
    fileprivate mutating func take(
        _ entry: UpdateEntry, _ capacity: StoredUpdate.Capacity, _ action: StoredRoundAction, _ form: AnswerRound.Form,
        _ reading: RoundReading, _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws -> AnswerRound.Outcome {
        let standing = reading.updates[action.address] ?? []
        let update = try entry.read(onBehalf: capacity == .behalf)
        // Whoever goes back and sends other words by the same form says something new.
        if let same = standing.first(where: { $0.formKey == form.key && $0.update == update }) {
            return AnswerRound.Outcome(number: same.number, othersCame: false)
        }
        let faults = update.faults(beside: reading.figures(action, with: update), on: reading.today)
        guard faults.isEmpty else { throw ServiceError.invalid(faults.map { Diagnostic($0) }) }
        let latest = standing.last?.number ?? 0
        let stored = StoredUpdate(
            id: environment.ids.next(), roundID: reading.stored.id, address: action.address, number: latest + 1,
            formKey: form.key, capacity: capacity, enteredBy: party.auditName, enteredOn: reading.today,
            enteredAt: environment.now(), update: update)
        if case .link(let bearer) = party {
            guard try useSignedLink(bearer.id, at: stored.enteredAt) else { throw ServiceError.notFound(.link) }
        }
        try insert(stored)
        try say(StoredSaid(stored, differs: reading.figures(action, with: update).differs(from: update.view)))
        if capacity == .behalf { try writeCopy(of: stored, action, reading, by: party, environment) }
        if capacity == .link { try forgetKept(action.address, in: reading.stored.id) }
        try forgetKept(action.address, in: reading.stored.id, by: party.auditName)
        try record(stored.event(in: reading.stored.round, by: party))
        return AnswerRound.Outcome(number: stored.number, othersCame: latest > form.seen)
    }
}

extension StoredUpdate {
    /// Without anybody's words.
    fileprivate func event(in round: MonitoringRound, by party: ActingParty) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: .updateGiven, subject: AuditSubject(kind: "action_update", id: id.text),
            at: enteredAt,
            payload: AuditPayload(after: [
                "round": round.name, "action": address, "number": String(number), "view": update.view.rawValue,
                "capacity": capacity.rawValue,
            ]))
    }
}
