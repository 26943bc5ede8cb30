package import CommunitySafety
internal import Proofreading
internal import Storage

/// Asks agencies for figures, and says what came of it.
package struct AskForFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A request as it was typed.
    package struct Entry: Sendable, Hashable {
        package var agency = ""
        /// The issue's key; empty for none.
        package var issue = ""
        package var wanted = ""
        /// As `2023-11-30`.
        package var due = ""

        package init() {}
    }

    package struct Outcome: Sendable, Hashable {
        package var messages = 0
        /// Agencies without an address on record; empty where mail isn't set up.
        package var unreached: [String] = []
    }

    /// The most characters of what is asked.
    package static let longest = 1_000
    /// The most requests of one assessment.
    package static let most = 500

    /// Manager, officers and analysts; writes to the agency where mail is set up. Throws `invalid`, `conflict(.assessmentAgreed)`,
    /// `notFound`.
    @discardableResult
    package func ask(_ entry: Entry, of year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Outcome {
        try party.require(.scoreIssues)
        let environment = context.environment
        return try await context.write { transaction in
            let reading = try AssessmentYearReading(year, transaction)
            guard DataRequestDeed.ask.isAllowed(in: nil, isAgreed: reading.stored.state == .agreed) else {
                throw ServiceError.conflict(.assessmentAgreed(year))
            }
            let today = try transaction.today(environment)
            let stored = try entry.read(
                reading, id: environment.ids.next(), issues: try transaction.issues(ofAssessment: reading.stored.id),
                agencies: try transaction.openRegister().list(.agency).map(\.record.name), on: today)
            try transaction.insert(stored)
            try transaction.record(.of(stored, .figuresAsked, by: party, at: environment.now()))
            let written = try transaction.writeFigureMail(.notice, "asked", to: [stored], reading.stored, environment)
            return Outcome(messages: written.messages, unreached: written.unreached)
        }
    }

    /// The same people: it came, isn't needed any more, or is waited for again. Throws `conflict(.changedMeanwhile)` where somebody was
    /// quicker or it isn't in a state for that, `conflict(.assessmentAgreed)`, `notFound`.
    package func settle(
        _ deed: DataRequestDeed, _ key: String, seen: Int, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await change(deed, key, seen, year, party) { request, today in
            guard let state = deed.leadsTo else { throw ServiceError.conflict(.changedMeanwhile) }
            (request.state, request.settledOn) = (state, state == .asked ? nil : today)
        }
    }

    /// The same people: another day for what is waited for. Throws like ``settle(_:_:seen:of:as:)``, and `invalid`.
    package func move(
        _ key: String, to due: String, seen: Int, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await change(.receive, key, seen, year, party) { request, today in
            guard let day = CalendarDate(iso: due), day >= today else { throw ServiceError.invalid([.notADay("due")]) }
            request.dueOn = day
        }
    }

    private func change(
        _ deed: DataRequestDeed, _ key: String, _ seen: Int, _ year: PlanYear, _ party: ActingParty,
        _ work: @escaping @Sendable (inout StoredDataRequest, CalendarDate) throws -> Void
    ) async throws(ServiceError) {
        try party.require(.scoreIssues)
        let environment = context.environment
        try await context.write { transaction in
            let reading = try AssessmentYearReading(year, transaction)
            guard var request = reading.requests.first(where: { $0.id.text == key }) else {
                throw ServiceError.notFound(.record(id: key))
            }
            let isAgreed = reading.stored.state == .agreed
            guard request.version == seen, deed.isAllowed(in: request.state, isAgreed: isAgreed) else {
                let isLate = request.version == seen && deed.isAllowed(in: request.state, isAgreed: false)
                throw ServiceError.conflict(isLate ? .assessmentAgreed(year) : .changedMeanwhile)
            }
            try work(&request, try transaction.today(environment))
            try transaction.keep(request)
            try transaction.record(.of(request, .figureRequestKept, by: party, at: environment.now()))
        }
    }
}

extension AskForFigures.Entry {
    /// Throws `invalid`.
    fileprivate func read(
        _ reading: AssessmentYearReading, id: RecordID, issues: [CommunityIssue], agencies: [String],
        on today: CalendarDate
    ) throws -> StoredDataRequest {
        var faults: [Diagnostic] = []
        let wanted = Wording.squeezed(wanted)
        if !agencies.contains(agency) {
            faults.append(.form("agency", "No agency is chosen.", "Choose one from the list."))
        }
        if wanted.isEmpty { faults.append(.form("wanted", "It isn’t said what is asked.", "Write a line.")) }
        if wanted.count > AskForFigures.longest {
            faults.append(.form("wanted", "That is longer than \(AskForFigures.longest) characters.", "Shorten it."))
        }
        if !issue.isEmpty, !issues.contains(where: { $0.key == issue }) {
            faults.append(.form("issue", "That issue isn’t in the assessment.", "Choose one from the list."))
        }
        let last = today.adding(days: 366) ?? today
        let day = CalendarDate(iso: due).flatMap { $0 >= today && $0 <= last ? $0 : nil }
        if day == nil { faults.append(.notADay("due")) }
        if reading.requests.count >= AskForFigures.most {
            faults.append(.form("wanted", "There are \(AskForFigures.most) requests already.", "Use those."))
        }
        guard faults.isEmpty, let day else { throw ServiceError.invalid(faults) }
        return StoredDataRequest(
            id: id, assessmentID: reading.stored.id, agency: agency, issue: issue, wanted: wanted, askedOn: today,
            dueOn: day)
    }
}

extension Diagnostic {
    static func notADay(_ field: String) -> Diagnostic {
        .form(field, "That isn’t a day within a year from today.", "Write it as 30 November 2023.")
    }
}

extension AuditEvent {
    static func of(
        _ request: StoredDataRequest, _ deed: AuditDeed, by party: ActingParty, at now: Instant
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "data_request", id: request.id.text),
            at: now,
            payload: AuditPayload(after: [
                "agency": request.agency, "due": request.dueOn.iso, "state": request.state.rawValue,
            ]))
    }
}
