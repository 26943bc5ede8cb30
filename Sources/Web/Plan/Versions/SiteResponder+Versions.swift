import CommunitySafety
import Hummingbird
import Services

/// Versions of a plan: the list, one to read, two to compare.
extension SiteResponder {
    func versions(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return try await versionsPage(year, visit) }
        let desk = try services(for: visit)
        let form = try await checked(visit)
        let number = Int(form.text("version"))
        do {
            switch form.text("do") {
            case "open":
                _ = try await OpenDraft(desk).run(
                    from: number, year: year, reason: form.text("reason"), as: visit.visitor.party)
                return done(at: .versions(year), "draft-opened", nil)
            case "withdraw":
                try await OpenDraft(desk).withdraw(number: number ?? 0, year: year, as: visit.visitor.party)
                return done(at: .versions(year), "draft-withdrawn", nil)
            default: throw Refusal.malformed
            }
        } catch {
            guard let error = error as? ServiceError, let errors = FormError.of(error, at: ["reason"]) else {
                throw error
            }
            return try await versionsPage(year, visit, form, errors)
        }
    }

    private func versionsPage(
        _ year: PlanYear, _ visit: Visit, _ form: SentForm = SentForm(), _ errors: [FormError] = []
    ) async throws -> Response {
        let desk = try services(for: visit)
        let page = VersionsPage(
            overview: try await ShowRoute(desk).run(year: year, as: visit.visitor.party),
            points: try await ListPoints(desk).run(as: visit.visitor.party), visitor: visit.visitor, form: form,
            errors: errors, notice: errors.isEmpty ? notice(of: visit) : nil)
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    func version(_ year: PlanYear, _ number: Int, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let overview = try await ShowRoute(desk).run(year: year, as: party)
        guard let listing = overview.versions.first(where: { $0.number == number }) else { throw Refusal.notFound }
        let edition = try await ShowPlan(desk).run(year: year, version: number, as: party)
        return sent(VersionPage(edition, listing, for: visit.visitor), visit)
    }

    func compare(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let ends = try [visit.query["from"], visit.query["to"]].map { try point($0, in: year) }
        let found =
            if let from = ends[0], let to = ends[1] {
                try await CompareVersions(desk).run(from: from, to: to, as: party)
            } else {
                try await CompareVersions(desk).run(from: ends[0]?.number, to: ends[1]?.number, year: year, as: party)
            }
        let formats: [PublicationFormat] = press?.formats.filter { $0 == .pdf || $0 == .largePrint } ?? []
        let page = ComparePage(
            found, of: year, points: try await ListPoints(desk).run(as: party),
            showsEverything: visit.query["show"] == "everything", page: visit.query["page"].flatMap { Int($0) } ?? 1,
            formats: formats, for: visit.visitor)
        return sent(page, visit)
    }

    /// What the query names; nil when it names nothing. What can't be read is not found.
    private func point(_ text: String?, in year: PlanYear) throws -> PlanPoint? {
        guard let text, !text.isEmpty else { return nil }
        guard let point = PlanPoint(text, in: year) else { throw Refusal.notFound }
        return point
    }

    /// A document that goes with the plan, made when it is asked for and kept nowhere.
    func paper(
        _ year: PlanYear, _ paper: Paper, _ format: PublicationFormat, _ visit: Visit
    ) async throws -> Response {
        let desk = try services(for: visit)
        return try await printed(named: paper.fileName(format), format, visit) { press in
            try await RenderPaper(desk, press: press).run(paper, year: year, format: format, as: visit.visitor.party)
        }
    }
}
