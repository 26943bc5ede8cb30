/// The questions that every method asks of its inputs before it counts.
enum Check {
    static func notEmpty(_ count: Int) throws(StatisticsError) {
        if count < 1 { throw .empty }
    }

    static func sameLength(_ first: Int, _ second: Int) throws(StatisticsError) {
        if first != second { throw .lengthsDiffer(first, second) }
    }

    static func notNegative(_ values: [Double]) throws(StatisticsError) {
        for value in values where !(value >= 0 && value.isFinite) { throw .negative(value) }
    }

    /// Counts up to a million million, so that sums of them stay exact.
    static func counts(_ values: [Int]) throws(StatisticsError) {
        for value in values where value < 0 { throw .negative(Double(value)) }
        for value in values where value > 1_000_000_000_000 { throw .outOfRange(Double(value)) }
    }

    static func positive(_ values: [Double]) throws(StatisticsError) {
        for value in values where !(value > 0 && value.isFinite) { throw .notPositive(value) }
    }

    static func finite(_ values: [Double]) throws(StatisticsError) {
        for value in values where !value.isFinite { throw .outOfRange(value) }
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
