package import CommunitySafety

/// What was found in a file of severity weights.
package struct SeverityWeightReading: Sendable, Hashable {
    /// Each code once, in the order of the file.
    package var weights: [SeverityWeights.Weight] = []
    /// Codes whose weight the file leaves out.
    package var without: [String] = []
    /// Everything that is wrong, in the order of the file: a file with any of it isn't taken.
    package var problems: [LoadProblem] = []

    package init() {}
}
