import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Proofreading
import Services

/// The amendments of an adopted plan.
extension SiteResponder {
    func amendments(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        guard visit.method == .post else {
            var page = try await amendmentsPage(year, desk, visit)
            page.notice = Self.amendmentNotice(of: visit)
            return sent(page, visit)
        }
        let form = try await checked(visit)
        do {
            return try await amend(form, year, desk, visit)
        } catch let error as ServiceError {
            guard let errors = FormError.of(error, at: Self.amendmentFields) else { throw error }
            var page = try await amendmentsPage(year, desk, visit)
            page.form = form
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private static let amendmentFields = ["reason", "to", "under", "used-on"]

    private func amend(
        _ form: SentForm, _ year: PlanYear, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let party = visit.visitor.party
        switch form.text("do") {
        case "start": _ = try await AmendPlan(desk).major(year: year, reason: form.text("reason"), as: party)
        case "withdraw":
            try await OpenDraft(desk).withdraw(number: Int(form.text("number")) ?? 0, year: year, as: party)
        case "delegated":
            let faults = Self.faults(ofDelegation: form)
            guard faults.isEmpty else { throw ServiceError.invalid(faults) }
            let delegation = form.day("used-on").flatMap {
                Amendment.Delegation(to: form.text("to"), under: form.text("under"), usedOn: $0)
            }
            _ = try await AmendPlan(desk).adoptDraft(year: year, under: delegation, as: party)
        default: throw Refusal.malformed
        }
        shelf.expire()
        return redirect(to: SiteURL.amendments(year).address(asking: [("done", form.text("do"))]))
    }

    /// What is missing of a delegation, each at its field.
    private static func faults(ofDelegation form: SentForm) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if form.text("to").isEmpty { faults.append(.form("to", "It isn’t said who decides.", "Name the post.")) }
        if form.text("under").isEmpty {
            faults.append(
                .form("under", "It isn’t said under which decision.", "Name the meeting, its day and the minute."))
        }
        if form.day("used-on") == nil {
            faults.append(.form("used-on", "That isn’t a day.", "Give it as 14 March 2024."))
        }
        return faults
    }

    private func amendmentsPage(
        _ year: PlanYear, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> AmendmentsPage {
        let party = visit.visitor.party
        let route = try await ShowRoute(desk).run(year: year, as: party)
        let entries = route.versions.compactMap { version in
            version.amendment.map { AmendmentsPage.Entry(amendment: $0, version: version) }
        }
        var page = AmendmentsPage(
            route: route, entries: entries.sorted { $0.amendment.number < $1.amendment.number }, visitor: visit.visitor)
        let isWriting = entries.contains { $0.version.standing.state == .draft }
        if isWriting, let adopted = route.adopted, let newest = route.newest, newest.number != adopted.number {
            let redline = try await CompareVersions(desk).run(
                from: adopted.number, to: newest.number, year: year, as: party
            ).redline
            page.changes = redline.changes.map(\.line)
        }
        return page
    }

    private static func amendmentNotice(of visit: Visit) -> EditNotice? {
        let words: [String: String] = [
            "start": "A draft is open. Change it, then say here how it is decided.",
            "withdraw": "Withdrawn. The adopted plan stands as it was.",
            "delegated": "Adopted. The public sees the amended plan from now on.",
        ]
        return visit.query["done"].flatMap { words[$0] }.map { EditNotice(words: $0, change: nil) }
    }
}
