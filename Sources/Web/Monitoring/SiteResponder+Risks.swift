import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The list of risks and issues, and what stands beside an action in a round: milestones and comments.
extension SiteResponder {
    func risks(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let keep = KeepRisks(try services(for: visit))
        let party = visit.visitor.party
        var page = RisksPage(
            answer: try await keep.list(year, as: party), visitor: visit.visitor,
            notice: ["add": "Written down.", "note": "Noted.", "close": "Closed.", "open": "Open again."][
                visit.query["done"] ?? ""])
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            try await change(form, year, keep, party)
            return finished(at: .risks(year), [("done", form.text("do"))])
        } catch {
            let isClash = error as? ServiceError == .conflict(.changedMeanwhile)
            guard let errors = isClash ? [Self.riskClash] : FormError.inForm(error, first: "words") else { throw error }
            // Of a clash theirs stands in the list now, beside what was typed.
            if isClash { page.answer = try await keep.list(year, as: party) }
            (page.typed, page.notice) = (form, nil)
            let key = form.text("risk")
            page.errors = errors.map { key.isEmpty ? $0 : FormError(message: $0.message, field: "\($0.field)-\(key)") }
            return sent(page, visit, status: isClash ? .conflict : .unprocessableContent)
        }
    }

    private static let riskClash = FormError(
        message:
            "Somebody noted something about this after you opened it. Theirs stands there as what was last heard; what you typed is still in the form: compare, and send it again to add yours.",
        field: "note")

    private func change(_ form: SentForm, _ year: PlanYear, _ keep: KeepRisks, _ party: ActingParty) async throws {
        let verb = form.text("do")
        switch verb {
        case "add":
            var entry = KeepRisks.Entry()
            (entry.kind, entry.words, entry.owner) = (form.text("kind"), form.text("words"), form.text("owner"))
            (entry.address, entry.since, entry.due) = (
                form.text("action"), Self.day(form, "since"), Self.day(form, "due")
            )
            try await keep.add(entry, to: year, as: party)
        case "note", "close", "open":
            try await keep.note(
                form.text("risk"), seen: Int(form.text("seen")) ?? 0, note: form.text("note"),
                due: form.has("new-due") ? Self.day(form, "new-due") : nil, isClosed: verb == "close", as: party)
        default: throw Refusal.malformed
        }
    }

    /// What is done beside an action in a round: milestones and comments. Answers what was done; nil for another form.
    func actBeside(
        _ form: SentForm, _ round: MonitoringRound, _ address: String, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> String? {
        let (verb, key) = Self.button(of: form)
        let (milestones, comments) = (KeepMilestones(desk), CommentOnRound(desk))
        switch verb {
        case "comment":
            try await comments.add(form.text("comment"), on: address, round.quarter, of: round.year, as: party)
            return "commented"
        case "pack", "unpack":
            try await comments.mark(key, isForPack: verb == "pack", round.quarter, of: round.year, as: party)
            return verb
        case "step":
            try await milestones.add(
                form.text("milestone"), due: Self.day(form, "milestone-due"), to: address, round.year, as: party)
            return "step"
        case "tick", "untick":
            try await milestones.tick(key, isDone: verb == "tick", address, round.year, as: party)
            return verb
        case "unstep":
            try await milestones.remove(key, address, round.year, as: party)
            return verb
        default: return nil
        }
    }
}
