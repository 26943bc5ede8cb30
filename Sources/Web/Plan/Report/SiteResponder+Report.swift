import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Proofreading
import Services

/// The committee report and its files.
extension SiteResponder {
    func report(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        if visit.method == .post { return try await keepPart(try await checked(visit), year, desk, visit) }
        var page = try await reportPage(year, desk, visit)
        if page.mayWrite, let key = visit.query["part"] { page.open = Self.opened(key, page.draft) }
        return sent(page, visit)
    }

    private func reportPage(_ year: PlanYear, _ desk: ServiceContext, _ visit: Visit) async throws -> ReportPage {
        let draft = try await ShowReport(desk).run(year: year, as: visit.visitor.party)
        return ReportPage(
            year: year, draft: draft, visitor: visit.visitor,
            notice: visit.query["done"] == "kept" ? EditNotice(words: "Saved.", change: nil) : nil,
            formats: press?.formats.filter(Paper.formats.contains) ?? [])
    }

    private static func opened(_ key: String, _ draft: ShowReport.Draft) -> ReportPage.Open? {
        guard draft.report.template.parts.contains(where: { $0.key == key && $0.isWritten }) else { return nil }
        let answer = draft.report.answers[key]
        return ReportPage.Open(
            key: key,
            form: SentForm(fields: [
                .init(name: "words", value: answer?.words ?? ""),
                .init(name: "signed-by", value: answer?.signOff?.by ?? ""),
                .init(name: "signed-on", value: answer?.signOff?.on.words ?? ""),
            ]), version: draft.seen[key] ?? 0)
    }

    private func keepPart(
        _ form: SentForm, _ year: PlanYear, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let party = visit.visitor.party
        let key = form.text("part")
        var open = ReportPage.Open(key: key, form: form, version: Int(form.text("version")) ?? 0)
        do {
            let answer = Self.answer(in: form, &open.errors)
            guard open.errors.isEmpty else { return try await again(open, year, desk, visit) }
            try await KeepReport(desk).part(key, answer, seen: open.version, year: year, as: party)
            shelf.expire()
            return redirect(to: SiteURL.report(year).address(asking: [("done", "kept")], at: "part-\(key)"))
        } catch ServiceError.conflict(.changedMeanwhile) {
            return try await again(open, year, desk, visit, isClash: true)
        } catch let error as ServiceError {
            guard let errors = FormError.of(error, at: ["words"]) else { throw error }
            open.errors = errors
            return try await again(open, year, desk, visit)
        }
    }

    /// What was typed; a name without a day, or the other way round, is an error.
    private static func answer(
        in form: SentForm, _ errors: inout [FormError]
    ) -> CommitteeReport.Answer {
        let by = form.text("signed-by")
        let on = form.text("signed-on")
        let day = form.day("signed-on")
        if !on.isEmpty, day == nil { errors.append(.noDay("signed-on")) }
        if !by.isEmpty, on.isEmpty {
            errors.append(.init(message: "Give the day on which it was signed.", field: "signed-on"))
        }
        if by.isEmpty, !on.isEmpty { errors.append(.init(message: "Say who signed it.", field: "signed-by")) }
        let signOff = day.flatMap { SignOff(by: by, on: $0) }
        return CommitteeReport.Answer(words: form["words"] ?? "", signOff: signOff)
    }

    /// The page with the form as it was sent; after a clash with the other text, to be saved over it knowingly.
    private func again(
        _ open: ReportPage.Open, _ year: PlanYear, _ desk: ServiceContext, _ visit: Visit, isClash: Bool = false
    ) async throws -> Response {
        var page = try await reportPage(year, desk, visit)
        var open = open
        if isClash {
            open.theirs = page.report.answers[open.key] ?? .init(words: "")
            open.version = page.draft.seen[open.key] ?? 0
            open.errors = [
                FormError(
                    message:
                        "A colleague saved other words while you were writing. Both texts stand here: put them together and save.",
                    field: "words")
            ]
        }
        page.open = open
        return sent(page, visit, status: isClash ? .conflict : .unprocessableContent)
    }

    /// A file of the report, made as the plan stands.
    func reportFile(
        _ year: PlanYear, _ file: ReportFile, _ format: PublicationFormat, _ visit: Visit
    ) async throws -> Response {
        let desk = try services(for: visit)
        guard Paper.formats.contains(format) else { throw Refusal.notFound }
        let paper: Paper = file == .report ? .report : .equalityAssessment
        return try await printed(named: file.name(of: year, format), format, visit) { press in
            try await RenderPaper(desk, press: press).run(paper, year: year, format: format, as: visit.visitor.party)
        }
    }
}
