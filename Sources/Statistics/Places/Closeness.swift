/// How near two events must be to belong together; both limits are inclusive.
public struct Closeness: Hashable, Sendable {
    /// In the unit of the places.
    public let distance: Double
    public let days: Double

    /// Both are 0 or more.
    public init(distance: Double, days: Double) throws(StatisticsError) {
        try Check.notNegative([distance, days])
        (self.distance, self.days) = (distance, days)
    }

    func inSpace(_ first: SpaceTimeEvent, _ second: SpaceTimeEvent) -> Bool {
        first.place.distance(to: second.place) <= distance
    }

    func inTime(_ first: SpaceTimeEvent, _ second: SpaceTimeEvent) -> Bool { abs(first.day - second.day) <= days }
}
