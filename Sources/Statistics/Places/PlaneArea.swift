/// An area of one or more polygons that don't overlap, such as a ward.
public struct PlaneArea: Hashable, Sendable {
    /// Where a point lies.
    public enum Location: String, Hashable, Sendable {
        /// Exactly on an edge or a corner, of a hole too.
        case boundary
        case inside
        /// In a hole too.
        case outside
    }

    /// One part: a ring around it and the rings around its holes.
    public struct Part: Hashable, Sendable {
        /// Around the part.
        public let outer: PlaneRing
        /// Within the outer ring, apart from each other.
        public let holes: [PlaneRing]

        /// That holes lie within isn't checked.
        public init(outer: PlaneRing, holes: [PlaneRing] = []) { (self.outer, self.holes) = (outer, holes) }
    }

    /// In the order given.
    public let parts: [Part]

    /// No part makes an area that holds nothing.
    public init(_ parts: [Part]) { self.parts = parts }

    /// In square units of the points: parts less their holes.
    public var area: Double {
        parts.reduce(0) { $0 + $1.outer.area - $1.holes.reduce(0) { $0 + $1.area } }
    }

    /// The south-western and north-eastern corners of the box around all parts; nil without a part.
    var extent: (low: PlanePoint, high: PlanePoint)? {
        let corners = parts.flatMap(\.outer.corners)
        guard let low = corners.map(\.x).min(), let high = corners.map(\.x).max(), let south = corners.map(\.y).min(),
            let north = corners.map(\.y).max()
        else { return nil }
        return (PlanePoint(x: low, y: south), PlanePoint(x: high, y: north))
    }

    /// Where a point lies; no tolerance is given.
    public func location(of point: PlanePoint) -> Location {
        let rings = parts.flatMap { [$0.outer] + $0.holes }
        if rings.contains(where: { $0.hasOnEdge(point) }) { return .boundary }
        let isInside = parts.contains { part in
            part.outer.surrounds(point) && !part.holes.contains { $0.surrounds(point) }
        }
        return isInside ? .inside : .outside
    }
}
