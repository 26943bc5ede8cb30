/// What a meeting room has on its screen while it scores a year's issues: the weights that it tries, and the time it gives itself.
public struct Workshop: Sendable, Hashable, Codable {
    /// An issue's time, while it runs.
    public struct Clock: Sendable, Hashable, Codable {
        /// The issue's key.
        public let issue: String
        /// Milliseconds since the first moment of 1970.
        public let startedAt: Int64
        /// From 1 to 120.
        public let minutes: Int

        public init(issue: String, startedAt: Int64, minutes: Int) {
            (self.issue, self.startedAt, self.minutes) = (issue, startedAt, minutes)
        }

        /// Whole seconds that are left at a moment; 0 from its end on.
        public func left(at moment: Int64) -> Int {
            let end = startedAt + Int64(minutes) * 60_000
            return Int(min(max(0, end - moment), Int64(minutes) * 60_000) / 1_000)
        }
    }

    /// How many minutes an issue gets.
    public private(set) var minutes: Int
    /// By the criterion's key, those that differ from the scheme's own.
    public private(set) var weights: [String: Int]
    public private(set) var clock: Clock?

    public init(minutes: Int = 10) { (self.minutes, weights) = (min(max(minutes, 1), Self.mostMinutes), [:]) }

    public static let mostMinutes = 120
    public static let weightRange = 1...100

    /// One step more or less weight for a criterion, within 1 to 100. A step is 1 where a scheme counts in small numbers, and 5 where
    /// its weights are like percentages.
    public mutating func weigh(_ criterion: ScoringCriterion, of scheme: ScoringScheme, isMore: Bool) {
        let step = scheme.criteria.contains { $0.weight > 10 } ? 5 : 1
        let now = weights[criterion.key] ?? criterion.weight
        let moved = isMore ? now + step : now - step
        let weight = min(max(moved, Self.weightRange.lowerBound), Self.weightRange.upperBound)
        weights[criterion.key] = weight == criterion.weight ? nil : weight
    }

    /// The scheme's own weights again.
    public mutating func forgetWeights() { weights = [:] }

    /// Gives an issue its time from now on; the one before it stops. Nothing is decided by a clock that has run out.
    public mutating func start(_ issue: String, minutes: Int, at moment: Int64) {
        self.minutes = min(max(minutes, 1), Self.mostMinutes)
        clock = Clock(issue: issue, startedAt: moment, minutes: self.minutes)
    }

    public mutating func stopClock() { clock = nil }
}
