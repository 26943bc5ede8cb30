import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Starting next year's plan.
extension SiteResponder {
    func nextPlan(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let overview = try await ShowNext(desk).run(year: year, as: visit.visitor.party)
        if visit.method == .post { return try await startNext(try await checked(visit), overview, desk, visit) }
        if let next = overview.next {
            let notice = visit.query["done"] == "started" ? EditNotice(words: "Started.", change: nil) : nil
            return sent(
                NextPlanStartedPage(overview: overview, next: next, visitor: visit.visitor, notice: notice), visit)
        }
        return sent(
            NextPlanPage(
                plan: overview.plan, decided: overview.decided,
                choice: NextChoice(overview.plan, overview.decided), visitor: visit.visitor), visit)
    }

    /// Shows what is chosen, or starts the plan from it. Nothing is kept before the start.
    private func startNext(
        _ form: SentForm, _ overview: ShowNext.Overview, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let party = visit.visitor.party
        try party.require(.startNextPlan)
        let year = overview.plan.year
        var page = NextPlanPage(
            plan: overview.plan, decided: overview.decided, choice: NextChoice(form), visitor: visit.visitor)
        let words = form.text("do").split(separator: " ", maxSplits: 1).map(String.init)
        switch words.first {
        case "all", "none":
            page.choice.set(words.first == "all", priority: words.dropFirst().first ?? "", in: overview.plan)
            return sent(page, visit)
        case "start": break
        default: return sent(page, visit)
        }
        do {
            _ = try await StartNextPlan(desk).run(from: year, page.choice.asked, as: party)
        } catch {
            guard let errors = FormError.of(error, at: ["start"]) else { throw error }
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
        shelf.expire()
        return redirect(to: SiteURL.nextPlan(year).address(asking: [("done", "started")]))
    }
}
