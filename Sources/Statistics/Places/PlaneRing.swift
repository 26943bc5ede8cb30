/// A closed line around an area, turning either way.
public struct PlaneRing: Hashable, Sendable {
    let corners: [PlanePoint]

    /// At least three corners; the first may be repeated at the end.
    public init(_ corners: [PlanePoint]) throws(StatisticsError) {
        let open = corners.count > 1 && corners.first == corners.last ? corners.dropLast() : corners[...]
        guard open.count >= 3 else { throw .outOfRange(Double(open.count)) }
        try Check.finite(open.flatMap { [$0.x, $0.y] })
        self.corners = Array(open)
    }

    /// By the shoelace formula, from the first corner so that large grid references don't cancel.
    var area: Double {
        let origin = corners[0]
        let doubled = edges.reduce(0) { sum, edge in
            sum + (edge.0.x - origin.x) * (edge.1.y - origin.y) - (edge.1.x - origin.x) * (edge.0.y - origin.y)
        }
        return abs(doubled) / 2
    }

    func hasOnEdge(_ point: PlanePoint) -> Bool {
        edges.contains { first, second in
            let cross = (second.x - first.x) * (point.y - first.y) - (second.y - first.y) * (point.x - first.x)
            return cross == 0 && Self.isBetween(point.x, first.x, second.x)
                && Self.isBetween(point.y, first.y, second.y)
        }
    }

    /// The even-odd rule with half-open edges.
    func surrounds(_ point: PlanePoint) -> Bool {
        edges.count { PlaneEdge($0, $1)?.isCrossed(from: point) ?? false } % 2 == 1
    }

    /// The edges that a line along the grid can cross.
    var crossableEdges: [PlaneEdge] { edges.compactMap(PlaneEdge.init) }

    private var edges: Zip2Sequence<[PlanePoint], [PlanePoint]> { zip(corners, Array(corners[1...]) + [corners[0]]) }

    private static func isBetween(_ value: Double, _ first: Double, _ second: Double) -> Bool {
        value >= min(first, second) && value <= max(first, second)
    }
}
