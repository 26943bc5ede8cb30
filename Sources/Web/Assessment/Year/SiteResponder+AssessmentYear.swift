import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
internal import Proofreading
import Services

/// The year of an assessment: its steps, and what agencies are asked for.
extension SiteResponder {
    func assessmentYear(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let show = ShowAssessmentYear(desk)
        if visit.method != .post {
            var page = AssessmentYearPage(
                answer: try await show.run(year, as: party), visitor: visit.visitor, notice: Self.yearNotice(visit))
            page.about = visit.query["step"] ?? visit.query["request"] ?? ""
            page.issue = visit.query["about"] ?? ""
            return sent(page, visit)
        }
        let form = try await checked(visit)
        do {
            return finished(at: .assessmentYear(year), try await keepYear(form, year, desk, party))
        } catch {
            var page = AssessmentYearPage(answer: try await show.run(year, as: party), visitor: visit.visitor)
            (page.typed, page.about) = (form, Self.yearForm(form))
            let suffix = page.about == "ask" ? "" : "-\(page.about)"
            if let error = error as? ServiceError, error == .conflict(.changedMeanwhile) {
                page.errors = [
                    FormError(
                        message:
                            "Somebody else changed this while you typed. It stands in the list as it is now; what you typed is kept in the form.",
                        field: "steps")
                ]
                return sent(page, visit, status: .conflict)
            }
            guard let errors = FormError.inForm(error, first: "due") else { throw error }
            page.errors = errors.map { FormError(message: $0.message, field: "\($0.field)\(suffix)") }
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    /// Which of the page's forms was sent.
    private static func yearForm(_ form: SentForm) -> String {
        switch form.text("do") {
        case "step": form.text("step")
        case "add-step": "own"
        case "ask": "ask"
        default: form.text("request")
        }
    }

    /// Answers what was done.
    private func keepYear(
        _ form: SentForm, _ year: PlanYear, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> [(name: String, value: String)] {
        let (verb, seen, due) = (form.text("do"), Int(form.text("seen")) ?? 0, Self.yearDay(form, "due"))
        let asks = AskForFigures(desk)
        switch verb {
        case "step":
            var entry = KeepYearSteps.Entry()
            (entry.due, entry.done, entry.seen) = (due, Self.yearDay(form, "done"), seen)
            entry.isLeftOut = form.has("left-out")
            try await KeepYearSteps(desk).change(entry, step: form.text("step"), of: year, as: party)
        case "add-step": try await KeepYearSteps(desk).add(form.text("name"), due: due, of: year, as: party)
        case "ask":
            var entry = AskForFigures.Entry()
            (entry.agency, entry.issue) = (form.text("agency"), form.text("issue"))
            (entry.wanted, entry.due) = (form.text("wanted"), due)
            let outcome = try await asks.ask(entry, of: year, as: party)
            return [("done", outcome.messages > 0 ? "written" : outcome.unreached.isEmpty ? "asked" : "unreached")]
        case "move": try await asks.move(form.text("request"), to: due, seen: seen, of: year, as: party)
        case "remind":
            let count = try await ChaseFigures(desk).nudge(year, as: party)
            return [("reminded", String(count ?? 0))]
        default:
            guard let deed = DataRequestDeed(rawValue: verb), deed != .ask, deed != .remind else {
                throw Refusal.malformed
            }
            try await asks.settle(deed, form.text("request"), seen: seen, of: year, as: party)
        }
        return [("done", verb)]
    }

    private static func yearDay(_ form: SentForm, _ name: String) -> String {
        FormDate.read(form.text(name))?.iso ?? form.text(name)
    }

    private static func yearNotice(_ visit: Visit) -> String? {
        if let reminded = visit.query["reminded"].flatMap({ Int($0) }) { return MailWords.reminded(reminded) }
        return [
            "step": "The step is kept.", "add-step": "The step is added.", "move": "The day is kept.",
            "written": "They are asked, and written to.", "asked": "The request is kept. Tell them yourself.",
            "unreached": "The request is kept. No address of theirs is on record: tell them yourself.",
            "receive": "It is noted that it came.", "withdraw": "It isn’t waited for any more.",
            "reopen": "It is waited for again.",
        ][visit.query["done"] ?? ""]
    }
}
