import Statistics
import Testing

struct `Areas that tile a district` {
    /// Corners of a grid of five by five, all but the outer ones moved about.
    private static let corners: [[PlanePoint]] = {
        var chance = SplitMix(state: 7)
        return (0...5).map { row in
            (0...5).map { column in
                let isInner = (1...4).contains(row) && (1...4).contains(column)
                func moved(_ value: Int) -> Double {
                    550_000 + Double(value) * 100 + (isInner ? Double.random(in: -40...40, using: &chance) : 0)
                }
                return PlanePoint(x: moved(column), y: moved(row))
            }
        }
    }()

    /// Each square is walked round the other way than its neighbours, as files of boundaries may have it.
    private static func areas() throws -> [PlaneArea] {
        try (0..<25).map { index in
            let (row, column) = (index / 5, index % 5)
            let ring = [
                corners[row][column], corners[row][column + 1], corners[row + 1][column + 1], corners[row + 1][column],
            ]
            return PlaneArea([.init(outer: try PlaneRing(index % 2 == 0 ? ring : ring.reversed()))])
        }
    }

    private static let points: [PlanePoint] = {
        var chance = SplitMix(state: 8)
        let inner = corners[1...4].flatMap { $0[1...4] }
        let halfway = zip(inner, inner.dropFirst()).map { PlanePoint(x: ($0.x + $1.x) / 2, y: ($0.y + $1.y) / 2) }
        let anywhere = (0..<3_000).map { _ in
            PlanePoint(
                x: Double.random(in: 550_000..<550_500, using: &chance),
                y: Double.random(in: 550_000..<550_500, using: &chance))
        }
        return inner + halfway + anywhere
    }()

    @Test func `hold every point exactly once, corners and shared edges too`() throws {
        let areas = try Self.areas()
        let (map, alone) = (AreaMap(areas), areas.map { AreaMap([$0]) })
        for point in Self.points {
            let holders = alone.indices.filter { alone[$0].area(of: point) != nil }
            #expect(holders.count == 1, "\(point)")
            #expect(map.area(of: point) == holders.first)
        }
    }

    @Test func `agree with the three-way answer wherever that is certain`() throws {
        let areas = try Self.areas()
        let map = AreaMap(areas)
        for point in Self.points {
            let certain = areas.firstIndex { $0.location(of: point) == .inside }
            if let certain, !areas.contains(where: { $0.location(of: point) == .boundary }) {
                #expect(map.area(of: point) == certain)
            }
        }
    }

    @Test func `leave holes to the area that fills them, and points outside to none`() throws {
        let map = AreaMap([
            PlaneArea([.init(outer: try square(0, 10), holes: [try square(3, 7)])]),
            PlaneArea([.init(outer: try square(3, 7))]),
        ])
        func area(_ x: Double, _ y: Double) -> Int? { map.area(of: PlanePoint(x: x, y: y)) }
        #expect(area(5, 5) == 1 && area(3, 3) == 1)
        #expect(area(1, 1) == 0 && area(7, 5) == 0)
        #expect(area(5, 7) == 0 && area(0, 0) == 0)
        #expect(area(10, 5) == nil && area(5, 10) == nil)
        #expect(area(-1, 5) == nil && area(5, -1) == nil)
        #expect(area(.nan, 5) == nil && area(5, .nan) == nil)
        #expect(AreaMap([]).area(of: PlanePoint(x: 0, y: 0)) == nil)
    }

    private func square(_ from: Double, _ to: Double) throws -> PlaneRing {
        let corners = [(from, from), (to, from), (to, to), (from, to), (from, from)]
        return try PlaneRing(corners.map { PlanePoint(x: $0.0, y: $0.1) })
    }
}
