import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Money that comes in and goes out.
extension SiteResponder {
    func money(_ visit: Visit) async throws -> Response {
        let list = try await ShowMoney(try services(for: visit)).list(as: visit.visitor.party)
        return sent(MoneyPage(list: list, visitor: visit.visitor), visit)
    }

    /// One award or agreement; the form of a new agreement.
    func moneyBook(_ id: String, on side: MoneyPromise.Side, _ visit: Visit) async throws -> Response {
        let (show, party) = (ShowMoney(try services(for: visit)), visit.visitor.party)
        if side == .goesOut, id == "new" {
            return sent(NewAgreementPage(actions: try await show.actions(as: party), visitor: visit.visitor), visit)
        }
        let sight = try await show.sight(id, on: side, as: party)
        var page = MoneyBookPage(sight: sight, visitor: visit.visitor, notice: MoneyNotice(visit.query, sight))
        if sight.mayKeep { page.changing = sight.book.lines.first { $0.id == visit.query["line"] } }
        return sent(page, visit)
    }

    /// Forms about one award or agreement, or for a new one.
    func moneyWork(_ id: String?, on side: MoneyPromise.Side, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let form = try await checked(visit)
        guard let id else { return try await newPromise(PromiseEntry(form, on: side), on: side, desk, visit) }
        // What goes out isn't found at the address of what comes in.
        if visit.visitor.may(.keepMoney) {
            _ = try await ShowMoney(desk).sight(id, on: side, as: visit.visitor.party)
        }
        do {
            let done = try await keepMoney(form, id, on: side, desk, visit.visitor.party)
            return finished(at: .moneyBook(id, on: side), [("done", form.text("do"))] + done)
        } catch {
            let sight = try await ShowMoney(desk).sight(id, on: side, as: visit.visitor.party)
            guard let page = MoneyBookPage(sight, visit.visitor, form, refused: error) else { throw error }
            return sent(page, visit, status: page.isClash ? .conflict : .unprocessableContent)
        }
    }

    private func newPromise(
        _ entry: PromiseEntry, on side: MoneyPromise.Side, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let (party, visitor) = (visit.visitor.party, visit.visitor)
        do {
            let id = try await KeepMoney(desk).add(entry, as: party)
            return finished(at: .moneyBook(id, on: side), [("done", "promise")])
        } catch {
            guard let errors = FormError.inForm(error, first: "name") else { throw error }
            let show = ShowMoney(desk)
            guard side == .comesIn else {
                let page = NewAgreementPage(
                    actions: try await show.actions(as: party), visitor: visitor, entry: entry, errors: errors)
                return sent(page, visit, status: .unprocessableContent)
            }
            let page = MoneyPage(list: try await show.list(as: party), visitor: visitor, typed: entry, errors: errors)
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    /// Answers which line has which version now, so that the next page can undo it.
    private func keepMoney(
        _ form: SentForm, _ id: String, on side: MoneyPromise.Side, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> [(name: String, value: String)] {
        let keep = KeepMoneyLines(desk)
        let (line, seen) = (form.text("entry"), Int(form.text("version")) ?? 0)
        switch form.text("do") {
        case "promise":
            try await KeepMoney(desk).change(id, to: PromiseEntry(form, on: side), version: seen, as: party)
            return []
        case "line":
            let new = try await keep.add(MoneyLineEntry(form), to: id, as: party)
            return [("entry", new), ("version", "1")]
        case "change": try await keep.change(line, of: id, to: MoneyLineEntry(form), seen: seen, as: party)
        case "count": try await keep.count(form.text("done"), on: line, of: id, seen: seen, as: party)
        case "settle": try await keep.settle(line, of: id, on: form.text("settled"), seen: seen, as: party)
        case "remove": try await keep.remove(line, of: id, seen: seen, as: party)
        case "undo": try await keep.undo(line, of: id, seen: seen, as: party)
        default: throw Refusal.malformed
        }
        return [("entry", line), ("version", String(seen + 1))]
    }

    func awardReturn(_ id: String, _ kind: FundingReturn, _ visit: Visit) async throws -> Response {
        let sight = try await RenderReturn(try services(for: visit)).sight(id, kind, as: visit.visitor.party)
        return sent(AwardReturnPage(award: id, sight: sight), visit)
    }

    func awardFile(_ file: ReturnFile, _ visit: Visit) async throws -> Response {
        let render = RenderReturn(try services(for: visit))
        return try await printed(named: file.savedName, file.format, visit) { press in
            try await render.run(file, press: press, as: visit.visitor.party)
        }
    }
}
