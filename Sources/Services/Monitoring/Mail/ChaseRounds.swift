package import CommunitySafety
internal import Proofreading
internal import Storage

/// Writes what is due now to whoever hasn't answered: the first notice where it couldn't be written yet, reminders, and word to
/// an agency's senior contact. Run twice on a day it writes nothing the second time.
package struct ChaseRounds: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Outcome: Sendable, Hashable {
        /// Messages written, by kind.
        package var written: [MessageKind: Int] = [:]
        /// Who was due a message and has no address on record.
        package var unreached: Set<String> = []
        /// Whether mail isn't set up, so that nothing can be written.
        package var isOff = false

        package var messages: Int { written.values.reduce(0, +) }

        fileprivate mutating func add(_ kind: MessageKind, _ more: Transaction.Written) {
            if more.messages > 0 { written[kind, default: 0] += more.messages }
            if kind != .escalation { unreached.formUnion(more.unreached) }
        }
    }

    /// Whoever may remind. Throws `notFound`, `conflict` for a round that takes no answers.
    @discardableResult
    package func run(
        _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try await chase(quarter, year, party) { transaction, reading, plan, environment in
            try transaction.chase(reading, plan, environment)
        }
    }

    /// The same for somebody at work who wants a reminder to go out today, whatever the plan of reminders says.
    @discardableResult
    package func nudge(
        _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try await chase(quarter, year, party) { transaction, reading, _, environment in
            var outcome = Outcome()
            let due = reading.stored.round.window.due
            let kind: MessageKind = reading.today > due ? .after : .nudge
            let turn = "asked on \(reading.today.iso)"
            outcome.add(kind, try transaction.remind(kind, turn, reading, environment))
            return outcome
        }
    }

    /// The same for every open round, by the program itself: by day only (from 7 to 19 o'clock UTC), and not in the
    /// demonstration, where visitors do it.
    package func runAll() async throws(ServiceError) {
        let environment = context.environment
        let hour = Int(environment.now().milliseconds / 3_600_000 % 24)
        guard (7..<19).contains(hour) else { return }
        let open = try await context.read { reading -> [MonitoringRound] in
            guard try reading.partnership()?.demonstrationDate == nil, try reading.mailSettings() != nil else {
                return []
            }
            let today = try reading.today(environment)
            return try reading.roundYears().flatMap { try reading.rounds(of: $0) }.map(\.round)
                .filter { $0.standing(on: today).allows(.answer, for: .leadByLink) }
        }
        for round in open { try await run(round.quarter, of: round.year, as: .operator) }
    }

    private typealias Work =
        @Sendable (inout Transaction, RoundReading, ReminderPlan, ServiceEnvironment) throws -> Outcome

    private func chase(
        _ quarter: RoundQuarter, _ year: PlanYear, _ party: ActingParty, _ work: @escaping Work
    ) async throws(ServiceError) -> Outcome {
        try party.require(.answerFor)
        let environment = context.environment
        return try await context.write { transaction in
            let reading = try transaction.roundReading(quarter, of: year, on: try transaction.today(environment))
            try reading.standing.require(.remind, party)
            guard try transaction.writesMail() else { return Outcome(isOff: true) }
            let plan = try transaction.mailSettings()?.reminders ?? ReminderPlan()
            let outcome = try work(&transaction, reading, plan, environment)
            if outcome.messages > 0 {
                let said = outcome.written.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", ")
                try transaction.record(
                    reading.stored.event(.mailWritten, by: party, at: environment.now(), ["messages": said]))
            }
            return outcome
        }
    }
}

extension Transaction {
    /// The first message to everybody whom a round asks; those who had one get none.
    mutating func writeNotices(
        of stored: StoredRound, _ environment: ServiceEnvironment
    ) throws -> Written {
        let told = Set(
            try messages(ofRound: stored.id)
                .filter { $0.kind == .notice && ![.refused, .givenUp, .stopped].contains($0.state) }.flatMap(\.links))
        let parties = try parties(ofRound: stored.id).filter { !told.contains($0.linkID) }
        var references: [RecordID: [String]] = [:]
        for action in try actions(ofRound: stored.id) {
            if let party = action.partyID { references[party, default: []].append(action.reference) }
        }
        return try writeMail(.notice, "opened", to: parties, of: stored, references, environment)
    }

    fileprivate mutating func chase(
        _ reading: RoundReading, _ plan: ReminderPlan, _ environment: ServiceEnvironment
    ) throws -> ChaseRounds.Outcome {
        var outcome = ChaseRounds.Outcome()
        if reading.standing.allows(.answer, for: .leadByLink) {
            outcome.add(.notice, try writeNotices(of: reading.stored, environment))
        }
        for kind in plan.due(on: reading.today, reading.stored.round.window) {
            let turn = reading.stored.round.window.due.iso
            outcome.add(kind, try remind(kind, turn, reading, environment))
        }
        return outcome
    }

    /// About what each party has still to answer.
    fileprivate mutating func remind(
        _ kind: MessageKind, _ turn: String, _ reading: RoundReading, _ environment: ServiceEnvironment
    ) throws -> Written {
        var references: [RecordID: [String]] = [:]
        for action in reading.actions where reading.updates[action.address] == nil {
            if let party = action.partyID { references[party, default: []].append(action.reference) }
        }
        let parties = reading.parties.values.sorted { $0.name < $1.name }
        return try writeMail(kind, turn, to: parties, of: reading.stored, references, environment)
    }
}
