/// Hot and cold spots by Gi* (Ord and Getis, 1995), with every cell in its own neighbourhood and weights of 0 or 1.
public struct HotSpots: Hashable, Sendable {
    /// One entry a cell; nil where the neighbourhood is the whole map, and everywhere if no value differs.
    public let z: [Double?]
    /// p-values corrected over the cells that have one (Benjamini and Hochberg, 1995).
    public let q: [Double?]

    /// The counts of a grid, whose squares are neighbours if they touch, by a side or by a corner.
    public init(_ grid: SquareGrid) throws(StatisticsError) {
        try self.init(cells: grid.centres, values: grid.counts.map(Double.init), distance: 1.5 * grid.side)
    }

    /// One value a cell, a count or its harm; cells within `distance` (0 or more, itself included) are neighbours. The cost is the number of
    /// pairs that are near along one axis.
    public init(cells: [PlanePoint], values: [Double], distance: Double) throws(StatisticsError) {
        try Check.notEmpty(cells.count)
        try Check.sameLength(cells.count, values.count)
        try Check.finite(values)
        try Check.finite(cells)
        try Check.notNegative([distance])
        let order = cells.indices.sorted { (cells[$0].x, $0) < (cells[$1].x, $1) }
        try self.init(values: values) { Self.near(cells[$0], cells, order, distance) }
    }

    /// One value an area, with the areas that touch each; the area itself is added to its neighbours. Throws for lists of unequal length
    /// and for a neighbour that isn't one of the areas.
    public init(values: [Double], neighbours: [[Int]]) throws(StatisticsError) {
        try Check.notEmpty(values.count)
        try Check.sameLength(values.count, neighbours.count)
        try Check.finite(values)
        for index in neighbours.joined() where !values.indices.contains(index) { throw .outOfRange(Double(index)) }
        try self.init(values: values) { Set(neighbours[$0] + [$0]).sorted() }
    }

    /// `near` gives the neighbourhood of an area by its index, the area itself included.
    private init(values: [Double], near: (Int) -> [Int]) throws(StatisticsError) {
        let mean = Moments.mean(values)
        let deviation = Moments.populationVariance(values).squareRoot()
        let varies = deviation > 1e-12 * max(1, abs(mean))
        let z = values.indices.map { index -> Double? in
            let near = near(index)
            guard varies, near.count < values.count else { return nil }
            let (n, m) = (Double(values.count), Double(near.count))
            let excess = near.reduce(0) { $0 + values[$1] } - mean * m
            return excess / (deviation * ((n * m - m * m) / (n - 1)).squareRoot())
        }
        self.z = z
        q = try Self.corrected(z)
    }

    /// Two-sided p-values, nil with z.
    public var p: [Double?] { z.map { $0.map(Normal.twoSided) } }

    /// 3, 2, 1 for hot cells at 99, 95 and 90 %, negative for cold ones, else 0.
    public var bins: [Int] {
        zip(z, q).map { z, q in
            guard let z, let q else { return 0 }
            let bin = q < 0.01 ? 3 : q < 0.05 ? 2 : q < 0.1 ? 1 : 0
            return z > 0 ? bin : -bin
        }
    }

    /// The cells within the distance, in the order given.
    private static func near(_ cell: PlanePoint, _ cells: [PlanePoint], _ order: [Int], _ distance: Double) -> [Int] {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if cell.x - cells[order[middle]].x > distance { low = middle + 1 } else { high = middle }
        }
        return order[low...].prefix { cells[$0].x - cell.x <= distance }
            .filter { cells[$0].distance(to: cell) <= distance }.sorted()
    }

    private static func corrected(_ z: [Double?]) throws(StatisticsError) -> [Double?] {
        let known = z.indices.filter { z[$0] != nil }
        let values = try MultipleTesting.benjaminiHochberg(z.compactMap { $0.map(Normal.twoSided) })
        var q = Array(repeating: Double?.none, count: z.count)
        for (index, value) in zip(known, values) { q[index] = value }
        return q
    }
}
