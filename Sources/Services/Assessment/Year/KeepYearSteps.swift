package import CommunitySafety
internal import Proofreading
internal import Storage

/// The days of an assessment's year, and what is done.
package struct KeepYearSteps: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A step as it was typed; days as `2023-11-30`.
    package struct Entry: Sendable, Hashable {
        package var due = ""
        /// Empty while it isn't done, and where the records say it themselves.
        package var done = ""
        package var isLeftOut = false
        /// The row's version when the form was shown; 0 for a step that nobody changed.
        package var seen = 0

        package init() {}
    }

    /// The most steps of a partnership's own.
    package static let most = 30

    /// Manager only. Throws `invalid` (fields `due` and `done`), `conflict(.changedMeanwhile)`, `notFound`.
    package func change(
        _ entry: Entry, step key: String, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let environment = context.environment
        try await context.write { transaction in
            let reading = try AssessmentYearReading(year, transaction)
            let (usual, kept) = (YearStep(rawValue: key), reading.step(key))
            guard usual != nil || kept != nil else { throw ServiceError.notFound(.record(id: key)) }
            guard (kept?.version ?? 0) == entry.seen else { throw ServiceError.conflict(.changedMeanwhile) }
            let (due, done) = try entry.days(around: year, on: try transaction.today(environment))
            let step = StoredYearStep(
                assessmentID: reading.stored.id, key: key, name: kept?.name ?? "", dueOn: due, doneOn: done,
                isLeftOut: entry.isLeftOut, version: entry.seen)
            guard step != kept else { return }
            try transaction.keep(step)
            try transaction.record(.of(step, by: party, at: environment.now()))
        }
    }

    /// Manager only: a step of the partnership's own. Throws `invalid` (fields `name` and `due`), `notFound`.
    package func add(
        _ name: String, due: String, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let environment = context.environment
        try await context.write { transaction in
            let reading = try AssessmentYearReading(year, transaction)
            let own = reading.steps.filter { YearStep(rawValue: $0.key) == nil }
            let name = Wording.squeezed(name)
            var faults: [Diagnostic] = []
            if name.isEmpty || name.count > 120 {
                faults.append(.form("name", "The step has no name, or a very long one.", "Name it in 120 characters."))
            }
            if own.count >= Self.most {
                faults.append(.form("name", "There are \(Self.most) steps of your own already.", "Change one of them."))
            }
            let day = Entry.day(due, around: year)
            if day == nil { faults.append(.notADayOf(year, "due")) }
            guard faults.isEmpty, let day else { throw ServiceError.invalid(faults) }
            let number = (own.compactMap { Int($0.key.dropFirst(4)) }.max() ?? 0) + 1
            let step = StoredYearStep(
                assessmentID: reading.stored.id, key: "own-\(number)", name: name, dueOn: day)
            try transaction.keep(step)
            try transaction.record(.of(step, by: party, at: environment.now()))
        }
    }
}

extension KeepYearSteps.Entry {
    /// Throws `invalid`.
    fileprivate func days(
        around year: PlanYear, on today: CalendarDate
    ) throws -> (due: CalendarDate, done: CalendarDate?) {
        var faults: [Diagnostic] = []
        let day = Self.day(due, around: year)
        if day == nil { faults.append(.notADayOf(year, "due")) }
        let doneOn = CalendarDate(iso: done).flatMap { $0 <= today ? $0 : nil }
        if !done.isEmpty, doneOn == nil {
            faults.append(
                .form("done", "That isn’t a day that has come.", "Write it as 30 November 2023, or clear it."))
        }
        guard faults.isEmpty, let day else { throw ServiceError.invalid(faults) }
        return (day, doneOn)
    }

    /// From the April before the figures are asked for until the end of the plan's year.
    fileprivate static func day(_ text: String, around year: PlanYear) -> CalendarDate? {
        CalendarDate(iso: text).flatMap { (year.start - 1...year.start + 1).contains($0.year) ? $0 : nil }
    }
}

extension Diagnostic {
    fileprivate static func notADayOf(_ year: PlanYear, _ field: String) -> Diagnostic {
        .form(
            field, "That isn’t a day of \(year.start - 1), \(year.start) or \(year.start + 1).",
            "Write it as 30 November \(year.start - 1).")
    }
}

extension AuditEvent {
    fileprivate static func of(_ step: StoredYearStep, by party: ActingParty, at now: Instant) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: .yearStepKept,
            subject: AuditSubject(kind: "assessment", id: step.assessmentID.text), at: now,
            payload: AuditPayload(after: [
                "step": step.key, "due": step.dueOn.iso, "done": step.doneOn?.iso ?? "",
                "left out": step.isLeftOut ? "yes" : "no",
            ]))
    }
}
