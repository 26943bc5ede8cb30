package import CommunitySafety
internal import Proofreading
internal import Storage

/// Asks partners for their views on a year's draft.
package struct OpenConsultation: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What is asked, until when, and whom.
    package struct Request: Sendable, Hashable {
        package var question: String
        package var introduction: String
        /// Days as `2024-01-31`.
        package var from: String
        package var until: String
        /// Names of bodies.
        package var partners: [String]

        package init(question: String, introduction: String = "", from: String, until: String, partners: [String]) {
            self.question = question
            self.introduction = introduction
            self.from = from
            self.until = until
            self.partners = partners
        }
    }

    /// Manager and officers. Each partner gets a link of its own, and a row among the consultees that the report and the
    /// checklist read. Throws `invalid`, `consultationOpen` while an earlier one isn't closed, `adopted` when there is no draft,
    /// `needsClearance` before a poll. Answers the consultation's key.
    package func run(_ request: Request, year: PlanYear, as party: ActingParty) async throws(ServiceError) -> String {
        try party.require(.consult)
        let environment = context.environment
        return try await context.write { transaction in
            let version = try transaction.standingVersion(of: year)
            guard version.state == .draft else { throw ServiceError.conflict(.adopted(year)) }
            guard try transaction.consultations(of: version.planID).allSatisfy(\.consultation.isClosed) else {
                throw ServiceError.conflict(.consultationOpen)
            }
            let consultation = try request.checked(from: try transaction.today(environment))
            try transaction.requireClearance(
                for: .consultation, of: Self.subject(version), environment)
            let stored = StoredConsultation(
                id: environment.ids.next(), planID: version.planID, consultation: consultation,
                madeBy: party.auditName, madeAt: environment.now())
            try transaction.insert(stored)
            try transaction.record(stored.event(.consultationOpened, by: party, at: environment.now()))
            for name in request.names {
                try transaction.ask(name, ConsultationContact(person: "", email: ""), in: stored, party, environment)
            }
            return stored.id.text
        }
    }

    /// What an election's clearance of a consultation names: the plan, whichever its version.
    static func subject(_ version: StoredPlanVersion) -> AuditSubject {
        AuditSubject(kind: "plan", id: version.planID.text)
    }
}

extension OpenConsultation.Request {
    /// Each body once.
    fileprivate var names: [String] {
        var seen: Set<String> = []
        return partners.map { Wording.squeezed($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    fileprivate func checked(from today: CalendarDate) throws -> Consultation {
        var faults: [Diagnostic] = []
        let question = Wording.squeezed(question)
        if question.isEmpty || question.count > 500 {
            faults.append(.form("question", "Nothing is asked.", "Ask a question in up to 500 characters."))
        }
        if introduction.count > 5_000 {
            faults.append(.form("introduction", "The introduction is longer than 5,000 characters.", "Shorten it."))
        }
        if names.isEmpty || names.count > 200 || names.contains(where: { $0.count > 200 }) {
            faults.append(.form("partners", "Nobody is asked.", "Choose at least one partner, or type a name."))
        }
        let (first, last) = (CalendarDate(iso: from), CalendarDate(iso: until))
        if first == nil { faults.append(.form("from", "The first day is missing.", "Choose a day.")) }
        if last.map({ $0 < (first ?? today) || $0 < today }) ?? true {
            faults.append(.form("until", "The last day is missing or too early.", "Choose a day after the first."))
        }
        guard faults.isEmpty, let first, let last,
            let made = Consultation(question: question, introduction: introduction, from: first, until: last)
        else { throw ServiceError.invalid(faults) }
        return made
    }
}

extension StoredConsultation {
    func event(_ deed: AuditDeed, by party: ActingParty, at now: Instant) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "consultation", id: id.text), at: now,
            payload: AuditPayload(
                after: [
                    "question": consultation.question, "from": consultation.from.iso, "until": consultation.until.iso,
                ]))
    }
}

extension Transaction {
    /// Asks one body: the consultee's row, the link and the partner, with their entries.
    mutating func ask(
        _ name: String, _ contact: ConsultationContact, in consultation: StoredConsultation, _ party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws {
        let now = environment.now()
        let before = try consultees(of: consultation.planID).first { $0.name == name }
        let asked = Consultee(
            name: name, askedOn: try today(environment), how: "by a link of its own", said: before?.said ?? "",
            done: before?.done ?? "")
        guard let asked else { return }
        try keep(asked, planID: consultation.planID)
        let id = environment.ids.next()
        let link = StoredSignedLink(
            id: environment.ids.next(), permission: Permission.comment.rawValue,
            subject: AuditSubject(kind: "consultation_partner", id: id.text), label: name, madeBy: party.auditName,
            createdAt: now, expiresAt: Instant(milliseconds: now.milliseconds + 366 * 24 * 3_600_000))
        try insert(link)
        try record(link.event(.signedLinkMade, by: party.auditName, at: now))
        try insert(partner: id, name, contact, of: consultation, link: link.id)
        try record(
            AuditEvent(
                actor: party.auditName, deed: .partnerAsked,
                subject: AuditSubject(kind: "consultation_partner", id: id.text), at: now,
                payload: AuditPayload(after: ["name": name, "consultation": consultation.id.text])))
    }
}
