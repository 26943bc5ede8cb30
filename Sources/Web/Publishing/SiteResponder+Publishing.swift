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
        try await kept(at: .download(year, format), request, state) {
            guard let bytes = try await services.file(year, format) else { return nil }
            return Self.file(
                bytes, named: format.fileName(of: year), type: format.mediaType, isShown: format.isShown)
        }
    }

    /// A table of the plan's records, as the plan's files are.
    func planTable(
        _ year: PlanYear, _ table: PlanTable, _ request: Request, _ state: PublishedState
    ) async throws -> Response {
        try await kept(at: .planTable(year, table), request, state) {
            guard let bytes = try await shelf.edition(of: year, in: state)?.table(table) else { return nil }
            return Self.file(
                bytes, named: table.fileName(of: year), type: PublicationFormat.csv.mediaType, isShown: false)
        }
    }

    /// What is made when it is first asked for, and kept. Throws ``Refusal/notFound`` where there is nothing to make.
    private func kept(
        at url: SiteURL, _ request: Request, _ state: PublishedState,
        _ make: @escaping @Sendable () async throws -> StoredBody?
    ) async throws -> Response {
        if let file = state.pages[url.path] { return file.response(to: request) }
        guard let made = try await files.value(named: "\(state.stamp) \(url.path)", make) else {
            throw Refusal.notFound
        }
        shelf.keep(made, at: url.path, of: state)
        return made.response(to: request)
    }

    private static func file(_ bytes: [UInt8], named name: String, type: String, isShown: Bool) -> StoredBody {
        var fields = SecurityHeaders.fields(caching: .published)
        fields[.contentDisposition] = "\(isShown ? "inline" : "attachment"); filename=\"\(name)\""
        return StoredBody(bytes, type: type, headers: fields)
    }
}
