package import CommunitySafety

/// A GeoJSON file that grows feature by feature, each on a line of its own.
package struct FeatureFile: Sendable {
    private var body: [UInt8] = Array("{\"type\":\"FeatureCollection\",\"features\":[".utf8)
    package private(set) var count = 0

    package init() {}

    /// Adds a place; one without an edge has no geometry.
    package mutating func add(_ properties: JSONTree, _ shape: AreaShape?, id: String) {
        if count > 0 { body.append(0x2C) }
        body.append(0x0A)
        Self.feature(properties, shape, id: id).append(to: &body)
        count += 1
    }

    /// The whole file.
    package var bytes: [UInt8] { body + Array("\n]}\n".utf8) }

    package static func feature(_ properties: JSONTree, _ shape: AreaShape?, id: String) -> JSONTree {
        .fields([
            "type": .text("Feature"), "id": .text(id), "properties": properties,
            "geometry": shape.map { GeoShape($0).tree } ?? .null,
        ])
    }
}
