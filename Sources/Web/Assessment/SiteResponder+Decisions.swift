import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
internal import Proofreading
import Services

/// What was decided about a year's issues.
extension SiteResponder {
    func assessmentDecision(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let show = ShowDecisions(desk)
        if visit.method != .post {
            return sent(
                AssessmentDecisionPage(
                    answer: try await show.run(year, as: party), visitor: visit.visitor,
                    notice: Self.decisionNotices[visit.query["done"] ?? ""]), visit)
        }
        let form = try await checked(visit)
        do {
            let done = try await decide(form, year, DecideIssues(desk), party)
            return finished(at: .assessmentDecision(year), [("done", done)])
        } catch {
            var page = AssessmentDecisionPage(answer: try await show.run(year, as: party), visitor: visit.visitor)
            (page.typed, page.about) = (form, Self.about(form))
            if error == .conflict(.changedMeanwhile) {
                page.errors = [
                    FormError(
                        message: form.text("do") == "sign"
                            ? "Scores, weights or decisions changed since you opened this page. Look at them again before you enter the agreement."
                            : "Somebody else entered this while you typed. Theirs stands above; what you typed is kept below.",
                        field: "\(Self.first(form))-\(page.about)")
                ]
                return sent(page, visit, status: .conflict)
            }
            guard let errors = FormError.inForm(error, first: Self.first(form)) else { throw error }
            page.errors = errors.map {
                FormError(
                    message: $0.message, field: $0.field == "sign-off" ? $0.field : "\($0.field)-\(page.about)")
            }
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private static let decisionNotices = [
        "decide": "The decision is kept.", "explain": "The reason is kept.", "amend": "The amendment is added.",
        "sign": "It is agreed: everybody can read how the priorities were chosen.",
    ]

    private func decide(
        _ form: SentForm, _ year: PlanYear, _ decide: DecideIssues, _ party: ActingParty
    ) async throws(ServiceError) -> String {
        let (verb, seen) = (form.text("do"), Int(form.text("seen")) ?? 0)
        switch verb {
        case "decide":
            var entry = DecideIssues.Entry()
            (entry.kind, entry.ledBy, entry.reason) = (form.text("kind"), form.text("led-by"), form.text("reason"))
            (entry.occasion, entry.seen) = (Self.occasion(form, ""), seen)
            try await decide.decide(entry, issue: form.text("issue"), of: year, as: party)
        case "explain":
            try await decide.explain(
                form.text("head-reason"), head: form.text("head"), seen: seen, of: year, as: party)
        case "sign":
            try await decide.signOff(
                Self.occasion(form, "sign-"), seen: form.text("seen"), of: year, as: party)
        case "amend":
            try await decide.amend(
                form.text("amendment"), reason: form.text("amendment-reason"), Self.occasion(form, "amend-"),
                seen: seen, of: year, as: party)
        default: throw .notFound(.record(id: verb))
        }
        return verb
    }

    private static func occasion(_ form: SentForm, _ prefix: String) -> DecideIssues.Occasion {
        var occasion = DecideIssues.Occasion()
        (occasion.decidedBy, occasion.meeting) = (form.text("\(prefix)by"), form.text("\(prefix)meeting"))
        let day = form.text("\(prefix)on")
        occasion.on = FormDate.read(day)?.iso ?? day
        return occasion
    }

    /// Which of the page's forms was sent.
    private static func about(_ form: SentForm) -> String {
        switch form.text("do") {
        case "decide": form.text("issue")
        case "explain": "head-\(form.text("head"))"
        default: form.text("do")
        }
    }

    private static func first(_ form: SentForm) -> String {
        ["decide": "kind", "explain": "head-reason", "sign": "sign-by", "amend": "amendment"][form.text("do")] ?? "kind"
    }

    /// Where somebody who may not read assessments is led from one that is agreed; nil while there is nothing for everybody.
    func publicSide(of url: SiteURL, _ visit: Visit) async throws -> Response? {
        guard visit.method != .post, visit.visitor.endedAccount == nil else { return nil }
        let asked: PlanYear?
        switch url {
        case .assessments: asked = nil
        case .assessment(let year): asked = year
        default: return nil
        }
        let years = try await ShowDecisions(try services(for: visit)).agreedYears()
        return years.first { asked == nil || $0 == asked }.map { redirect(to: .whyPriorities($0)) }
    }

    /// For everybody, once it is agreed.
    func whyPriorities(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let answer = try await ShowDecisions(desk).agreed(year)
        let hasDocument = try await ShowAssessmentDocument(desk).isIssued(year)
        let others = try await ShowDecisions(desk).agreedYears().filter { $0 != year }
        return sent(
            AgreedAssessmentPage(answer: answer, visitor: visit.visitor, hasDocument: hasDocument, others: others),
            visit)
    }

    func whyPriority(_ year: PlanYear, _ key: String, _ visit: Visit) async throws -> Response {
        let show = ShowDecisions(try services(for: visit))
        let answer = try await show.agreed(year)
        guard let issue = answer.decisions.issues.first(where: { $0.key == key }) else { throw Refusal.notFound }
        return sent(WhyPriorityPage(answer: answer, issue: issue, sources: try await show.sources(of: issue)), visit)
    }
}
