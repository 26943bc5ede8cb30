import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What the holder of a request's link sees and sends. Nothing here reads or sets a cookie, and opening changes nothing.
extension SiteResponder {
    func requestedReturn(_ token: String, receipt: String?, _ visit: Visit) async throws -> Response {
        let visit = asNobody(visit)
        let desk = try services(for: visit)
        do {
            switch try await OpenSignedLink(desk).look(token: token, from: visit.client) {
            case .open(let bearer): return try await requested(bearer, token, receipt, isOpen: true, visit)
            case .usedUp(let bearer): return try await requested(bearer, token, receipt, isOpen: false, visit)
            case .expired: return closed(.expired, visit)
            case .revoked: return closed(.revoked, visit)
            }
        } catch {
            guard let error = error as? ServiceError, error == .notFound(.link) else { throw error }
            return closed(.unknown, visit)
        }
    }

    private func requested(
        _ bearer: LinkBearer, _ token: String, _ receipt: String?, isOpen: Bool, _ visit: Visit
    ) async throws -> Response {
        let desk = try services(for: visit)
        let party = ActingParty.link(bearer)
        let partnership = visit.state.frame.partnership
        if let receipt {
            let file = try await ShowReturnRequest(desk).receipt(receipt, as: party)
            return privately(ReturnReceiptPage(file: file, token: token, partnership: partnership.name), visit)
        }
        var page = RequestedReturnPage(
            answer: try await ShowReturnRequest(desk).run(as: party), token: token, partnership: partnership.name,
            limit: FileSize.words(ReceivedFileRules.mostBytes), isOpen: isOpen, contact: ContactLines(partnership))
        guard visit.method == .post else { return privately(page, visit) }
        let form = try await SentForm(visit.request, limit: limits.upload, visit.body)
        guard isOpen else { return privately(page, visit, status: .gone) }
        do {
            let file = try await GiveReturn(desk).byLink(ReturnUpload.gift(form), as: party)
            shelf.expire()
            return privately(redirect(to: .returnReceipt(token, file.reference)))
        } catch {
            guard let errors = FormError.inForm(error, first: "file") else { throw error }
            page.typed = form
            page.errors = errors
            return privately(page, visit, status: .unprocessableContent)
        }
    }
}
