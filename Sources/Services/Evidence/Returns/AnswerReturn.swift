package import CommunitySafety
package import Proofreading
internal import Storage

/// Says what came of one period of a return without a file: received elsewhere, nothing to report, excused; or opens it again.
package struct AnswerReturn: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// One period with who entered what came of it.
    package struct Shown: Sendable, Hashable {
        package let line: ReturnLine
        package let enteredBy: String?
        package let rowVersion: Int
        /// Whether the party may say that there is nothing to report, and everything else.
        package let maySayNothing: Bool
        package let mayAnswer: Bool
        package let today: CalendarDate
    }

    /// Whoever reads figures; those of one agency, what it owes. Throws `notFound`.
    package func show(_ key: String, as party: ActingParty) async throws(ServiceError) -> Shown {
        try party.require(.readEvidence)
        let environment = context.environment
        return try await context.read { reading in
            let today = try reading.today(environment)
            let (line, answer) = try reading.line(key, on: today, for: party)
            return Shown(
                line: line, enteredBy: answer?.enteredBy, rowVersion: answer?.version ?? 0,
                maySayNothing: line.mayGive || party.may(.loadEvidence), mayAnswer: party.may(.loadEvidence),
                today: today)
        }
    }

    /// Those who load figures; an agency's own people may say that there is nothing to report. `on` is a day as `2024-01-31`,
    /// or empty for today. Throws `invalid`, `changedMeanwhile` when something stands there already, `notFound`.
    package func run(
        _ key: String, _ kind: ReturnAnswer.Kind, on day: String = "", reason: String = "", as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.readEvidence)
        let environment = context.environment
        try await context.write { transaction in
            let today = try transaction.today(environment)
            let (line, _) = try transaction.line(key, on: today, for: party)
            guard party.may(.loadEvidence) || kind == .nothing && line.mayGive else {
                throw ServiceError.notPermitted(.loadEvidence)
            }
            let answer = try Self.checked(kind, on: day, reason, of: line.period, today)
            let part = ReturnPart(RecordID(line.key), line.period)
            let stored = StoredReturnAnswer(part, answer, by: party.auditName, at: environment.now())
            guard try transaction.enter(stored) else { throw ServiceError.conflict(.changedMeanwhile) }
            try transaction.record(stored.event(.returnAnswered, by: party, at: environment.now()))
        }
    }

    /// Those who load figures: what was entered is taken out again. A file that came stays as it is. Throws `changedMeanwhile`.
    package func reopen(_ key: String, version: Int, as party: ActingParty) async throws(ServiceError) {
        try party.require(.loadEvidence)
        let environment = context.environment
        try await context.write { transaction in
            let (_, answer) = try transaction.line(key, on: try transaction.today(environment), for: party)
            guard let answer, answer.version == version, try transaction.takeOut(answer) else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            try transaction.record(answer.event(.returnReopened, by: party, at: environment.now()))
        }
    }

    private static func checked(
        _ kind: ReturnAnswer.Kind, on day: String, _ reason: String, of period: EvidencePeriod, _ today: CalendarDate
    ) throws -> ReturnAnswer {
        guard let on = day.isEmpty ? today : CalendarDate(iso: day), on <= today, on >= period.from else {
            throw ServiceError.invalid([
                .form(
                    "on", "That day isn’t between the period’s first day and today.", "Give the day on which it came.")
            ])
        }
        guard let answer = ReturnAnswer(kind, on: on, reason: reason) else {
            throw ServiceError.invalid([
                .form("reason", "The reason is missing or too long.", "Say why in up to 1,000 characters.")
            ])
        }
        return answer
    }
}

extension Querying {
    /// One period of a return with what came of it; throws `notFound` also for one that the party doesn't see.
    func line(
        _ key: String, on day: CalendarDate, for party: ActingParty
    ) throws -> (line: ReturnLine, answer: StoredReturnAnswer?) {
        let (stored, part) = try owedPart(key)
        let register = try agencyRegister()
        let answer = try returnAnswer(part)
        let asked = try lastAsked(endingIn: part.period.range)[part]
        let line = ReturnLine(
            stored, part.period, answer, askedOn: asked, AgencyReach(.giveReturn, of: party, in: register), on: day)
        guard party.sees(line.agency, in: register) else { throw ServiceError.notFound(.record(id: key)) }
        return (line, answer)
    }
}

extension StoredReturnAnswer {
    func event(_ deed: AuditDeed, by party: ActingParty, at now: Instant) -> AuditEvent {
        let said = [
            "answer": answer.kind.rawValue, "on": answer.on.iso, "reason": answer.reason, "file": answer.file ?? "",
        ]
        return AuditEvent(
            actor: party.auditName, deed: deed,
            subject: AuditSubject(kind: "data_return", id: "\(part.returnID.text)_\(part.period.from.iso)"), at: now,
            payload: deed == .returnReopened ? AuditPayload(before: said) : AuditPayload(after: said))
    }
}
