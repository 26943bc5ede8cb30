import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Money that comes in.
extension SiteResponder {
    func money(_ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let list = try await ShowMoney(desk).list(as: party)
        var page = MoneyPage(list: list, visitor: visit.visitor)
        if list.isInside { page.agreements = try await ShowAgreements(desk).list(as: party) }
        return sent(page, visit)
    }

    func award(_ id: String, _ visit: Visit) async throws -> Response {
        let sight = try await ShowMoney(try services(for: visit)).sight(id, as: visit.visitor.party)
        return sent(AwardPage(sight: sight, visitor: visit.visitor, notice: moneyNotice(visit)), visit)
    }

    /// Forms about one award, or for a new one.
    func moneyWork(_ id: String?, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let form = try await checked(visit)
        guard let id else { return try await newAward(AwardEntry(form), desk, visit) }
        let party = visit.visitor.party
        do {
            try await keepMoney(form, id, desk, party)
            return finished(at: .award(id), [("done", form.text("do"))])
        } catch {
            guard let errors = FormError.inForm(error, first: "lines") else { throw error }
            var page = AwardPage(sight: try await ShowMoney(desk).sight(id, as: party), visitor: visit.visitor)
            page.errors = errors
            if form.text("do") == "award" { page.typedAward = AwardEntry(form) }
            if form.text("do") == "line" { page.typedLine = FundingLineEntry(form) }
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func newAward(_ entry: AwardEntry, _ desk: ServiceContext, _ visit: Visit) async throws -> Response {
        let party = visit.visitor.party
        do {
            let id = try await KeepMoney(desk).add(entry, as: party)
            return finished(at: .award(id), [("done", "award")])
        } catch {
            guard let errors = FormError.inForm(error, first: "name") else { throw error }
            var page = MoneyPage(list: try await ShowMoney(desk).list(as: party), visitor: visit.visitor, typed: entry)
            page.agreements = try await ShowAgreements(desk).list(as: party)
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func keepMoney(_ form: SentForm, _ id: String, _ desk: ServiceContext, _ party: ActingParty) async throws {
        let keep = KeepMoney(desk)
        switch form.text("do") {
        case "award":
            try await keep.change(id, to: AwardEntry(form), version: Int(form.text("version")) ?? 0, as: party)
        case "line": try await keep.add(FundingLineEntry(form), to: id, as: party)
        case "settle": try await keep.settle(form.text("entry"), of: id, on: form.text("settled"), as: party)
        case "remove": try await keep.remove(form.text("entry"), of: id, as: party)
        default: throw Refusal.malformed
        }
    }

    func awardReturn(_ id: String, _ kind: FundingReturn, _ visit: Visit) async throws -> Response {
        let sight = try await ShowMoney(try services(for: visit)).inside(id, as: visit.visitor.party)
        return sent(AwardReturnPage(sight: sight, kind: kind), visit)
    }

    func awardFile(_ id: String, _ kind: FundingReturn, _ visit: Visit) async throws -> Response {
        let bytes = try await ShowMoney(try services(for: visit)).csv(kind, of: id, as: visit.visitor.party)
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentType] = "text/csv; charset=utf-8"
        fields[.contentDisposition] = "attachment; filename=\"\(kind.rawValue)-return.csv\""
        return Response(status: .ok, headers: fields, body: .init(byteBuffer: .init(bytes: bytes)))
    }

    private func moneyNotice(_ visit: Visit) -> String? {
        [
            "award": "Kept.", "line": "Entered.", "settle": "Noted.",
            "remove": "Removed. The audit trail still has it.",
        ][visit.query["done"] ?? ""]
    }
}
