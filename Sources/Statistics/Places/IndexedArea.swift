/// An area whose edges can be found by height, so that a point is tested against few of them.
struct IndexedArea {
    private let low, high: PlanePoint
    private let bands: [[PlaneEdge]]
    /// More than a crossing's rounding.
    private let slack: Double

    init(_ area: PlaneArea) {
        let edges = area.parts.flatMap { [$0.outer] + $0.holes }.flatMap(\.crossableEdges)
        let (xs, ys) = (edges.flatMap { [$0.low.x, $0.high.x] }, edges.flatMap { [$0.low.y, $0.high.y] })
        let low = PlanePoint(x: xs.min() ?? 0, y: ys.min() ?? 0)
        let high = PlanePoint(x: xs.max() ?? 0, y: ys.max() ?? 0)
        var bands = Array(repeating: [PlaneEdge](), count: max(1, min(1_000, edges.count / 4)))
        for edge in edges {
            let first = Self.band(edge.low.y, low, high, bands.count)
            let last = Self.band(edge.high.y, low, high, bands.count)
            for band in first...last { bands[band].append(edge) }
        }
        (self.low, self.high, self.bands) = (low, high, bands)
        slack = 1e-9 * max(1, abs(low.x), abs(high.x))
    }

    func holds(_ point: PlanePoint) -> Bool {
        guard point.y >= low.y, point.y < high.y, point.x >= low.x - slack, point.x <= high.x + slack else {
            return false
        }
        return bands[Self.band(point.y, low, high, bands.count)].count { $0.isCrossed(from: point) } % 2 == 1
    }

    /// The band of a height between the lowest and the highest.
    private static func band(_ y: Double, _ low: PlanePoint, _ high: PlanePoint, _ count: Int) -> Int {
        let share = (y - low.y) / (high.y - low.y)
        return max(0, min(count - 1, Int(share * Double(count))))
    }
}
