import Statistics
import Testing

struct `The labels of an XmR chart` {
    private static let values: [Double] = [
        84, 100, 79, 119, 93, 102, 85, 102, 107, 98, 93, 89, 91, 95, 99, 104, 110, 118, 190, 92, 96, 76, 108, 91, 97,
    ]

    @Test(arguments: [(1.0, 1000.0), (3, 0), (0.25, -7), (12, 5)])
    func `don't depend on unit or origin`(_ scale: Double, _ origin: Double) throws {
        let plain = try XmRChart(Self.values)
        let moved = try XmRChart(Self.values.map { scale * $0 + origin })
        #expect(plain.points.map(\.cause) == moved.points.map(\.cause))
    }

    @Test func `mark the one value far outside and the rise of seven before it`() throws {
        let causes = try XmRChart(Self.values).points.map(\.cause)
        #expect(causes[18] == .aboveLimit)
        #expect(causes[11...17].allSatisfy { $0 == .rising })
    }

    @Test func `mark nothing when nothing varies, and screening then has no answer`() throws {
        let same = Array(repeating: 0.1, count: 9)
        #expect(try XmRChart(same).points.allSatisfy { $0.cause == .none })
        #expect(throws: StatisticsError.undefined) { try XmRChart(same, screening: true) }
    }

    @Test func `are refused for no values, one value and a segment that starts past the end`() {
        #expect(throws: StatisticsError.empty) { try XmRChart([]) }
        #expect(throws: StatisticsError.undefined) { try XmRChart([5]) }
        #expect(throws: StatisticsError.outOfRange(3)) { try XmRChart([5, 6, 7], rebasing: [3]) }
    }
}
