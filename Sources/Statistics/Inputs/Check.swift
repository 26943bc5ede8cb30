/// The questions that every method asks of its inputs before it counts.
enum Check {
    static func notEmpty(_ count: Int) throws(StatisticsError) {
        if count < 1 { throw .empty }
    }

    static func sameLength(_ first: Int, _ second: Int) throws(StatisticsError) {
        if first != second { throw .lengthsDiffer(first, second) }
    }

    /// Up to 1e100, so that squares and products of them stay finite.
    static func notNegative(_ values: [Double]) throws(StatisticsError) {
        for value in values where !(value >= 0) { throw .negative(value) }
        try finite(values)
    }

    /// Counts up to a million million, and a thousand million million together, so that sums of them stay exact.
    static func counts(_ values: [Int]) throws(StatisticsError) {
        var sum = 0
        for value in values {
            if value < 0 { throw .negative(Double(value)) }
            if value > 1_000_000_000_000 { throw .outOfRange(Double(value)) }
            sum += value
            if sum > 1_000_000_000_000_000 { throw .outOfRange(Double(sum)) }
        }
    }

    /// From 1e-100 to 1e100, so that quotients stay finite.
    static func positive(_ values: [Double]) throws(StatisticsError) {
        for value in values where !(value > 0) { throw .notPositive(value) }
        for value in values where !(1e-100...1e100).contains(value) { throw .outOfRange(value) }
    }

    /// From −1e100 to 1e100.
    static func finite(_ values: [Double]) throws(StatisticsError) {
        for value in values where !(abs(value) <= 1e100) { throw .outOfRange(value) }
    }

    static func finite(_ points: [PlanePoint]) throws(StatisticsError) { try finite(points.flatMap { [$0.x, $0.y] }) }

    static func finite(_ events: [SpaceTimeEvent]) throws(StatisticsError) {
        try finite(events.map(\.place))
        try finite(events.map(\.day))
    }

    /// Steps of a forecast: from 0 to ten thousand.
    static func steps(_ count: Int) throws(StatisticsError) {
        if !(0...10_000).contains(count) { throw .outOfRange(Double(count)) }
    }

    /// Strictly between 0 and 1.
    static func fraction(_ value: Double) throws(StatisticsError) {
        if !(value > 0 && value < 1) { throw .outOfRange(value) }
    }

    static func index(_ index: Int, below count: Int) throws(StatisticsError) {
        if !(0..<count).contains(index) { throw .outOfRange(Double(index)) }
    }

    /// A table with at least one row and column and rows of one length.
    static func rectangle<Element>(_ rows: [[Element]]) throws(StatisticsError) {
        guard let width = rows.first?.count, width > 0 else { throw .empty }
        for row in rows { try sameLength(row.count, width) }
    }
}
