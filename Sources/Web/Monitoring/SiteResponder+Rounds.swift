import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Monitoring rounds: read by everybody as far as they are cleared, kept by the manager.
extension SiteResponder {
    func rounds(_ year: PlanYear?, _ visit: Visit) async throws -> Response {
        let answer = try await ShowRounds(try services(for: visit)).run(year: year, as: visit.visitor.party)
        guard year != nil else { return redirect(to: .rounds(answer.year)) }
        return sent(RoundsPage(answer: answer, visitor: visit.visitor), visit)
    }

    func round(_ year: PlanYear, _ quarter: RoundQuarter, _ visit: Visit) async throws -> Response {
        let show = ShowRound(try services(for: visit))
        guard visit.visitor.may(.readRounds) else {
            return sent(PublicRoundPage(answer: try await show.everybody(quarter, of: year)), visit)
        }
        let answer = try await show.inside(quarter, of: year, as: visit.visitor.party)
        var page = RoundPage(answer: answer, visitor: visit.visitor, notice: roundNotice(visit))
        page.mail = try await ShowMail(try services(for: visit)).standing(as: visit.visitor.party)
        return sent(page, visit)
    }

    /// Forms about a round as a whole.
    func roundWork(_ year: PlanYear, _ quarter: RoundQuarter, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let form = try await checked(visit)
        let party = visit.visitor.party
        do {
            try await work(form, year, quarter, desk, party)
            return finished(at: .round(year, quarter), [("done", form.text("do"))])
        } catch {
            guard let errors = FormError.inForm(error, first: "note") else { throw error }
            if form.text("do") == "open" {
                let answer = try await ShowRounds(desk).run(year: year, as: party)
                return sent(
                    RoundsPage(answer: answer, visitor: visit.visitor, typed: form, sent: quarter, errors: errors),
                    visit, status: .unprocessableContent)
            }
            let answer = try await ShowRound(desk).inside(quarter, of: year, as: party)
            return sent(
                RoundPage(answer: answer, visitor: visit.visitor, typed: form, errors: errors), visit,
                status: .unprocessableContent)
        }
    }

    private func work(
        _ form: SentForm, _ year: PlanYear, _ quarter: RoundQuarter, _ desk: ServiceContext, _ party: ActingParty
    ) async throws {
        let keep = KeepRound(desk)
        switch form.text("do") {
        case "open":
            try await OpenRound(desk).run(
                quarter, of: year, opens: Self.day(form, "opens"), due: Self.day(form, "due"),
                closes: Self.day(form, "closes"), as: party)
        case "close": try await keep.close(quarter, of: year, as: party)
        case "reopen": try await keep.reopen(quarter, of: year, until: Self.day(form, "until"), as: party)
        case "clear":
            try await keep.clear(
                quarter, of: year, on: Self.day(form, "on"), note: form.text("clear-note"), as: party)
        case "unclear": try await keep.takeBackClearance(quarter, of: year, as: party)
        case "note": try await keep.note(form.text("note"), quarter, of: year, as: party)
        default: throw Refusal.malformed
        }
    }

