/// Why facts and sums can't be judged together.
public enum DisclosureError: Error, Hashable, Sendable {
    /// A sum or a figure speaks of a fact that isn't given.
    case unknownFact(FactName)
    /// Two tables give one fact these two values.
    case valuesDiffer(FactName, Int, Int)
    /// The parts of this total make another number.
    case partsDoNotAddUp(total: FactName, value: Int, parts: Int)
    /// A sum has no part, the same fact twice, or itself as a part.
    case malformedSum(FactName)
    /// A count below 0 or above a thousand million.
    case outOfRange(FactName, Int)
    /// More facts than 100,000.
    case tooMany(Int)
}
