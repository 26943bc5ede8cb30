package import CommunitySafety
internal import Proofreading
internal import Storage

/// Sends an answer: freezes its text, its figures as they stand today, and what was done for small counts.
package struct AnswerRequest: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Bytes of text; a long plan section has a tenth of it.
    static let longest = 40_000

    /// Manager, officers and analysts. Answers the answer's number: the second and later ones replace those before, and all are
    /// kept. Its figures are judged with the releases and with all that went out before, in plans and in answers.
    ///
    /// Throws `invalid` without words, for a figure that can't be told, and where it names whoever asked; `changedMeanwhile`
    /// for another version of the request and for one that was withdrawn.
    @discardableResult
    package func run(
        _ reference: RequestReference, text: String, version: Int, isPublished: Bool, as party: ActingParty
    ) async throws(ServiceError) -> Int {
        try party.require(.answerRequest)
        let environment = context.environment
        guard !text.trimmed.isEmpty else { throw .invalid([Self.noText]) }
        guard text.utf8.count <= Self.longest else { throw .invalid([Self.tooLong]) }
        return try await context.write { transaction in
            let stored = try transaction.kept(reference, version: version)
            guard stored.request.state != .withdrawn else { throw ServiceError.conflict(.changedMeanwhile) }
            let now = environment.now()
            let ground = QuotingGround(answeringOn: try transaction.today(environment))
            let outgoing = try transaction.outgoingFigures(of: [text], ground)
            guard !AskerName(stored.asker).stands(in: outgoing.book.spoken(text)) else {
                throw ServiceError.invalid([Self.named])
            }
            let number = try (transaction.answers(to: reference).first?.answer.number ?? 0) + 1
            let answer = RequestAnswer(
                reference: reference, number: number, question: stored.request.question, text: text,
                figures: outgoing.book.withoutDoubts, protection: AnswerProtection(outgoing.report),
                receivedOn: stored.request.receivedOn, answeredOn: now.day, isPublished: isPublished)
            try transaction.insert(answer, to: stored, id: environment.ids.next(), by: party.auditName, at: now)
            try transaction.set(stored, draft: "")
            try transaction.record(answer.event(by: party, at: now))
            return number
        }
    }

    /// The same people: lets everybody read an answer, or takes it off the list again; what was read by then stays read.
    package func setPublished(
        _ isPublished: Bool, _ reference: RequestReference, number: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.answerRequest)
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.answers(to: reference).first(where: { $0.answer.number == number })
            else { throw ServiceError.notFound(.record(id: reference.text)) }
            guard stored.answer.isPublished != isPublished else { return }
            let now = environment.now()
            try transaction.set(stored, publishedAt: isPublished ? now : nil)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: isPublished ? .answerPublished : .answerUnpublished,
                    subject: reference.subject, at: now, payload: AuditPayload(after: ["answer": String(number)])))
        }
    }

    private static let noText = Diagnostic.form(
        "text", "The answer has no words.", "Say first, in one sentence, what was asked for.")
    static let tooLong = Diagnostic.form(
        "text", "The answer is longer than 40,000 characters.", "Shorten it, or send it in two answers.")
    private static let named = Diagnostic.form(
        "text", "The answer names whoever asked.", "Leave the name out: the answer may be passed on.")
}

extension AnswerProtection {
    init(_ report: DocumentVerdicts.Report) {
        self.init(
            small: report.small, besides: report.besides, leftOut: report.notForEverybody,
            overrides: report.overrides, report: report.sentences)
    }
}

extension FigureBook {
    /// What an editor was told of the figures doesn't go out with them.
    var withoutDoubts: FigureBook {
        FigureBook(
            figures.mapValues {
                QuotedFigure(words: $0.words, origin: $0.origin, block: $0.block, facts: $0.facts)
            })
    }
}

extension RequestAnswer {
    fileprivate func event(by party: ActingParty, at now: Instant) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: .requestAnswered, subject: reference.subject, at: now,
            payload: AuditPayload(
                after: [
                    "answer": String(number), "figures": String(figures.figures.count),
                    "withheld": String(protection.small + protection.besides + protection.leftOut),
                    "overrides": protection.overrides.joined(separator: "; "),
                    "published": isPublished ? "yes" : "no",
                ]))
    }
}
