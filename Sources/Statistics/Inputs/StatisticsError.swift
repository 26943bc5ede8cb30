/// Why a method gives no answer: its inputs can't be what they say they are.
public enum StatisticsError: Error, Hashable, Sendable {
    /// There is nothing to count.
    case empty
    /// Two lists that go together have these lengths.
    case lengthsDiffer(Int, Int)
    /// A count or amount below zero, or not a number.
    case negative(Double)
    /// An exposure, population, weight or distance that isn't above zero.
    case notPositive(Double)
    /// A probability, confidence, index or size outside the range that the method allows.
    case outOfRange(Double)
    /// A level of a survey's variable that nobody in the sample has, or that has no target: merge it with another.
    case unmatchedLevel(variable: String, level: String)
    /// The method has no answer for such inputs, such as a chart of values that never vary.
    case undefined
}
