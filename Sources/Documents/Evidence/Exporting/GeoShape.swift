package import CommunitySafety

/// The edge of a place as GeoJSON has it (RFC 7946): longitude before latitude, outer rings against the clock, holes with it.
package struct GeoShape: Sendable {
    private let shape: AreaShape

    package init(_ shape: AreaShape) { self.shape = shape }

    package var tree: JSONTree {
        let polygons = shape.polygons.map(Self.polygon)
        return polygons.count == 1
            ? .fields(["type": .text("Polygon"), "coordinates": polygons[0]])
            : .fields(["type": .text("MultiPolygon"), "coordinates": .list(polygons)])
    }

    private static func polygon(_ rings: [[AreaShape.Point]]) -> JSONTree {
        .list(
            rings.enumerated().map { index, ring in
                let isAgainstTheClock = area(ring) > 0
                let turned = isAgainstTheClock == (index == 0) ? ring : ring.reversed()
                return .list(turned.map { .list([.number($0.longitude), .number($0.latitude)]) })
            })
    }

    /// Twice the area within a ring; positive when it turns against the clock.
    private static func area(_ ring: [AreaShape.Point]) -> Double {
        guard let first = ring.first else { return 0 }
        var sum = 0.0
        for (from, to) in zip(ring, ring.dropFirst() + [first]) {
            sum +=
                (from.longitude - first.longitude) * (to.latitude - first.latitude)
                - (to.longitude - first.longitude) * (from.latitude - first.latitude)
        }
        return sum
    }
}
