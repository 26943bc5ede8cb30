import CommunitySafety
import Testing

/// Squares and triangles small enough to be told by eye.
@Suite struct AreaLocatorTests {
    private static func shape(_ rings: [[(Double, Double)]]) throws -> AreaShape {
        try #require(AreaShape(polygons: [rings.map { $0.map { AreaShape.Point(longitude: $0.0, latitude: $0.1) } }]))
    }

    private static func square(_ west: Double, _ south: Double, side: Double = 1) throws -> AreaShape {
        try shape([
            [(west, south), (west + side, south), (west + side, south + side), (west, south + side), (west, south)]
        ])
    }

    /// Numbers 0 to 3, from the south-west to the north-east.
    private static func quarters() throws -> AreaLocator {
        try AreaLocator(
            [(0, 0), (1, 0), (0, 1), (1, 1)].enumerated().map { number, corner in
                (number: number, shape: try square(Double(corner.0), Double(corner.1)))
            })
    }

    @Test(arguments: [
        (0.5, 0.5, 0), (1.5, 0.5, 1), (0.5, 1.5, 2), (1.5, 1.5, 3),
        // A shared line belongs to the area on its east or north, and the shared corner to one area.
        (1.0, 0.5, 1), (0.5, 1.0, 2), (1.0, 1.0, 3), (0.0, 0.0, 0), (1.0, 0.0, 1), (0.0, 1.0, 2),
    ])
    func `each point lies in exactly one of four squares`(longitude: Double, latitude: Double, expected: Int) throws {
        #expect(try Self.quarters().area(longitude: longitude, latitude: latitude) == expected)
        let holders = try (0..<4).filter { number in
            try Self.quarters().area(longitude: longitude, latitude: latitude) { $0 == number } == number
        }
        #expect(holders == [expected])
    }

    @Test(arguments: [(2.0, 0.5), (0.5, 2.0), (-0.1, 0.5), (9, 9), (.infinity, 0), (.nan, 0.5), (0.5, .nan)])
    func `a point outside is in none`(longitude: Double, latitude: Double) throws {
        #expect(try Self.quarters().area(longitude: longitude, latitude: latitude) == nil)
    }

    @Test func `a slanted line that two areas draw in opposite directions leaves no gap and no overlap`() throws {
        let lower = try Self.shape([[(0, 0), (3, 0), (3, 0.7), (0, 0)]])
        let upper = try Self.shape([[(3, 0.7), (3, 1), (0, 1), (0, 0), (3, 0.7)]])
        for step in 0..<300 {
            let longitude = Double(step) / 100
            // As near to the line as numbers come.
            let latitude = longitude / 3 * 0.7
            let holders = [lower, upper].filter {
                AreaLocator([(1, $0)]).area(longitude: longitude, latitude: latitude) != nil
            }
            #expect(holders.count == 1, "\(longitude), \(latitude)")
        }
    }

    @Test func `a hole is outside, and an island in it inside`() throws {
        let ring = try #require(
            AreaShape(polygons: [
                [
                    [(0, 0), (5, 0), (5, 5), (0, 5), (0, 0)].map { .init(longitude: $0.0, latitude: $0.1) },
                    [(1, 1), (1, 4), (4, 4), (4, 1), (1, 1)].map { .init(longitude: $0.0, latitude: $0.1) },
                ],
                [[(2, 2), (3, 2), (3, 3), (2, 3), (2, 2)].map { .init(longitude: $0.0, latitude: $0.1) }],
            ]))
        let locator = AreaLocator([(7, ring)])
        #expect(locator.area(longitude: 0.5, latitude: 2.5) == 7)
        #expect(locator.area(longitude: 1.5, latitude: 2.5) == nil)
        #expect(locator.area(longitude: 2.5, latitude: 2.5) == 7)
    }

    @Test func `of areas that overlap the first of the list is meant`() throws {
        let locator = try AreaLocator([(5, Self.square(0, 0)), (4, Self.square(0.5, 0, side: 2))])
        #expect(locator.area(longitude: 0.7, latitude: 0.5) == 5)
        #expect(locator.area(longitude: 0.7, latitude: 0.5) { $0 == 4 } == 4)
        #expect(locator.area(longitude: 1.7, latitude: 0.5) == 4)
        #expect(AreaLocator([]).area(longitude: 0, latitude: 0) == nil)
    }

    @Test func `a shape with a ring of nothing or of one point holds nothing`() throws {
        let point = AreaShape.Point(longitude: 1, latitude: 1)
        let shape = try #require(AreaShape(polygons: [[[point], []]]))
        #expect(AreaLocator([(1, shape)]).area(longitude: 1, latitude: 1) == nil)
    }
}
