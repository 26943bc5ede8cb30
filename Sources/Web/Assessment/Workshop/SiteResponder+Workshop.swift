import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What a meeting room does on its screen.
extension SiteResponder {
    func workshop(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        if visit.method == .post {
            try party.require(.scoreIssues)
            return try await changeWorkshop(year, KeepWorkshop(desk), visit)
        }
        var page = WorkshopPage(answer: try await ShowWorkshop(desk).run(year, as: party), visitor: visit.visitor)
        page.notice = visit.query["done"].flatMap { done in
            if done == "agreed" {
                return "These are the weights now. The scheme has a new version; the earlier one is kept."
            }
            return page.answer.order.issues.first { $0.key == done }.map { standing($0, page.answer) }
        }
        return sent(page, visit)
    }

    private func standing(_ issue: CommunityIssue, _ answer: ShowWorkshop.Answer) -> String {
        answer.order.ranking.line(of: issue.key).map { "\(issue.name) is scored: it comes \($0.place)." }
            ?? "\(issue.name) is kept. It has no place while something isn’t known of it."
    }

    private func changeWorkshop(_ year: PlanYear, _ keep: KeepWorkshop, _ visit: Visit) async throws -> Response {
        let party = visit.visitor.party
        let form = try await checked(visit)
        let words = form.text("do").split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("more", 2): try await keep.weigh(words[1], isMore: true, of: year, as: party)
        case ("less", 2): try await keep.weigh(words[1], isMore: false, of: year, as: party)
        case ("own", 1): try await keep.forgetWeights(of: year, as: party)
        case ("agree", 1):
            try await keep.agreeWeights(seen: form.seenWeights, of: year, as: party)
            return finished(at: .workshop(year), [("done", "agreed")])
        default: throw Refusal.malformed
        }
        return finished(at: .workshop(year), [])
    }

    func workshopIssue(_ year: PlanYear, _ key: String, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let show = ShowWorkshop(desk)
        guard visit.method == .post else {
            let focus = try await show.focus(key, on: visit.query["criterion"], of: year, as: party)
            var page = WorkshopIssuePage(focus: focus, visitor: visit.visitor)
            page.notice = visit.query["done"] == nil ? nil : "Recorded."
            return privately(page, visit)
        }
        try party.require(.scoreIssues)
        let form = try await checked(visit)
        let (criterion, keep) = (form.text("criterion"), KeepWorkshop(desk))
        switch form.text("do") {
        case "keep":
            var typed = form.score
            typed.seen = form.seenScore
            try await keep.note(typed, on: key, criterion, of: year, as: party)
            return privately(kept())
        case "time":
            try await keep.time(key, minutes: Int(form.text("minutes")) ?? Workshop().minutes, of: year, as: party)
        case "stop": try await keep.time(key, minutes: nil, of: year, as: party)
        case "record": return try await record(form, key, criterion, year, desk, visit)
        default: throw Refusal.malformed
        }
        return finished(at: .workshopIssue(year, key), [("criterion", criterion)])
    }

    /// On to the next criterion, or to the order after the last.
    private func record(
        _ form: SentForm, _ key: String, _ criterion: String, _ year: PlanYear, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let (show, party) = (ShowWorkshop(desk), visit.visitor.party)
        let focus = try await show.focus(key, on: criterion, of: year, as: party)
        do {
            try await ScoreIssue(desk).run(
                form.score, seen: form.seenScore, issue: key, criterion: criterion, of: year, as: party)
        } catch {
            var page = WorkshopIssuePage(focus: focus, visitor: visit.visitor, refused: form.score)
            if let errors = FormError.inForm(error, first: "score") {
                page.errors = errors
                return privately(page, visit, status: .unprocessableContent)
            }
            guard error == .conflict(.changedMeanwhile) else { throw error }
            page.errors = [
                FormError(
                    message: "Somebody scored this meanwhile. Theirs stands above; what you typed is kept below.",
                    field: "score")
            ]
            return privately(page, visit, status: .conflict)
        }
        let lines = focus.issue.lines.map(\.criterion.key)
        guard let place = lines.firstIndex(of: criterion), place + 1 < lines.count else {
            return finished(at: .workshop(year), [("done", key)])
        }
        return finished(at: .workshopIssue(year, key), [("criterion", lines[place + 1]), ("done", "recorded")])
    }
}

extension SentForm {
    /// The weights that were on the screen, by criterion.
    fileprivate var seenWeights: [String: Int] {
        var weights: [String: Int] = [:]
        for name in names where name.hasPrefix("seen-") {
            weights[String(name.dropFirst("seen-".count))] = Int(text(name))
        }
        return weights
    }
}
