/// An edge of a ring that isn't level, from its lower to its upper end: which way the ring turns makes no difference, so two
/// neighbours that share an edge agree to the last bit on which side of it a point lies.
struct PlaneEdge {
    let low, high: PlanePoint

    /// Nil for a level edge, which no level line crosses.
    init?(_ first: PlanePoint, _ second: PlanePoint) {
        guard first.y != second.y else { return nil }
        (low, high) = first.y < second.y ? (first, second) : (second, first)
    }

    /// Whether a line from the point to the east crosses the edge; the upper end isn't part of it.
    func isCrossed(from point: PlanePoint) -> Bool {
        guard low.y <= point.y, point.y < high.y else { return false }
        return point.x < low.x + (point.y - low.y) / (high.y - low.y) * (high.x - low.x)
    }
}
