import CommunitySafety
import Documents
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The map and what it draws.
extension SiteResponder {
    func map(_ visit: Visit) async throws -> Response {
        let sight = try await ShowMap(try services(for: visit)).run(MapChoice(visit.query), as: visit.visitor.party)
        var response = sent(MapPage(visitor: visit.visitor, sight: sight, tiles: tiles), visit)
        if let tiles {
            response.headers[.contentSecurityPolicy] = SecurityHeaders.contentPolicy(pictures: tiles.host)
        }
        return response
    }

    func mapAreas(_ visit: Visit) async throws -> Response {
        let sight = try await ShowMap(try services(for: visit)).run(MapChoice(visit.query), as: visit.visitor.party)
        let features = sight.map(AreaGeoJSON.Feature.all) ?? []
        let body = StoredBody(
            AreaGeoJSON(features).bytes, type: "application/geo+json; charset=utf-8",
            headers: SecurityHeaders.fields(caching: .never), effort: .quick)
        return body.response(to: visit.request)
    }
}

extension AreaGeoJSON.Feature {
    static func all(_ sight: MapSight) -> [AreaGeoJSON.Feature] {
        guard let measure = sight.measure else { return [] }
        let painting = MapPainting(sight, measure)
        return sight.rows.compactMap { row in
            row.shape.map { shape in
                AreaGeoJSON.Feature(
                    shape: shape,
                    properties: [
                        ("number", .number(Double(row.number))), ("code", .text(row.area.code)),
                        ("name", .text(row.area.name)), ("value", row.count.map { .number($0) } ?? .null),
                        ("rate", row.rate.map { .number($0.rate) } ?? .null), ("words", .text(painting.words(row))),
                        ("tone", .text(painting.tone(row).pattern)), ("dark", .flag(painting.tone(row).isDark)),
                        ("page", .text(PlaceTable.address(row.area).string)),
                    ])
            }
        }
    }
}
