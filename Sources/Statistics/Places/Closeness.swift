/// How near two events must be to belong together; both limits are inclusive.
public struct Closeness: Hashable, Sendable {
    /// In the unit of the places.
    public let distance: Double
    /// May be a fraction.
    public let days: Double

    /// Both are 0 or more.
    public init(distance: Double, days: Double) throws(StatisticsError) {
        try Check.notNegative([distance, days])
        (self.distance, self.days) = (distance, days)
    }

    /// The bands that a table of near repeats usually has: 100, 200 and 400 m by 7, 14 and 28 days, the nearest first
    /// (British practice with burglary; 400 m is the reach of its cocoon watches).
    public static var usualBands: [Closeness] {
        [100.0, 200, 400].flatMap { metres in [7.0, 14, 28].map { Closeness(metres, $0) } }
    }

    private init(_ distance: Double, _ days: Double) { (self.distance, self.days) = (distance, days) }

    func inSpace(_ first: SpaceTimeEvent, _ second: SpaceTimeEvent) -> Bool {
        first.place.distance(to: second.place) <= distance
    }

    func inTime(_ first: SpaceTimeEvent, _ second: SpaceTimeEvent) -> Bool { inTime(first.day, second.day) }

    func inTime(_ first: Double, _ second: Double) -> Bool { abs(first - second) <= days }
}
