package import CommunitySafety
internal import Storage

/// What a meeting room does on its screen besides recording scores. Everything is kept as it comes, so that nothing is lost with a
/// browser; changes of two facilitators add up.
package struct KeepWorkshop: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Those who score: gives a criterion a step more or less weight in what the room tries. Throws `invalid` for a scheme without
    /// weights, `conflict(.assessmentAgreed)`, `notFound`.
    package func weigh(
        _ criterion: String, isMore: Bool, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await write(.weightsTried, year, party) { workshop, found, _ in
            guard let asked = found.scheme.criterion(criterion) else {
                throw ServiceError.notFound(.record(id: criterion))
            }
            guard found.scheme.combination == .weightedSum else {
                throw ServiceError.invalid([
                    .form("weights", "This scheme multiplies; it has no weights.", "Score the issues instead.")
                ])
            }
            workshop.weigh(asked, of: found.scheme, isMore: isMore)
            return ["criterion": criterion, "to": isMore ? "more" : "less"]
        }
    }

    /// Those who score: the scheme's own weights again. Throws `notFound`, `conflict(.assessmentAgreed)`.
    package func forgetWeights(of year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try await write(.weightsTried, year, party) { workshop, _, _ in
            workshop.forgetWeights()
            return ["to": "own"]
        }
    }

    /// Those who score: gives an issue so many minutes from now on; nil stops the clock. Throws `notFound`, `conflict`.
    package func time(
        _ issue: String, minutes: Int?, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        let moment = context.environment.machine().milliseconds
        try await write(.workshopKept, year, party) { workshop, found, _ in
            guard found.issues.contains(where: { $0.key == issue }) else {
                throw ServiceError.notFound(.record(id: issue))
            }
            if let minutes { workshop.start(issue, minutes: minutes, at: moment) } else { workshop.stopClock() }
            return ["issue": issue]
        }
    }

    /// Those who score: what is being typed on an issue and a criterion, for the same person to come back to. Throws `notFound`,
    /// `conflict(.assessmentAgreed)`.
    package func note(
        _ typed: TypedScore, on issue: String, _ criterion: String, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try await write(.workshopKept, year, party) { _, found, transaction in
            guard found.issues.contains(where: { $0.key == issue }), found.scheme.criterion(criterion) != nil else {
                throw ServiceError.notFound(.record(id: "\(issue) \(criterion)"))
            }
            let (id, actor) = (found.stored.id, party.auditName)
            if typed.isEmpty {
                try transaction.forgetWorkshopNote(on: issue, criterion, by: actor, ofAssessment: id)
            } else {
                try transaction.keep(typed.cut, on: issue, criterion, by: actor, ofAssessment: id)
            }
            return ["issue": issue, "criterion": criterion]
        }
    }

    /// Manager only: the weights that the room tries become those of the assessment, by a new version of its scheme or, where there is
    /// a newer one than the assessment's already, by a scheme of its own, so that nothing in that version is undone. `seen` are those
    /// that were on the screen. Throws `conflict(.changedMeanwhile)` where they are others by now, `invalid`, `notFound`.
    package func agreeWeights(seen: [String: Int], of year: PlanYear, as party: ActingParty) async throws(ServiceError)
    {
        try party.require(.keepAssessment)
        let environment = context.environment
        try await write(.weightsAgreed, year, party) { workshop, found, transaction in
            guard workshop.weights == seen else { throw ServiceError.conflict(.changedMeanwhile) }
            var scheme = found.scheme.weighted(workshop.weights)
            guard scheme != found.scheme else { return nil }
            if try transaction.scheme(scheme.key)?.number != found.stored.schemeNumber {
                scheme.name = "\(scheme.name.prefix(90)), as weighted for \(year.name)"
                scheme.key = ScoringScheme.key(
                    from: scheme.name, taken: Set(try transaction.schemeLines().map(\.scheme.key)))
            }
            let number = try transaction.keep(scheme, party, environment)
            guard let stored = try transaction.scheme(scheme.key, number: number) else {
                throw ServiceError.notFound(.record(id: scheme.key))
            }
            try transaction.score(assessment: found.stored.id, by: stored)
            workshop.forgetWeights()
            let weights = scheme.criteria.map { "\($0.key) \($0.weight)" }.joined(separator: ", ")
            return ["scheme": scheme.key, "version": String(number), "weights": weights]
        }
    }

    /// `work` answers what the trail is to say; nil for nothing done.
    private func write(
        _ deed: AuditDeed, _ year: PlanYear, _ party: ActingParty,
        _ work: @escaping @Sendable (inout Workshop, AssessmentReading, inout Transaction) throws -> [String: String]?
    ) async throws(ServiceError) {
        try party.require(.scoreIssues)
        let environment = context.environment
        try await context.write { transaction in
            let found = try AssessmentReading(year, transaction)
            try found.requireScoring()
            var workshop = try transaction.workshop(ofAssessment: found.stored.id) ?? Workshop()
            guard let said = try work(&workshop, found, &transaction) else { return }
            try transaction.keep(workshop, ofAssessment: found.stored.id)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: deed,
                    subject: AuditSubject(kind: "assessment", id: found.stored.id.text), at: environment.now(),
                    payload: AuditPayload(after: ["year": year.name].merging(said) { $1 })))
        }
    }
}
