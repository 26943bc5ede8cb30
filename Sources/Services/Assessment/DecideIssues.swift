package import CommunitySafety
internal import Proofreading
internal import Storage

/// What the partnership decides about its issues, and the sign-off after which nothing of the assessment changes.
package struct DecideIssues: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Who decided, where and when, as it was typed; the day as `2022-12-14`.
    package struct Occasion: Sendable, Hashable {
        package var decidedBy = ""
        package var meeting = ""
        package var on = ""

        package init() {}
    }

    /// A decision as it was typed.
    package struct Entry: Sendable, Hashable {
        /// The raw value of an `IssueDecision.Kind`.
        package var kind = ""
        package var ledBy = ""
        package var reason = ""
        package var occasion = Occasion()
        /// The number of the latest decision when the form was shown; 0 for none.
        package var seen = 0

        package init() {}
    }

    /// The most characters of a reason, and of a name.
    package static let longest = 1_000
    package static let longestName = 200

    /// Manager only. Throws `invalid`, `conflict(.changedMeanwhile)` where another decision came, `conflict(.assessmentAgreed)`,
    /// `notFound`.
    package func decide(
        _ entry: Entry, issue key: String, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await change(year, party, .issueDecided) { transaction, reading, environment in
            try reading.assessment.requireScoring()
            guard reading.assessment.issues.contains(where: { $0.key == key }) else {
                throw ServiceError.notFound(.record(id: key))
            }
            let standing = reading.issues[key]
            guard (standing?.number ?? 0) == entry.seen else { throw ServiceError.conflict(.changedMeanwhile) }
            let decision = try entry.read(on: try transaction.today(environment))
            guard standing?.body != decision else { return nil }
            return try transaction.keep(
                reading.entry(.issue, key, entry.seen + 1, decision, party, try transaction.today(environment)))
        }
    }

    /// Manager only: why a head of the law has no priority; empty to take the reason back. Throws like
    /// ``decide(_:issue:of:as:)``.
    package func explain(
        _ reason: String, head key: String, seen: Int, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await change(year, party, .headExplained) { transaction, reading, environment in
            try reading.assessment.requireScoring()
            guard StatutoryHead.subject(key) != nil else { throw ServiceError.notFound(.record(id: key)) }
            let standing = reading.heads[key]
            guard (standing?.number ?? 0) == seen else { throw ServiceError.conflict(.changedMeanwhile) }
            let reason = Wording.squeezed(reason)
            guard reason.count <= Self.longest else { throw ServiceError.invalid([.tooLong("head-reason")]) }
            guard (standing?.body ?? "") != reason else { return nil }
            return try transaction.keep(
                reading.entry(.head, key, seen + 1, reason, party, try transaction.today(environment)))
        }
    }

    /// Manager only: the strategy group has agreed it. What was typed in a workshop and never recorded, and what voters chose and never
    /// sent, is gone. `seen` is
    /// ``ShowDecisions/Answer/stand`` as it was read, nil for what stands now. Throws `invalid` with everything that is still open, and
    /// `conflict(.changedMeanwhile)` where a score, a weight or a decision changed since it was read.
    package func signOff(
        _ occasion: Occasion, seen: String? = nil, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await change(year, party, .assessmentAgreed) { transaction, reading, environment in
            try reading.assessment.requireScoring()
            guard seen == nil || seen == reading.stand else { throw ServiceError.conflict(.changedMeanwhile) }
            let open = reading.decisions.openPoints
            guard open.isEmpty else {
                throw ServiceError.invalid(open.map { .form("sign-off", $0.words, "Settle it first.") })
            }
            let today = try transaction.today(environment)
            var faults: [Diagnostic] = []
            guard let signOff = occasion.read("sign-", on: today, &faults) else { throw ServiceError.invalid(faults) }
            try transaction.agree(assessment: reading.assessment.stored.id, on: signOff.on)
            try transaction.forgetWorkshopNotes(ofAssessment: reading.assessment.stored.id)
            for round in try transaction.ballotRounds(ofAssessment: reading.assessment.stored.id) {
                try transaction.forgetDrafts(ofBallotRound: round.id)
            }
            return try transaction.keep(reading.entry(.signOff, "", 1, signOff, party, today))
        }
    }

    /// Manager only, once it is agreed: what is to be known besides; the assessment stays as it was. Throws `invalid`, `conflict`
    /// before it is agreed, and where another amendment came meanwhile.
    package func amend(
        _ words: String, reason: String, _ occasion: Occasion, seen: Int, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await change(year, party, .assessmentAmended) { transaction, reading, environment in
            guard reading.signOff != nil, reading.amendments.count == seen else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            let today = try transaction.today(environment)
            var faults: [Diagnostic] = []
            let (words, reason) = (Wording.squeezed(words), Wording.squeezed(reason))
            for (field, text) in [("amendment", words), ("amendment-reason", reason)] {
                if text.isEmpty { faults.append(.form(field, "Nothing is written here.", "Write a line.")) }
                if text.count > Self.longest { faults.append(.tooLong(field)) }
            }
            guard let decision = occasion.read("amend-", on: today, &faults), faults.isEmpty else {
                throw ServiceError.invalid(faults)
            }
            let amendment = AssessmentAmendment(words: words, reason: reason, decision: decision)
            return try transaction.keep(reading.entry(.amendment, "", seen + 1, amendment, party, today))
        }
    }

    /// `work` answers what the trail is to say of what was written; nil for nothing.
    private func change(
        _ year: PlanYear, _ party: ActingParty, _ deed: AuditDeed,
        _ work: @escaping @Sendable (inout Transaction, DecisionReading, ServiceEnvironment) throws -> [String: String]?
    ) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let environment = context.environment
        try await context.write { transaction in
            let reading = try DecisionReading(year, transaction)
            guard let said = try work(&transaction, reading, environment) else { return }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: deed,
                    subject: AuditSubject(kind: "assessment", id: reading.assessment.stored.id.text),
                    at: environment.now(),
                    payload: AuditPayload(after: said.merging(["year": year.name]) { $1 })))
        }
    }
}

