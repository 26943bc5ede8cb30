import Statistics
import Testing

struct `Hot spots` {
    private static let cells = (0..<36).map { PlanePoint(x: Double($0 % 6) * 250, y: Double($0 / 6) * 250) }
    /// Uneven values, with a block of four high ones in the first corner.
    private static let values: [Double] = (0..<36).map { index in
        let isHigh = index % 6 < 2 && index < 12
        return Double(index * 7 % 11) + (isHigh ? 20.0 : 0.0)
    }

    @Test(arguments: [(2.0, 0.0), (0.5, 100), (10, -3)])
    func `don't depend on unit or origin of the values`(_ scale: Double, _ origin: Double) throws {
        let plain = try HotSpots(cells: Self.cells, values: Self.values, distance: 250)
        let moved = try HotSpots(cells: Self.cells, values: Self.values.map { scale * $0 + origin }, distance: 250)
        #expect(plain.bins == moved.bins)
        for (first, second) in zip(plain.z, moved.z) {
            #expect(abs(try #require(first) - (try #require(second))) < 1e-9)
        }
        #expect(plain.bins[0] == 3)
    }

    @Test func `of areas that touch are those of a grid whose squares touch`() throws {
        let neighbours = (0..<36).map { cell in
            (0..<36).filter { abs($0 % 6 - cell % 6) <= 1 && abs($0 / 6 - cell / 6) <= 1 && $0 != cell }
        }
        let touching = try HotSpots(values: Self.values, neighbours: neighbours)
        let near = try HotSpots(cells: Self.cells, values: Self.values, distance: 375)
        #expect(touching.bins == near.bins)
        #expect(throws: StatisticsError.self) { try HotSpots(values: [1, 2], neighbours: [[1], [2]]) }
        #expect(throws: StatisticsError.self) { try HotSpots(values: [1, 2], neighbours: [[1]]) }
    }

    @Test func `aren't found where all values are the same or all cells are neighbours`() throws {
        let even = try HotSpots(cells: Self.cells, values: Self.values.map { _ in 0.1 }, distance: 250)
        let whole = try HotSpots(cells: Self.cells, values: Self.values, distance: 9_000)
        for spots in [even, whole] {
            #expect(spots.z.allSatisfy { $0 == nil })
            #expect(spots.bins.allSatisfy { $0 == 0 })
        }
    }
}
