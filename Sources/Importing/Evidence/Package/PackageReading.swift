package import CommunitySafety

/// What was read of a data package, or of files of one.
package struct PackageReading: Sendable {
    package internal(set) var sources: [EvidenceSource] = []
    package internal(set) var measures: [Measure] = []
    package internal(set) var book = PlaceBook()
    package internal(set) var notes: [QualityNote] = []
    /// The row that each figure stands in, beside it: for what only the store can tell of it.
    package internal(set) var figures: [(observation: Observation, file: String, row: Int)] = []
    package internal(set) var rows = 0
    package internal(set) var problems: [LoadProblem] = []

    package init() {}

    package mutating func add(_ problem: LoadProblem) { problems.append(problem) }

    /// How many rows can’t be used.
    package var refused: Int { problems.count { $0.weight == .refuses } }
}
