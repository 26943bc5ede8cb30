package import CommunitySafety
package import Proofreading
internal import Storage

/// One partner's answer with what was done about it.
package struct ConsultationAnswer: Sendable, Hashable {
    package let key: String
    package let rowVersion: Int
    package let name: String
    package let askedOn: CalendarDate
    /// Nil for whoever is waited for.
    package let answeredAt: Moment?
    package let said: String
    /// What was said before it, newest first.
    package let earlier: [EarlierAnswer]
    package let outcome: ConsultationOutcome?
    package let done: String
    /// What was said about parts of the draft.
    package let comments: [CommentLine]
}

/// An answer that the same partner gave before.
package struct EarlierAnswer: Sendable, Hashable {
    package let said: String
    package let at: Moment
}

extension ReadTransaction {
    /// What a partner answered before the answer that stands, newest first.
    func earlierAnswers(of partner: StoredConsultationPartner) throws -> [EarlierAnswer] {
        guard partner.answeredAt != nil else { return [] }
        let all = try answers(of: partner.id)
        let earlier = all.first?.said == partner.consultee.said ? all.dropFirst() : all[...]
        return earlier.map { EarlierAnswer(said: $0.said, at: $0.at.moment) }
    }
}

/// A year's consultations, and one of them with its answers.
package struct ShowConsultation: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Listing: Sendable, Hashable {
        package let key: String
        package let consultation: Consultation
        package let standing: Consultation.Standing
        package let asked: Int
        package let answered: Int
        package let settled: Int
    }

    package struct Overview: Sendable, Hashable {
        package let year: PlanYear
        package let today: CalendarDate
        /// Newest first.
        package let consultations: [Listing]
        /// Whom the plan names as members, to be chosen from.
        package let members: [String]
        package let isDraft: Bool
        package let verdict: ClearForElection.Verdict
        package let rule: String
    }

    package struct Answer: Sendable, Hashable {
        package let listing: Listing
        package let year: PlanYear
        package let rowVersion: Int
        package let today: CalendarDate
        /// Whoever answered, in order of name.
        package let answers: [ConsultationAnswer]
        /// Whoever hasn't.
        package let waiting: [ConsultationAnswer]
    }

    /// Whoever may read the draft.
    package func list(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Overview {
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.read { reading in
            let version = try reading.standingVersion(of: year)
            let today = try reading.today(environment)
            return Overview(
                year: year, today: today,
                consultations: try reading.consultations(of: version.planID).map {
                    Listing($0, try reading.partners(ofConsultation: $0.id), on: today)
                },
                members: try reading.members(of: version.id).map(\.name), isDraft: version.state == .draft,
                verdict: try reading.verdict(
                    on: .consultation, of: OpenConsultation.subject(version), about: nil, environment),
                rule: PreElectionPeriod.Activity.consultation.rule)
        }
    }

    /// Manager only: lets this year's plan be consulted on before a poll, with a reason on record.
    package func clear(_ year: PlanYear, reason: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.clearForElection)
        let plan = try await context.read { OpenConsultation.subject(try $0.standingVersion(of: year)) }
        try await ClearForElection(context).run(.consultation, of: plan, reason: reason, as: party)
    }

    /// Whoever may read the draft. Who hasn't answered is said inside only.
    package func run(_ id: String, year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.read { reading in
            let stored = try reading.storedConsultation(id)
            let version = try reading.standingVersion(of: year)
            guard version.planID == stored.planID else { throw ServiceError.notFound(.consultation(id: id)) }
            let partners = try reading.partners(ofConsultation: stored.id)
            let names = try CommentNames(version.id, party, reading)
            let comments = Dictionary(grouping: try reading.comments(onVersion: version.id), by: \.author)
            let answers = try partners.map { partner in
                let own = comments["link:\(partner.linkID.text)"] ?? []
                return ConsultationAnswer(
                    partner, try reading.earlierAnswers(of: partner),
                    try own.map { try CommentLine($0, year, names, reading) })
            }
            let today = try reading.today(environment)
            return Answer(
                listing: Listing(stored, partners, on: today), year: year, rowVersion: stored.version, today: today,
                answers: answers.filter { $0.answeredAt != nil }, waiting: answers.filter { $0.answeredAt == nil })
        }
    }
}

extension ConsultationAnswer {
    fileprivate init(
        _ partner: StoredConsultationPartner, _ earlier: [EarlierAnswer], _ comments: [CommentLine]
    ) {
        let isAnswered = partner.answeredAt != nil
        self.init(
            key: partner.id.text, rowVersion: partner.version, name: partner.name, askedOn: partner.consultee.askedOn,
            answeredAt: partner.answeredAt?.moment, said: isAnswered ? partner.consultee.said : "",
            earlier: earlier, outcome: partner.outcome, done: partner.outcome == nil ? "" : partner.consultee.done,
            comments: comments)
    }
}

extension ShowConsultation.Listing {
    fileprivate init(
        _ stored: StoredConsultation, _ partners: [StoredConsultationPartner], on day: CalendarDate
    ) {
        self.init(
            key: stored.id.text, consultation: stored.consultation, standing: stored.consultation.standing(on: day),
            asked: partners.count, answered: partners.filter { $0.answeredAt != nil }.count,
            settled: partners.filter { $0.outcome != nil }.count)
    }
}
