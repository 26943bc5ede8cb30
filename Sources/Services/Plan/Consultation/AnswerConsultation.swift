internal import CommunitySafety
internal import Storage

/// A partner's answer to the question of a consultation, by the partner's link.
package struct AnswerConsultation: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The holder of a partner's link while the consultation is open. A second answer is the one that the report prints and that
    /// is settled; the first stands beside it wherever answers are read. Throws `invalid` without words, `commentsClosed`.
    package func run(_ words: String, as party: ActingParty) async throws(ServiceError) {
        guard case .link(let bearer) = party else { throw .notPermitted(.comment) }
        let words = words.trimmed
        guard !words.isEmpty, words.count <= 5_000 else {
            throw .invalid([
                .form(
                    "answer",
                    words.isEmpty ? "The answer has no words." : "The answer is longer than 5,000 characters.",
                    "Say what you think, or that you have no comments.")
            ])
        }
        let environment = context.environment
        try await context.write { transaction in
            let scope = try transaction.scope(of: bearer)
            guard let partner = scope.partner else { throw ServiceError.notFound(.link) }
            guard scope.isOpen(on: try transaction.today(environment)) else {
                throw ServiceError.conflict(.commentsClosed)
            }
            try transaction.spend(bearer, environment)
            try transaction.keep(partner.consultee.saying(words), planID: partner.planID)
            try transaction.noteAnswer(partner, at: environment.now())
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .partnerAnswered,
                    subject: AuditSubject(kind: "consultation_partner", id: partner.id.text), at: environment.now(),
                    payload: AuditPayload(
                        before: ["said": partner.consultee.said], after: ["said": words], isPersonal: true)))
        }
    }
}

extension Consultee {
    /// The same with another answer, about which nothing was done yet.
    fileprivate func saying(_ words: String) -> Consultee {
        Consultee(name: name, askedOn: askedOn, how: how, said: words) ?? self
    }

    /// The same with what was done about it; without an answer it says on how many parts there were comments.
    func settled(_ done: String, said: String) -> Consultee {
        Consultee(name: name, askedOn: askedOn, how: how, said: said, done: done) ?? self
    }
}
