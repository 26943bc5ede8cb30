extension AreaShape {
    /// Where the place's name is best written: the middle of its largest ring by area, and the box's middle for one that
    /// encloses nothing.
    public var labelPoint: Point {
        let rings = polygons.compactMap(\.first).map { (ring: $0, area: Self.area($0)) }
        let middle = Point(longitude: (box.west + box.east) / 2, latitude: (box.south + box.north) / 2)
        guard let largest = rings.max(by: { $0.area.magnitude < $1.area.magnitude }), largest.area != 0 else {
            return middle
        }
        return Self.middle(of: largest.ring, area: largest.area)
    }

    /// Twice the area that a ring encloses, in square degrees; below 0 for one that runs clockwise.
    private static func area(_ ring: [Point]) -> Double {
        guard let origin = ring.first else { return 0 }
        return zip(ring, ring.dropFirst() + [origin]).reduce(0) { sum, edge in
            sum + cross(edge.0, edge.1, origin)
        }
    }

    private static func cross(_ a: Point, _ b: Point, _ origin: Point) -> Double {
        (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
            - (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
    }

    private static func middle(of ring: [Point], area: Double) -> Point {
        guard let origin = ring.first else { return Point(longitude: 0, latitude: 0) }
        var (x, y) = (0.0, 0.0)
        for (a, b) in zip(ring, ring.dropFirst() + [origin]) {
            let weight = cross(a, b, origin)
            x += (a.longitude + b.longitude - 2 * origin.longitude) * weight
            y += (a.latitude + b.latitude - 2 * origin.latitude) * weight
        }
        return Point(longitude: origin.longitude + x / (3 * area), latitude: origin.latitude + y / (3 * area))
    }
}
