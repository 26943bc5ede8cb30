import HTML

/// Assets ready to send, each under an address that holds a hash of its content.
///
/// Requests are answered from memory by name, so no request can reach a file.
struct AssetShelf: Sendable {
    private let bodies: [String: StoredBody]
    private let files: [String: [UInt8]]
    private let names: [AssetFolder.Asset: String]

    init(_ folder: AssetFolder) {
        var bodies: [String: StoredBody] = [:]
        var files: [String: [UInt8]] = [:]
        var names: [AssetFolder.Asset: String] = [:]
        for (asset, bytes) in folder.contents {
            let name = asset.name(holding: ContentHash.name(of: bytes))
            names[asset] = name
            files[name] = bytes
            bodies[name] = StoredBody(
                bytes, type: asset.mediaType, headers: SecurityHeaders.fields(caching: .unchanging))
        }
        self.bodies = bodies
        self.files = files
        self.names = names
    }

    /// Where pages find it.
    func url(of asset: AssetFolder.Asset) -> SiteURL { .asset(names[asset] ?? asset.name(holding: "none")) }

    func body(named name: String) -> StoredBody? { bodies[name] }

    /// What it holds; nil where it isn’t there.
    func bytes(of asset: AssetFolder.Asset) -> [UInt8]? { names[asset].flatMap { files[$0] } }

    /// Every asset but those of the map, which a folder of files doesn't have, by its name: for the export.
    var all: [String: [UInt8]] {
        let ofMaps = [AssetFolder.Asset.leaflet, .leafletStyle, .mapScript].compactMap { names[$0] }
        return files.filter { !ofMaps.contains($0.key) }
    }
}

extension AssetFolder.Asset {
    var mediaType: String {
        switch self {
        case .govuk, .style, .leafletStyle: "text/css; charset=utf-8"
        case .script, .leaflet, .mapScript: "text/javascript; charset=utf-8"
        case .mark: "image/svg+xml"
        case .interface: "application/yaml"
        }
    }

    /// `watchward.0123456789abcdef.css`.
    func name(holding hash: String) -> String {
        switch self {
        case .govuk: "govuk-frontend.\(hash).css"
        case .leaflet: "leaflet.\(hash).js"
        case .leafletStyle: "leaflet.\(hash).css"
        case .mapScript: "map.\(hash).js"
        case .style: "watchward.\(hash).css"
        case .script: "watchward.\(hash).js"
        case .mark: "mark.\(hash).svg"
        case .interface: "openapi.\(hash).yaml"
        }
    }
}
