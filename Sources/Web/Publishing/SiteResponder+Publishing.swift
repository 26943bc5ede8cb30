import CommunitySafety
import HTTPTypes
import Hummingbird
import Services

/// Search, lasting addresses and files.
extension SiteResponder {
    func search(_ visit: Visit, _ source: PageSource) async throws -> Response {
        let words = visit.query["q"] ?? ""
        var edition: PlanEdition?
        if source.state.frame.currentYear != nil { edition = try await source.currentEdition() }
        let index = edition.map { shelf.index(of: $0, in: source.state) }
        var page = SearchPage(SearchQuery(words), in: edition, index: index)
        if let desk, visit.visitor.may(.readDraft) {
            page.add(try await ReadForSearch(desk).run(as: visit.visitor.party), for: visit.visitor)
        }
        return sent(page, visit)
    }

    /// The action of the plan in force with that address.
    func lastingAction(_ address: String, _ source: PageSource) async throws -> Response {
        let plan = try await source.currentEdition().plan
        guard plan.actions.contains(where: { $0.address == address }) else { throw Refusal.notFound }
        return redirect(to: .action(plan.year, address: address))
    }

    /// A file of the plan, made when it is first asked for and kept until what is published changes.
    func download(
        _ year: PlanYear, _ format: PublicationFormat, _ request: Request, _ state: PublishedState
    ) async throws -> Response {
        let path = SiteURL.download(year, format).path
        if let file = state.pages[path] { return file.response(to: request) }
        let made = try await files.value(named: "\(state.stamp) \(path)") { try await file(year, format) }
        guard let made else { throw Refusal.notFound }
        shelf.keep(made, at: path, of: state)
        return made.response(to: request)
    }

    private func file(_ year: PlanYear, _ format: PublicationFormat) async throws -> StoredBody? {
        guard let bytes = try await services.file(year, format) else { return nil }
        var fields = SecurityHeaders.fields(caching: .published)
        fields[.contentDisposition] =
            "\(format.isShown ? "inline" : "attachment"); filename=\"\(format.fileName(of: year))\""
        return StoredBody(bytes, type: format.mediaType, headers: fields)
    }
}
