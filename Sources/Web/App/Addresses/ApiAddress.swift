/// What programs can ask for under `/api/v1`.
package enum ApiAddress: Sendable, Hashable {
    case index
    /// The description of the interface.
    case description
    case measures, figures, areas, boundaries, sources
    case measure(String)
    case source(String)
    case area(String)
    case boundary(area: String)

    /// Nil for a path that isn’t one of them.
    init?(parts: [String]) {
        switch (parts.first, parts.count) {
        case (nil, _): self = .index
        case ("openapi.yaml", 1): self = .description
        case ("measures", 1): self = .measures
        case ("figures", 1): self = .figures
        case ("areas", 1): self = .areas
        case ("boundaries", 1): self = .boundaries
        case ("sources", 1): self = .sources
        case ("measures", 2): self = .measure(parts[1])
        case ("sources", 2): self = .source(parts[1])
        case ("areas", 2): self = .area(parts[1])
        case ("areas", 3) where parts[2] == "boundary": self = .boundary(area: parts[1])
        default: return nil
        }
    }

    var parts: [String] {
        switch self {
        case .index: []
        case .description: ["openapi.yaml"]
        case .measures: ["measures"]
        case .figures: ["figures"]
        case .areas: ["areas"]
        case .boundaries: ["boundaries"]
        case .sources: ["sources"]
        case .measure(let key): ["measures", key]
        case .source(let key): ["sources", key]
        case .area(let code): ["areas", code]
        case .boundary(let code): ["areas", code, "boundary"]
        }
    }

    /// The path as the description of the interface writes it.
    package var template: String {
        switch self {
        case .measure: "/measures/{key}"
        case .source: "/sources/{key}"
        case .area: "/areas/{code}"
        case .boundary: "/areas/{code}/boundary"
        case .index: "/"
        case .description, .measures, .figures, .areas, .boundaries, .sources: "/" + parts.joined(separator: "/")
        }
    }

    /// One of each.
    package static let examples: [ApiAddress] = [
        .index, .description, .measures, .figures, .areas, .boundaries, .sources, .measure("asb.police"),
        .source("police-uk"), .area("E07000111"), .boundary(area: "E07000111"),
    ]
}
