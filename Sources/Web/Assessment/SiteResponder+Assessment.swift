import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// How issues are scored and ranked.
extension SiteResponder {
    func assessments(_ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let years = try await RankIssues(desk).years(as: party)
        let newest = years.first ?? visit.frame.currentYear
        var page = AssessmentsPage(
            years: years, schemes: try await KeepSchemes(desk).list(as: party),
            issues: try await KeepIssues(desk).offered(as: party),
            next: newest.flatMap { PlanYear(start: $0.start + 1) }, visitor: visit.visitor)
        guard visit.method == .post else { return sent(page, visit) }
        try party.require(.keepAssessment)
        let form = try await checked(visit)
        do {
            let year = try Self.year(form)
            try await OpenAssessment(desk).run(
                year, scheme: form.text("scheme"),
                issues: page.issues.filter { form.has("issue-\($0.key)") }, as: party)
            return finished(at: .assessment(year), [("done", "begun")])
        } catch {
            guard let errors = FormError.inForm(error, first: "year") else { throw error }
            (page.typed, page.errors) = (form, errors)
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private static func year(_ form: SentForm) throws -> PlanYear {
        guard let year = PlanYear(form.text("year")) else {
            throw ServiceError.invalid([.form("year", "That isn’t a plan year.", "Write it as 2024-25.")])
        }
        return year
    }

    func assessment(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let rank = RankIssues(desk)
        if visit.method == .post {
            let form = try await checked(visit)
            guard form.text("do") == "take" else { throw Refusal.malformed }
            let count = try await ScoreIssue(desk).takeSuggestions(of: year, as: party)
            return finished(at: .assessment(year), [("done", count == 0 ? "none" : "taken")])
        }
        let notice = [
            "begun": "The assessment is begun. Score its issues one by one, or take what the figures suggest first.",
            "taken": "The scores that the figures suggest are taken.",
            "none": "The figures suggest nothing that isn’t scored already.",
        ][visit.query["done"] ?? ""]
        do {
            let weights = try await Self.weights(visit, rank, year, party)
            return sent(
                AssessmentPage(
                    answer: try await rank.run(year: year, weights: weights, as: party), visitor: visit.visitor,
                    notice: notice), visit)
        } catch {
            guard let errors = FormError.inForm(error, first: "sure") else { throw error }
            var page = AssessmentPage(answer: try await rank.run(year: year, as: party), visitor: visit.visitor)
            page.errors = errors.map {
                FormError(message: $0.message, field: $0.field.replacing("criterion-", with: "w-"))
            }
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    /// The weights that somebody tries; throws `invalid` for what isn't a number.
    private static func weights(
        _ visit: Visit, _ rank: RankIssues, _ year: PlanYear, _ party: ActingParty
    ) async throws -> [String: Int] {
        guard visit.query["try"] != nil else { return [:] }
        let criteria = try await rank.run(year: year, as: party).ranking.table.scheme.criteria
        var weights: [String: Int] = [:]
        for criterion in criteria {
            guard let typed = visit.query["w-\(criterion.key)"] else { continue }
            guard let weight = Int(typed.filter { !$0.isWhitespace }) else {
                throw ServiceError.invalid([
                    .form("w-\(criterion.key)", "A weight is a whole number.", "Write one from 1 to 100.")
                ])
            }
            weights[criterion.key] = weight
        }
        return weights
    }

    func assessedIssue(_ year: PlanYear, _ key: String, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let show = ShowAssessedIssue(desk)
        if visit.method != .post {
            let done = visit.query["done"] == nil ? nil : "Kept."
            return sent(
                AssessedIssuePage(
                    answer: try await show.run(key, of: year, as: party), visitor: visit.visitor, notice: done), visit)
        }
        let form = try await checked(visit)
        let criterion = form.text("criterion")
        do {
            try await ScoreIssue(desk).run(
                form.score, seen: form.seenScore, issue: key, criterion: criterion, of: year, as: party)
            return finished(at: .assessedIssue(year, key), [("done", "kept")])
        } catch {
            var page = AssessedIssuePage(answer: try await show.run(key, of: year, as: party), visitor: visit.visitor)
            page.typed = form
            if let errors = FormError.inForm(error, first: "score") {
                page.errors = errors.map { FormError(message: $0.message, field: "\($0.field)-\(criterion)") }
                return sent(page, visit, status: .unprocessableContent)
            }
            guard error == .conflict(.changedMeanwhile) else { throw error }
            page.errors = [
                FormError(
                    message: "Somebody scored this while you typed. Theirs stands above; what you typed is kept below.",
                    field: "score-\(criterion)")
            ]
            return sent(page, visit, status: .conflict)
        }
    }
}

extension SentForm {
    /// A score as it is typed on the page of an issue and in a workshop.
    var score: TypedScore {
        TypedScore(
            score: text("score"), confidence: text("confidence"), rationale: text("rationale"), dissent: text("dissent")
        )
    }

    /// The number of the latest score when the form was shown; 0 for none.
    var seenScore: Int { Int(text("seen")) ?? 0 }
}
