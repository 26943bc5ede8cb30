/// A map cut into squares whose corners lie on multiples of their side, with the events that fall into each.
///
/// A point on a line between squares belongs to the one to the east or north of it. The lines don't depend on the events, so
/// that one year's squares are the next year's.
public struct SquareGrid: Hashable, Sendable {
    /// The usual side of a square for hot spots, in metres.
    public static let usualSide = 250.0

    /// In the unit of the points.
    public let side: Double
    /// The middle of each square, from the south-west, row by row.
    public let centres: [PlanePoint]
    /// Events in each square, 0 too.
    public let counts: [Int]
    /// Points in no square: outside the area.
    public let outside: Int

    /// The squares whose middle lies in `area` or that hold a point of it; points elsewhere are counted as outside. Throws for
    /// a side that isn't above 0, an area without extent, more than 100,000 squares, and points that aren't finite. The cost is
    /// that of finding the area of every square's middle and of every point.
    public init(_ points: [PlanePoint], in area: PlaneArea, side: Double = usualSide) throws(StatisticsError) {
        try Check.positive([side])
        try Check.finite(points)
        let map = AreaMap([area])
        let inside = points.filter { map.area(of: $0) != nil }
        let squares = try Self.squares(in: area, map, side)
        var counts = Dictionary(uniqueKeysWithValues: squares.map { ($0, 0) })
        for point in inside { counts[Square(point, side), default: 0] += 1 }
        let ordered = counts.sorted { ($0.key.north, $0.key.east) < ($1.key.north, $1.key.east) }
        self.side = side
        centres = ordered.map { $0.key.centre(side) }
        self.counts = ordered.map(\.value)
        outside = points.count - inside.count
    }

    private static func squares(
        in area: PlaneArea, _ map: AreaMap, _ side: Double
    ) throws(StatisticsError) -> [Square] {
        guard let (low, high) = area.extent else { throw .empty }
        let (columns, rows) = ((high.x - low.x) / side + 2, (high.y - low.y) / side + 2)
        guard columns * rows <= 100_000, abs(low.x) / side < 1e12, abs(low.y) / side < 1e12 else {
            throw .outOfRange(columns * rows)
        }
        let (first, last) = (Square(low, side), Square(high, side))
        return (first.north...last.north).flatMap { north in
            (first.east...last.east).map { Square(east: $0, north: north) }
        }.filter { map.area(of: $0.centre(side)) != nil }
    }

    /// A square by how many sides it lies east and north of the origin.
    private struct Square: Hashable {
        let east, north: Int

        init(east: Int, north: Int) { (self.east, self.north) = (east, north) }

        init(_ point: PlanePoint, _ side: Double) {
            self.init(east: Int((point.x / side).rounded(.down)), north: Int((point.y / side).rounded(.down)))
        }

        func centre(_ side: Double) -> PlanePoint {
            PlanePoint(x: (Double(east) + 0.5) * side, y: (Double(north) + 0.5) * side)
        }
    }
}
