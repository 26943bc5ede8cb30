/// The ranks of values, in the order given; values tie when they are exactly equal.
public struct Ranks: Hashable, Sendable {
    /// The places that one value shares with its equals.
    public struct Place: Hashable, Sendable {
        /// 1 + how many stand before: the competition rank ("joint 2nd").
        public let first: Int
        /// The last of the shared places.
        public let last: Int
        /// 1 + how many distinct values stand before.
        public let dense: Int

        /// The mean of the shared places.
        public var average: Double { Double(first + last) / 2 }
    }

    /// The smallest value is 1st.
    public let ascending: [Place]
    /// The largest value is 1st.
    public let descending: [Place]

    /// Throws for no values and for values that aren't finite. The cost is that of sorting.
    public init(_ values: [Double]) throws(StatisticsError) {
        try Check.notEmpty(values.count)
        try Check.finite(values)
        self.init(checked: values)
    }

    /// For values known to be finite.
    init(checked values: [Double]) {
        ascending = Self.places(values)
        descending = Self.places(values.map { -$0 })
    }

    /// Competition ranks with the highest first, for scores that tie if equal to 12 decimals.
    static func highestFirst(_ scores: [Double]) -> [Int] { Ranks(checked: scores.map(\.tied)).descending.map(\.first) }

    private static func places(_ values: [Double]) -> [Place] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var places = Array(repeating: Place(first: 0, last: 0, dense: 0), count: values.count)
        var (start, dense) = (0, 0)
        while start < order.count {
            let end = order[start...].firstIndex { values[$0] != values[order[start]] } ?? order.count
            dense += 1
            for index in order[start..<max(end, start + 1)] {
                places[index] = Place(first: start + 1, last: max(end, start + 1), dense: dense)
            }
            start = max(end, start + 1)
        }
        return places
    }
}
