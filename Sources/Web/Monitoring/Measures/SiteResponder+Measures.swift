import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Success measures as they stand, what they are judged by, and what a plan covers.
extension SiteResponder {
    func measureProgress(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let answer = try await ShowMeasureProgress(try services(for: visit)).run(year: year, as: visit.visitor.party)
        let notice = [
            "save": "Kept. The plan’s own words stay as they were.", "remove": "Nothing is set for it any more.",
        ][visit.query["done"] ?? ""]
        return sent(MeasureProgressPage(answer: answer, visitor: visit.visitor, notice: notice), visit)
    }

    func measureTarget(_ year: PlanYear, _ address: String, _ visit: Visit) async throws -> Response {
        let keep = KeepTarget(try services(for: visit))
        let party = visit.visitor.party
        guard visit.method == .post else {
            let sight = try await keep.sight(address, of: year, as: party)
            return sent(TargetPage(sight: sight, visitor: visit.visitor), visit)
        }
        let form = try await checked(visit)
        if form.text("do") == "remove" {
            try await keep.remove(address, of: year, as: party)
            return finished(at: .measureProgress(year), [("done", "remove")])
        }
        let entry = TargetEntry(form)
        do {
            try await keep.save(entry, on: address, of: year, seen: Int(form.text("seen")) ?? 0, as: party)
            return finished(at: .measureProgress(year), [("done", "save")])
        } catch {
            guard let errors = FormError.inForm(error, first: "kind") else { throw error }
            let sight = try await keep.sight(address, of: year, as: party)
            return sent(
                TargetPage(sight: sight, visitor: visit.visitor, typed: entry, errors: errors), visit,
                status: .unprocessableContent)
        }
    }

    func coverage(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let answer = try await ShowCoverage(try services(for: visit)).run(year: year, as: visit.visitor.party)
        return sent(CoveragePage(answer: answer), visit)
    }
}

extension TargetEntry {
    init(_ form: SentForm) {
        self.init()
        (kind, polarity, goalKind) = (form.text("kind"), form.text("polarity"), form.text("goalKind"))
        (goal, baseline, tolerance) = (form.text("goal"), form.text("baseline"), form.text("tolerance"))
        (owner, basis, outturn) = (form.text("owner"), form.text("basis"), form.text("outturn"))
        (of, source) = (form.text("of"), form.text("source"))
        (due, on) = (SiteResponder.day(form, "due"), SiteResponder.day(form, "on"))
    }
}
