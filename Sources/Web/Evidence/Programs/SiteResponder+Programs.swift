import CommunitySafety
import Documents
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The interface for programs.
extension SiteResponder {
    func api(_ address: ApiAddress, _ visit: Visit) async throws -> Response {
        if let seconds = meter.wait(for: visit.client.address) { throw Refusal.tooOften(seconds: seconds) }
        do {
            let target = visit.request.head.path ?? ""
            let query = try ApiQuery(target, knowing: Self.parameters(of: address))
            if address == .description { return try apiDescription(visit) }
            let answer = try await answer(address, query, visit)
            let body = StoredBody(
                answer.tree.bytes, type: answer.mediaType, headers: apiFields(visit, next: answer.next), effort: .quick)
            return varied(body, visit.request)
        } catch let fault as ApiFault {
            var fields = SecurityHeaders.fields(caching: .never)
            Self.shareWithEverySite(&fields)
            return problem(ApiProblem.of(fault), visit.request, .badRequest, fields)
        }
    }

    private static func parameters(of address: ApiAddress) -> [String] {
        switch address {
        case .index, .description, .measure, .source, .area, .boundary: []
        case .measures, .sources: ["limit", "after"]
        case .areas, .boundaries: ["kind", "within", "limit", "after"]
        case .figures: ["measure", "area", "from", "to", "limit", "after"]
        }
    }

    private func answer(_ address: ApiAddress, _ query: ApiQuery, _ visit: Visit) async throws -> ApiAnswer {
        let party = visit.visitor.party
        let data = ReadOpenData(try services(for: visit))
        switch address {
        case .index, .description: return Self.index
        case .measures:
            return .list(try await data.measures(query.paging(), as: party), query, at: address, OpenJSON.tree)
        case .sources:
            return .list(try await data.sources(query.paging(), as: party), query, at: address, OpenJSON.tree)
        case .measure(let key): return ApiAnswer(tree: OpenJSON.tree(try await data.measure(key, as: party)))
        case .source(let key): return ApiAnswer(tree: OpenJSON.tree(try await data.source(key, as: party)))
        case .areas:
            let page = try await data.areas(
                query.paging(), kind: query.kind(), within: query.code("within"), as: party)
            return .list(page, query, at: address, OpenJSON.tree)
        case .area(let code): return ApiAnswer(tree: Self.tree(try await data.area(code, as: party)))
        case .boundary(let code):
            return ApiAnswer(
                tree: Self.feature(try await data.boundary(code, as: party)), mediaType: "application/geo+json")
        case .boundaries: return try await boundaries(query, data, party)
        case .figures: return try await figures(query, visit)
        }
    }

    private func figures(_ query: ApiQuery, _ visit: Visit) async throws -> ApiAnswer {
        let choice = ReadOpenFigures.Choice(
            measure: try query.measure(), area: try query.code("area"), from: try query.day("from"),
            to: try query.day("to"))
        let page = try await ReadOpenFigures(try services(for: visit)).run(
            choice, query.paging(), as: visit.visitor.party)
        return .list(page, query, at: .figures, OpenJSON.tree)
    }

    private func boundaries(
        _ query: ApiQuery, _ data: ReadOpenData, _ party: ActingParty
    ) async throws -> ApiAnswer {
        let page = try await data.boundaries(
            query.paging(usual: 20, most: 100), kind: query.kind(), within: query.code("within"), as: party)
        let next = ApiAnswer.next(page.next, query, at: .boundaries)
        return ApiAnswer(
            tree: .fields([
                "type": .text("FeatureCollection"), "features": .list(page.items.map(Self.feature)),
                "next": next.map(JSONTree.text) ?? .null,
            ]), mediaType: "application/geo+json", next: next)
    }

    private func apiDescription(_ visit: Visit) throws -> Response {
        guard let bytes = assets.bytes(of: .interface) else { throw Refusal.notFound }
        let body = StoredBody(bytes, type: "application/yaml", headers: apiFields(visit), effort: .quick)
        return varied(body, visit.request)
    }

    private static let index = ApiAnswer(
        tree: .fields([
            "measures": .text(SiteURL.api(.measures).path), "figures": .text(SiteURL.api(.figures).path),
            "areas": .text(SiteURL.api(.areas).path), "boundaries": .text(SiteURL.api(.boundaries).path),
            "sources": .text(SiteURL.api(.sources).path), "description": .text(SiteURL.api(.description).path),
            "about": .text(SiteURL.openData.path),
        ]))

    private static func tree(_ place: OpenArea) -> JSONTree {
        OpenJSON.tree(place.area).adding("lies_in", .list(place.parents.map(JSONTree.text)))
            .adding("editions", .list(place.editions.map(JSONTree.whole)))
    }

    private static func feature(_ place: OpenArea) -> JSONTree {
        FeatureFile.feature(
            OpenJSON.tree(place.area).adding("edition", place.editions.last.map(JSONTree.whole) ?? .null), place.edge,
            id: place.area.code)
    }
}
