import Statistics
import Testing

struct `A grid of squares` {
    /// From 500 to 1,250 east and 0 to 500 north: three squares by two.
    private static func area() throws -> PlaneArea {
        let corners = [(500.0, 0.0), (1_250, 0), (1_250, 500), (500, 500)].map { PlanePoint(x: $0.0, y: $0.1) }
        return PlaneArea([.init(outer: try PlaneRing(corners))])
    }

    @Test func `has sides of 250 metres on multiples of 250 metres, and counts what falls into each`() throws {
        let points = [(510.0, 10.0), (749, 249), (750, 0), (1_249, 499), (499, 10), (1_250, 10)]
        let grid = try SquareGrid(points.map { PlanePoint(x: $0.0, y: $0.1) }, in: Self.area())
        #expect(grid.side == 250)
        #expect(grid.centres.map(\.x) == [625, 875, 1_125, 625, 875, 1_125])
        #expect(grid.centres.map(\.y) == [125, 125, 125, 375, 375, 375])
        #expect(grid.counts == [2, 1, 0, 0, 0, 1])
        #expect(grid.outside == 2)
    }

    @Test func `has hot spots among squares that touch`() throws {
        var points: [PlanePoint] = []
        let corners = [(0.0, 0.0), (2_500, 0), (2_500, 2_500), (0, 2_500)].map { PlanePoint(x: $0.0, y: $0.1) }
        for index in 0..<100 {
            let (east, north) = (Double(index % 10) * 250 + 100, Double(index / 10) * 250 + 100)
            let isHot = index % 10 < 3 && index < 30
            points += Array(repeating: PlanePoint(x: east, y: north), count: isHot ? 12 : 1 + index % 2)
        }
        let grid = try SquareGrid(points, in: PlaneArea([.init(outer: try PlaneRing(corners))]))
        let spots = try HotSpots(grid)
        #expect(spots.bins[11] == 3, "the middle of the nine")
        #expect(spots.bins[77] == 0)
        let plain = try HotSpots(cells: grid.centres, values: grid.counts.map(Double.init), distance: 354)
        #expect(spots == plain, "a corner is 353.6 m away")
    }

    @Test func `is refused without an area, without a side and for more than 100,000 squares`() throws {
        #expect(throws: StatisticsError.empty) { try SquareGrid([], in: PlaneArea([])) }
        #expect(throws: StatisticsError.notPositive(0)) { try SquareGrid([], in: Self.area(), side: 0) }
        #expect(throws: StatisticsError.self) { try SquareGrid([], in: Self.area(), side: 0.5) }
        let lost = PlanePoint(x: .nan, y: 1)
        #expect(throws: StatisticsError.self) { try SquareGrid([lost], in: Self.area()) }
    }
}
