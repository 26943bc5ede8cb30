package import CommunitySafety
internal import Proofreading
internal import Storage

/// Opens a round: fixes what is asked, finds who leads what, and makes each of them a link.
package struct OpenRound: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Outcome: Sendable, Hashable {
        /// Whom it asks, by name.
        package let parties: [String]
        package let actions: Int
        /// Actions that nobody leads by name: they wait with the manager.
        package let unled: Int
        /// Messages written to them, and the names of those without an address; both empty where mail isn't set up.
        package var messages = 0
        package var unreached: [String] = []
    }

    /// Links are kept so many days longer than answers are taken, so that a round that is opened again needs no new ones; until
    /// then they only say that the round is closed.
    static let linkDays = 92

    /// Manager only. Days as `2024-01-31`. Throws `invalid`, `conflict` where the quarter was asked already or isn't to be
    /// asked yet, `notFound` for a year without a plan that everybody may read.
    @discardableResult
    package func run(
        _ quarter: RoundQuarter, of year: PlanYear, opens: String, due: String, closes: String, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try party.require(.keepRounds)
        let window = try Self.window(quarter, year, opens, due, closes)
        let environment = context.environment
        return try await context.write { transaction in
            guard let plan = try transaction.publicPlanVersion(of: year) else {
                throw ServiceError.notFound(.plan(year))
            }
            let today = try transaction.today(environment)
            let existing = try transaction.round(quarter, of: year)
            let round = existing?.round ?? MonitoringRound(year: year, quarter: quarter, window: window)
            try round.standing(on: today).require(.open, party)
            var opened = round
            opened.state = .open
            let stored = StoredRound(id: environment.ids.next(), round: opened, planVersionID: plan.id)
            try transaction.insert(stored)
            var outcome = try transaction.ask(
                stored, try transaction.unsettled(try transaction.plan(plan).actions, before: stored), party,
                environment)
            let written = try transaction.writeNotices(of: stored, environment)
            (outcome.messages, outcome.unreached) = (written.messages, written.unreached)
            try transaction.record(stored.event(.roundOpened, by: party, at: environment.now()))
            return outcome
        }
    }

    private static func window(
        _ quarter: RoundQuarter, _ year: PlanYear, _ opens: String, _ due: String, _ closes: String
    ) throws(ServiceError) -> RoundWindow {
        var faults: [Diagnostic] = []
        func day(_ text: String, _ field: String) -> CalendarDate? {
            let found = CalendarDate(iso: text)
            if found == nil { faults.append(.form(field, "That isn’t a day.", "Write it as 26 January 2024.")) }
            return found
        }
        let days = (day(opens, "opens"), day(due, "due"), day(closes, "closes"))
        guard let opens = days.0, let due = days.1, let closes = days.2 else { throw .invalid(faults) }
        guard opens > quarter.covers(year).from else {
            throw .invalid([
                .form(
                    "opens", "That is before the quarter has begun.", "Ask about a quarter once it has begun.")
            ])
        }
        guard let window = RoundWindow(opens: opens, due: due, closes: closes) else {
            throw .invalid([
                .form(
                    "closes", "The days don’t follow each other.",
                    "Answers are due on or after the first day, and taken until that day or later.")
            ])
        }
        return window
    }
}

extension Transaction {
    /// The actions that no earlier round of the year left as done or stopped.
    fileprivate func unsettled(_ actions: [Action], before stored: StoredRound) throws -> [Action] {
        var views: [String: LeadView] = [:]
        for round in try rounds(of: stored.round.year)
        where round.round.quarter.number < stored.round.quarter.number {
            for update in try updates(ofRound: round.id) { views[update.address] = update.update.view }
        }
        return actions.filter { views[$0.address]?.isSettled != true }
    }

    /// Writes down what is asked of whom.
    fileprivate mutating func ask(
        _ stored: StoredRound, _ actions: [Action], _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws -> OpenRound.Outcome {
        var asked: [String: StoredRoundParty] = [:]
        var unled = 0
        let leads = AskedLeads(try openRegister(), on: try today(environment))
        for (index, action) in actions.enumerated() {
            var partyID: RecordID?
            if let lead = action.leads.first, !lead.isEverybody, !lead.party.isEmpty {
                let name = leads.name(of: lead)
                let found = try asked[name] ?? askParty(name, stored, party, environment)
                asked[name] = found
                partyID = found.id
            } else {
                unled += 1
            }
            try insert(StoredRoundAction(action, partyID), at: index + 1, of: stored.id)
        }
        return OpenRound.Outcome(parties: asked.keys.sorted(), actions: actions.count, unled: unled)
    }

    private mutating func askParty(
        _ name: String, _ stored: StoredRound, _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws -> StoredRoundParty {
        let (now, id) = (environment.now(), environment.ids.next())
        let link = StoredSignedLink(
            id: environment.ids.next(), permission: Permission.answerRound.rawValue,
            subject: AuditSubject(kind: "round_party", id: id.text), label: name, madeBy: party.auditName,
            createdAt: now, expiresAt: Instant(startOf: stored.round.window.closes).adding(days: OpenRound.linkDays))
        try insert(link)
        try record(link.event(.signedLinkMade, by: party.auditName, at: now))
        let found = StoredRoundParty(id: id, roundID: stored.id, name: name, linkID: link.id)
        try insert(found)
        return found
    }
}

extension StoredRoundAction {
    fileprivate init(_ action: Action, _ party: RecordID?) {
        var (due, review, recurs): (CalendarDate?, CalendarDate?, Bool) = (nil, nil, false)
        switch action.byWhen {
        case .deadline(_, let date, _): due = date
        case .recurring(_, _, let date): (review, recurs) = (date, true)
        case .unclear, .unstated: break
        }
        self.init(
            address: action.address, reference: action.reference ?? "", words: action.text, priority: action.priority,
            byWhen: action.byWhen.printed, due: due, recurs: recurs, review: review, partyID: party)
    }
}

extension StoredRound {
    func event(
        _ deed: AuditDeed, by party: ActingParty, at now: Instant, _ said: [String: String] = [:]
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "monitoring_round", id: id.text), at: now,
            payload: AuditPayload(after: said.merging(["round": round.name]) { kept, _ in kept }))
    }
}
