import Statistics
import Testing

struct `Knox's test` {
    private static func events(_ count: Int, seed: UInt64) -> [SpaceTimeEvent] {
        var chance = SplitMix(state: seed)
        return (0..<count).map { _ in
            SpaceTimeEvent(
                place: PlanePoint(
                    x: Double.random(in: 0..<1_000, using: &chance), y: Double.random(in: 0..<1_000, using: &chance)),
                day: Double(Int.random(in: 0..<60, using: &chance)))
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `counts the pairs that a count of all pairs finds`(_ seed: UInt64) throws {
        let (events, near) = (Self.events(80, seed: seed), try Closeness(distance: 200, days: 7))
        let test = try KnoxTest(events, within: near)
        var (space, time, both) = (0, 0, 0)
        for first in events.indices {
            for second in events.indices where second > first {
                let isNear = events[first].place.distance(to: events[second].place) <= 200
                let isSoon = abs(events[first].day - events[second].day) <= 7
                space += isNear ? 1 : 0
                time += isSoon ? 1 : 0
                both += isNear && isSoon ? 1 : 0
            }
        }
        #expect([test.closeInSpace, test.closeInTime, test.observed] == [space, time, both])
    }

    @Test(arguments: [UInt64(4), 5, 6])
    func `by sampled orders comes near to all orders, and is the same for the same seed`(_ seed: UInt64) throws {
        let test = try KnoxTest(Self.events(8, seed: seed), within: Closeness(distance: 500, days: 14))
        let sampled = try test.pSampled(orders: 4_000, seed: 1)
        #expect(abs(sampled - (try #require(test.pExact))) < 0.03)
        #expect(try test.pSampled(orders: 4_000, seed: 1) == sampled)
    }

    @Test func `is 1 where nothing was seen, and never 0`() throws {
        let apart = try KnoxTest(Self.events(30, seed: 9), within: Closeness(distance: 0, days: 0))
        #expect(try apart.observed == 0 && apart.pSampled(orders: 99, seed: 1) == 1)
        let series = (0..<12).map {
            SpaceTimeEvent(place: PlanePoint(x: Double($0 / 2) * 900, y: 0), day: Double($0 / 2) * 30)
        }
        #expect(try KnoxTest(series, within: Closeness(distance: 10, days: 1)).pSampled(orders: 99, seed: 3) == 0.01)
    }

    @Test func `is refused for one event, for no orders and for places that aren't numbers`() throws {
        let near = try Closeness(distance: 200, days: 7)
        #expect(throws: StatisticsError.undefined) { try KnoxTest(Self.events(1, seed: 1), within: near) }
        let test = try KnoxTest(Self.events(4, seed: 1), within: near)
        #expect(throws: StatisticsError.outOfRange(0)) { try test.pSampled(orders: 0, seed: 1) }
        let lost = SpaceTimeEvent(place: PlanePoint(x: .nan, y: 0), day: 1)
        #expect(throws: StatisticsError.self) { try KnoxTest([lost, lost], within: near) }
    }
}
