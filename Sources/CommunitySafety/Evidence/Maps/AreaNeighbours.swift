/// Which places touch each other, by a side or by a corner.
public struct AreaNeighbours: Sendable, Hashable {
    /// Of each place the others that touch it, ascending.
    public let lists: [[Int]]

    /// Edges of one map share the points where places meet; points within about a metre are one. A place without an edge has
    /// no neighbours. The cost is the number of points.
    public init(_ shapes: [AreaShape?]) {
        var owners: [Corner: Set<Int>] = [:]
        for (index, shape) in shapes.enumerated() {
            for polygon in shape?.polygons ?? [] {
                for ring in polygon {
                    for point in ring { owners[Corner(point), default: []].insert(index) }
                }
            }
        }
        var lists = Array(repeating: Set<Int>(), count: shapes.count)
        for together in owners.values where together.count > 1 {
            for one in together { lists[one].formUnion(together) }
        }
        self.lists = lists.enumerated().map { index, list in list.filter { $0 != index }.sorted() }
    }

    /// A point to a hundred-thousandth of a degree.
    private struct Corner: Hashable {
        let east, north: Int

        init(_ point: AreaShape.Point) {
            east = Self.whole(point.longitude)
            north = Self.whole(point.latitude)
        }

        private static func whole(_ degrees: Double) -> Int {
            let scaled = (degrees * 100_000).rounded()
            return scaled.magnitude < 1e9 ? Int(scaled) : 0
        }
    }
}
