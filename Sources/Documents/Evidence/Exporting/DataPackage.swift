package import CommunitySafety

/// The description of a Frictionless Data Package (version 1): which files it has, what their columns hold, how they hang
/// together, and under which licence they may be used.
package struct DataPackage: Sendable {
    package let name: String
    package let title: String
    package let about: String
    /// The day on which it was made, as RFC 3339 has it.
    package let created: String
    package let sources: [EvidenceSource]
    /// Whether it has a file of boundaries.
    package let hasBoundaries: Bool
    /// Whether anybody may have it.
    package let isPublic: Bool

    package init(
        name: String, title: String, about: String, created: String, sources: [EvidenceSource], hasBoundaries: Bool,
        isPublic: Bool
    ) {
        self.name = name
        self.title = title
        self.about = about
        self.created = created
        self.sources = sources
        self.hasBoundaries = hasBoundaries
        self.isPublic = isPublic
    }

    package static let fileName = "datapackage.json"
    package static let boundaries = "boundaries.geojson"

    package var bytes: [UInt8] { tree.bytes + [0x0A] }

    private var tree: JSONTree {
        var fields: JSONTree = .fields([
            "profile": .text("data-package"), "name": .text(name), "title": .text(title), "description": .text(about),
            "created": .text(created), "audience": .text(isPublic ? "public" : "not for publication"),
        ])
        if !licences.isEmpty { fields = fields.adding("licenses", .list(licences)) }
        fields = fields.adding(
            "rights",
            .text(
                "Each source has its own licence, which stands beside it. Of one without, ask its owner before using it."
            ))
        if !sources.isEmpty { fields = fields.adding("sources", .list(sources.map(Self.source))) }
        return fields.adding("resources", .list(OpenTable.allCases.map(Self.resource) + boundaries))
    }

    /// The licences of the sources, each once.
    private var licences: [JSONTree] {
        Set(sources.map(\.licence)).subtracting([""]).sorted().map { licence in
            licence.hasPrefix("Open Government Licence v3")
                ? .fields([
                    "name": .text("OGL-UK-3.0"),
                    "path": .text("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
                    "title": .text(licence),
                ]) : .fields(["name": .text("other"), "title": .text(licence)])
        }
    }

    /// A partnership’s name as a package’s: lower-case letters and digits joined by hyphens.
    package static func name(of partnership: String) -> String {
        let words = partnership.lowercased().split { !("a"..."z" ~= $0) && !("0"..."9" ~= $0) }
        let name = words.joined(separator: "-").prefix(80)
        return name.isEmpty ? "figures" : "\(name)-figures"
    }

    private static func source(_ source: EvidenceSource) -> JSONTree {
        .fields([
            "title": .text(source.ownedBy.isEmpty ? source.name : "\(source.ownedBy): \(source.name)"),
            "key": .text(source.key), "licence": .text(source.licence), "attribution": .text(source.attribution),
        ])
    }

    private var boundaries: [JSONTree] {
        guard hasBoundaries else { return [] }
        return [
            .fields([
                "name": .text("boundaries"), "path": .text(Self.boundaries), "format": .text("geojson"),
                "mediatype": .text("application/geo+json"), "encoding": .text("utf-8"),
                "description": .text("The edges of places by edition, in degrees of WGS 84 (RFC 7946)."),
            ])
        ]
    }
}
