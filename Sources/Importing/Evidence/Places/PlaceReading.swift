package import CommunitySafety

/// What was read of a file of places.
package struct PlaceReading: Sendable {
    package internal(set) var book = PlaceBook()
    /// Rows of tables, features of maps.
    package internal(set) var rows = 0
    package internal(set) var problems: [LoadProblem] = []

    package init() {}

    /// Notes a problem that whoever opened the file saw.
    package mutating func add(_ problem: LoadProblem) { problems.append(problem) }

    /// How many rows can't be used.
    package var refused: Int {
        Set(problems.filter { $0.weight == .refuses }.map { "\($0.file)#\($0.row ?? 0)" }).count
    }
}
