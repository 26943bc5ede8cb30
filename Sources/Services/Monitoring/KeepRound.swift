package import CommunitySafety
internal import Proofreading
internal import Storage

/// Closes a round, opens it again, clears it, takes that back, and adds notes to what is closed.
package struct KeepRound: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager only: the round is frozen, figures included. Throws `conflict`, `notFound`.
    package func close(
        _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await change(quarter, year, .close, .roundClosed, party) { transaction, reading, environment in
            try transaction.freeze(reading.lines(), ofRound: reading.stored.id, at: environment.now())
            var round = reading.stored.round
            (round.state, round.closedOn) = (.closed, reading.today)
            return round
        }
    }

    /// Manager only: answers are taken again until a day, as `2024-01-31`. What was frozen stays on record. Throws `invalid`,
    /// `conflict`, `notFound`.
    package func reopen(
        _ quarter: RoundQuarter, of year: PlanYear, until day: String, as party: ActingParty
    ) async throws(ServiceError) {
        try await change(quarter, year, .reopen, .roundReopened, party) { _, reading, _ in
            var round = reading.stored.round
            let last = round.window.closes.adding(days: OpenRound.linkDays - 1) ?? round.window.closes
            guard let until = CalendarDate(iso: day), until >= reading.today,
                let window = RoundWindow(opens: round.window.opens, due: min(round.window.due, until), closes: until),
                until <= max(last, reading.today)
            else {
                throw ServiceError.invalid([
                    .form("until", "That isn’t a day from today on.", "Choose the last day for answers.")
                ])
            }
            (round.state, round.closedOn, round.window) = (.open, nil, window)
            return round
        }
    }

    /// Manager only: the strategy group has read the round, so that what is approved goes out. `on` is a day as `2024-01-31`.
    /// Throws `invalid`, `conflict`, `needsClearance` before an election, `notFound`.
    package func clear(
        _ quarter: RoundQuarter, of year: PlanYear, on day: String, note: String, as party: ActingParty
    ) async throws(ServiceError) {
        try await change(quarter, year, .clear, .roundCleared, party) { transaction, reading, environment in
            let clearance = try Self.clearance(day, note, reading)
            try transaction.requireClearance(
                for: .publication,
                of: AuditSubject(kind: "plan_version", id: reading.stored.planVersionID.text), environment)
            let updates = reading.lines().compactMap { PublishedUpdate($0) }
            try transaction.publish(updates, of: reading.stored, on: clearance.on)
            var round = reading.stored.round
            round.clearance = clearance
            return round
        }
    }

    /// Manager only: what went out is taken back. Throws `conflict` where nothing was cleared, `notFound`.
    package func takeBackClearance(
        _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepRounds)
        try await write(quarter, year, .clearanceTakenBack, party) { transaction, reading, _ in
            var round = reading.stored.round
            guard round.clearance != nil else { throw ServiceError.conflict(.round(.notCleared)) }
            try transaction.unpublish(reading.stored.id)
            round.clearance = nil
            return round
        }
    }

    /// Manager and officers: a note with its date on a closed round or one of its actions. Throws `invalid`, `conflict`.
    package func note(
        _ words: String, on address: String = "", _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.answerFor)
        let words = ActionUpdate(.onTrack, workingText: words).cleaned.workingText
        guard !words.isEmpty, words.count <= ActionUpdate.longestText else {
            throw .invalid([.form("note", "The note is empty or too long.", "Write up to 4,000 characters.")])
        }
        let environment = context.environment
        try await context.write { transaction in
            let reading = try transaction.roundReading(quarter, of: year, on: try transaction.today(environment))
            try reading.standing.require(.correct, party)
            if !address.isEmpty { _ = try reading.action(address) }
            try transaction.insert(
                StoredRoundNote(
                    id: environment.ids.next(), roundID: reading.stored.id, address: address, on: reading.today,
                    by: party.auditName, words: words))
            try transaction.record(
                reading.stored.event(.roundNoted, by: party, at: environment.now(), ["action": address]))
        }
    }

    private typealias Work = @Sendable (inout Transaction, RoundReading, ServiceEnvironment) throws -> MonitoringRound

    /// Does a deed that the round's state must allow.
    private func change(
        _ quarter: RoundQuarter, _ year: PlanYear, _ deed: RoundDeed, _ entry: AuditDeed, _ party: ActingParty,
        _ work: @escaping Work
    ) async throws(ServiceError) {
        try party.require(deed.permission)
        try await write(quarter, year, entry, party) { transaction, reading, environment in
            try reading.standing.require(deed, party)
            return try work(&transaction, reading, environment)
        }
    }

    private func write(
        _ quarter: RoundQuarter, _ year: PlanYear, _ entry: AuditDeed, _ party: ActingParty, _ work: @escaping Work
    ) async throws(ServiceError) {
        let environment = context.environment
        try await context.write { transaction in
            let reading = try transaction.roundReading(quarter, of: year, on: try transaction.today(environment))
            let round = try work(&transaction, reading, environment)
            try transaction.change(reading.stored, to: round)
            try transaction.record(reading.stored.event(entry, by: party, at: environment.now()))
        }
    }

    private static func clearance(_ day: String, _ note: String, _ reading: RoundReading) throws -> RoundClearance {
        guard let on = CalendarDate(iso: day), on <= reading.today, on >= reading.stored.round.closedOn ?? on else {
            throw ServiceError.invalid([
                .form(
                    "on", "That isn’t a day between the round’s closing and today.",
                    "Give the day of the meeting that read it.")
            ])
        }
        let note = Wording.squeezed(note)
        guard note.count <= 500 else {
            throw ServiceError.invalid([.form("clear-note", "That is longer than 500 characters.", "Shorten it.")])
        }
        return RoundClearance(on: on, note: note)
    }
}

extension PublishedUpdate {
    /// What goes out of a line: nil where no text of it is approved.
    init?(_ line: RoundLine) {
        guard let words = line.approved, let latest = line.latest else { return nil }
        self.init(
            address: line.address, reference: line.reference, action: line.words, priority: line.priority,
            view: latest.update.view, words: words)
    }
}