extension Transaction {
    /// Answers what vouches for it in the audit trail: where it stands, and a digest of what it says.
    fileprivate mutating func keep<Body>(_ stored: StoredDecision<Body>) throws -> [String: String] {
        try insert(stored)
        return [
            "about": stored.about.rawValue, "key": stored.key, "number": String(stored.number),
            "digest": try stored.digest(),
        ]
    }
}

extension DecisionReading {
    fileprivate func entry<Body>(
        _ about: DecisionSubject, _ key: String, _ number: Int, _ body: Body, _ party: ActingParty,
        _ day: CalendarDate
    ) -> StoredDecision<Body> {
        StoredDecision(
            assessmentID: assessment.stored.id, about: about, key: key, number: number, body: body,
            givenBy: party.auditName, givenOn: day)
    }
}

extension Diagnostic {
    fileprivate static func tooLong(_ field: String) -> Diagnostic {
        .form(field, "That is longer than \(DecideIssues.longest) characters.", "Shorten it.")
    }
}

extension DecideIssues.Occasion {
    /// Nil with its faults, whose fields begin with `prefix`.
    fileprivate func read(_ prefix: String, on today: CalendarDate, _ faults: inout [Diagnostic]) -> AssessmentSignOff?
    {
        let (by, meeting) = (Wording.squeezed(decidedBy), Wording.squeezed(meeting))
        for (field, words) in [("by", by), ("meeting", meeting)] {
            if words.isEmpty {
                faults.append(
                    .form(prefix + field, "It isn’t said who decided, or where.", "Name the group and its meeting."))
            }
            if words.count > DecideIssues.longestName {
                faults.append(
                    .form(prefix + field, "That is longer than \(DecideIssues.longestName) characters.", "Shorten it."))
            }
        }
        let day = CalendarDate(iso: on).flatMap { $0 <= today ? $0 : nil }
        if day == nil {
            faults.append(
                .form(prefix + "on", "That isn’t a day up to today.", "Write it as 14 December 2022."))
        }
        guard faults.isEmpty, let day else { return nil }
        return AssessmentSignOff(decidedBy: by, meeting: meeting, on: day)
    }
}

extension DecideIssues.Entry {
    /// Throws `invalid`.
    fileprivate func read(on today: CalendarDate) throws -> IssueDecision {
        var faults: [Diagnostic] = []
        let chosen = IssueDecision.Kind(rawValue: kind)
        if chosen == nil { faults.append(.form("kind", "It isn’t said what was decided.", "Choose one.")) }
        let (reason, ledBy) = (Wording.squeezed(reason), Wording.squeezed(ledBy))
        if reason.isEmpty { faults.append(.form("reason", "A decision needs its reason.", "Write a line.")) }
        if reason.count > DecideIssues.longest { faults.append(.tooLong("reason")) }
        if chosen == .elsewhere, ledBy.isEmpty || ledBy.count > DecideIssues.longestName {
            faults.append(.form("led-by", "It isn’t said who leads on it.", "Name the body."))
        }
        let decided = occasion.read("", on: today, &faults)
        guard faults.isEmpty, let chosen, let decided else { throw ServiceError.invalid(faults) }
        return IssueDecision(
            chosen, ledBy: ledBy, reason: reason, decidedBy: decided.decidedBy, meeting: decided.meeting,
            on: decided.on)
    }
}