    func roundLinks(_ year: PlanYear, _ quarter: RoundQuarter, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        var (form, errors): (SentForm, [FormError]) = (SentForm(), [])
        if visit.method == .post {
            form = try await checked(visit)
            do {
                return finished(
                    at: .roundLinks(year, quarter), try await keepLinks(form, year, quarter, desk, party))
            } catch {
                guard let found = FormError.inForm(error, first: "stand-in") else { throw error }
                errors = found
            }
        }
        let answer = try await ShowRoundLinks(desk).run(quarter, of: year, as: party)
        return privately(
            RoundLinksPage(
                answer: answer, host: host(visit), visitor: visit.visitor, done: visit.query["done"], typed: form,
                errors: errors, notice: visit.query["reminded"].flatMap { Int($0) }.map(MailWords.reminded)),
            visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Answers what was done.
    private func keepLinks(
        _ form: SentForm, _ year: PlanYear, _ quarter: RoundQuarter, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> [(name: String, value: String)] {
        let (verb, key) = Self.button(of: form)
        switch verb {
        case "remind":
            let outcome = try await ChaseRounds(desk).nudge(quarter, of: year, as: party)
            return [("reminded", String(outcome.messages))]
        case "revoke":
            try await ShowRoundLinks(desk).revoke(key, quarter, of: year, as: party)
            return [("done", "revoked")]
        case "away":
            try await StandInForLead(desk).add(
                form.text("stand-in"), email: form.text("stand-in-email"), for: form.text("away"),
                from: Self.day(form, "away-from"), to: Self.day(form, "away-to"), quarter, of: year, as: party)
            return [("done", "away")]
        case "back":
            try await StandInForLead(desk).end(key, as: party)
            return [("done", "back")]
        default: throw Refusal.malformed
        }
    }

    func roundAction(
        _ year: PlanYear, _ quarter: RoundQuarter, _ address: String, _ visit: Visit
    ) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let answer = try await ShowRound(desk).inside(quarter, of: year, as: party)
        guard let line = answer.lines.first(where: { $0.address == address }) else { throw Refusal.notFound }
        var page = RoundActionPage(
            answer: answer, line: line, visitor: visit.visitor,
            key: try desk.updateKey(for: "\(year.name)/\(quarter.rawValue)"), notice: roundNotice(visit),
            kept: try await KeepEntry(desk).kept(on: address, quarter, of: year, as: party))
        page.beside = RoundBeside(
            milestones: try await KeepMilestones(desk).list(address, year, as: party),
            comments: try await CommentOnRound(desk).list(quarter, of: year, as: party).filter {
                $0.address == address
            },
            address: SiteURL.roundAction(year, quarter, address).address, visitor: visit.visitor)
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        if form.text("do") == "keep" {
            let sent = AnswerRound.Form(key: form.text("key"), seen: Int(form.text("seen")) ?? 0)
            try await KeepEntry(desk).run(UpdateEntry(form), on: address, quarter, of: year, sent, as: party)
            return form.has("auto") ? kept() : finished(at: .roundAction(year, quarter, address), [("done", "kept")])
        }
        do {
            if let answered = try await keepFile(form, answer.round, address, desk, party) { return answered }
            if let done = try await actBeside(form, answer.round, address, desk, party) {
                return finished(at: .roundAction(year, quarter, address), [("done", done)])
            }
            let done = try await act(form, answer.round, address, desk, party)
            return finished(at: .roundAction(year, quarter, address), [("done", done)])
        } catch {
            let isApproval = ["approve", "withdraw"].contains(form.text("do"))
            guard let errors = FormError.inForm(error, first: "view") else { throw error }
            page.errors = isApproval ? errors.map { FormError(message: $0.message, field: "approved") } : errors
            let isFile = form.text("do") == "file"
            let isBeside = isFile || ["comment", "step"].contains(form.text("do"))
            page.typed = isApproval || isBeside ? nil : UpdateEntry(form)
            if isBeside, !isFile {
                page.beside?.typed = form
                page.beside?.errors = errors
            }
            page.notice = nil
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    /// Files that show what was said; nil for a form about something else.
    private func keepFile(
        _ form: SentForm, _ round: MonitoringRound, _ address: String, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> Response? {
        let files = KeepUpdateFiles(desk)
        let (quarter, year) = (round.quarter, round.year)
        let (verb, key) = Self.button(of: form)
        switch verb {
        case "file": try await files.run(UpdateFilesPart.chosen(form), on: address, quarter, of: year, as: party)
        case "unfile": try await files.takeBack(key, on: address, quarter, of: year, as: party)
        case "take": return attachment(try await files.file(key, on: address, quarter, of: year, as: party))
        default: return nil
        }
        return finished(at: .roundAction(year, quarter, address), [("done", verb)])
    }

    /// Answers what was done.
    private func act(
        _ form: SentForm, _ round: MonitoringRound, _ address: String, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> String {
        let number = Int(form.text("number")) ?? 0
        switch form.text("do") {
        case "approve":
            try await ApproveUpdate(desk).approve(
                address, number: number, words: form.text("approved"), round.quarter, of: round.year, as: party)
            return "approved"
        case "withdraw":
            try await ApproveUpdate(desk).withdraw(
                address, number: number, round.quarter, of: round.year, as: party)
            return "withdrawn"
        default:
            let outcome = try await AnswerRound(desk).run(
                UpdateEntry(form), on: address, round.quarter, of: round.year,
                .init(key: form.text("key"), seen: Int(form.text("seen")) ?? 0), as: party)
            return outcome.othersCame ? "both" : "answered"
        }
    }

    /// The answer to a form that keeps itself while somebody types.
    func kept() -> Response { Response(status: .noContent, headers: SecurityHeaders.fields(caching: .never)) }

    private func roundNotice(_ visit: Visit) -> String? {
        [
            "open": "The round is open. Each lead’s link, and who was written to, stands under “Each lead’s link”.",
            "close": "The round is closed and frozen.",
            "reopen": "The round is open again: the links that leads have work again.",
            "clear": "Cleared: what is approved can be read by everybody now.",
            "unclear": "The clearance is taken back: strangers read nothing of it any more.",
            "note": "The note is kept with today’s date.",
            "approved": "Approved. It goes out once the round is cleared.",
            "commented": "Your comment is kept. It stays inside.", "pack": "It stands in meeting packs from now on.",
            "unpack": "It stays inside.", "step": "The milestone is added.", "tick": "Done today.",
            "untick": "It isn’t done any more.", "unstep": "It is off the list.",
            "kept": "Kept for later. It isn’t entered yet.",
            "file": "The file is kept, for partners only.", "unfile": "The file is gone, and what was in it.",
            "withdrawn": "The approval is taken back.", "answered": "Entered.",
            "both": "Entered. Somebody else answered meanwhile: both answers are kept, and yours is the later one.",
        ][visit.query["done"] ?? ""]
    }
}
