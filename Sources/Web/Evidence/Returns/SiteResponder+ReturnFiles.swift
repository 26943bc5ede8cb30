import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Proofreading
import Services

/// Asking for returns, sending files, and what becomes of these.
extension SiteResponder {
    func askForReturns(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        var page = AskForReturnsPage(
            overview: try await AskForReturns(desk).overview(quarterOf: nil, as: party),
            agency: visit.query["agency"], visitor: visit.visitor, notice: returnNotice(visit, undoAt: .returns))
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        let (verb, key) = Self.button(of: form)
        if verb == "revoke" {
            try await RevokeSignedLink(desk).run(.key(key), as: party)
            return finished(at: .askForReturns, [("done", "revoked")])
        }
        do {
            let made = try await AskForReturns(desk).run(
                form.all("parts"), words: form.text("words"), days: Int(form.text("days")) ?? 0,
                uses: Int(form.text("uses")) ?? 0, as: party)
            let link = host(visit) + SiteURL.requestedReturn(made.token).path
            return privately(
                ReturnLinkMadePage(agencyName: made.agencyName, link: link, until: made.lastDay.words), visit)
        } catch {
            guard let errors = FormError.inForm(error, first: "parts") else { throw error }
            page.typed = form
            page.errors = errors
            page.notice = nil
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    func giveReturns(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        var page = GiveReturnsPage(
            lines: try await ListReturns(desk).givable(as: party), agency: visit.query["agency"],
            limit: FileSize.words(ReceivedFileRules.mostBytes), visitor: visit.visitor)
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            let file = try await GiveReturn(desk).run(ReturnUpload.gift(form), as: party)
            return finished(at: .receivedFile(file.key), [])
        } catch {
            guard let errors = FormError.inForm(error, first: "file") else { throw error }
            page.typed = form
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    func receivedFile(_ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        var page = ReceivedFilePage(
            file: try await TakeReceivedFile(desk).show(key, as: party), visitor: visit.visitor,
            notice: returnNotice(visit, undoAt: .returns))
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            return try await settle(key, form, desk, visit)
        } catch {
            guard let errors = FormError.inForm(error, first: "load") else { throw error }
            page.typed = form
            page.errors = errors
            page.notice = nil
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func settle(
        _ key: String, _ form: SentForm, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let party = visit.visitor.party
        switch form.text("do") {
        case "prepare":
            let id = try await PrepareTables(desk, intake: sheetIntake()).run(received: key, as: party)
            return try await next(after: [id], visit)
        case "take": return attachment(try await TakeReceivedFile(desk).file(key, as: party))
        case "loaded":
            let load = form.text("load")
            guard load.isEmpty || Int(load) != nil else {
                throw ServiceError.invalid([
                    .form("load", "That isn’t the number of a load.", "Give its number, or leave it empty.")
                ])
            }
            try await TakeReceivedFile(desk).loaded(key, by: Int(load), as: party)
            return finished(at: .receivedFile(key), [("done", "loaded")])
        case "discard":
            try await TakeReceivedFile(desk).discard(key, reason: form.text("reason"), as: party)
            return finished(at: .receivedFile(key), [("done", "discarded")])
        case "restore":
            try await TakeReceivedFile(desk).restore(key, as: party)
            return finished(at: .receivedFile(key), [("done", "restored")])
        default: throw Refusal.malformed
        }
    }

    /// A file that a browser keeps and never shows. Its name goes as RFC 6266 has it, so that no name breaks the field.
    func attachment(_ file: EvidenceFile) -> Response {
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentType] = "application/octet-stream"
        let name = WebAddress(path: [file.name]).string.dropFirst()
        fields[.contentDisposition] = "attachment; filename*=UTF-8''\(name)"
        return privately(Response(status: .ok, headers: fields, body: .init(byteBuffer: .init(bytes: file.bytes))))
    }
}
