package import CommunitySafety

/// A figure as it was read of a file, before its place is looked up.
package struct ReadFigure: Sendable, Hashable {
    /// How a file names a place.
    package enum Place: Sendable, Hashable {
        case code(String)
        /// By its name alone, within a force's area where one is named.
        case named(String, AreaKind, force: String?)

        /// As it stands in the file.
        package var words: String {
            switch self {
            case .code(let code): code
            case .named(let name, _, _): name
            }
        }
    }

    package let measure: String
    package let place: Place
    package let period: EvidencePeriod
    package var breakdown = ""
    package var value: Double?
    package var status = ObservationStatus.final
}

/// A note on quality that a file gives cause for; a person decides whether it is kept.
package struct SuggestedNote: Sendable, Hashable {
    package let source: String
    package let measure: String?
    package let place: ReadFigure.Place?
    package let period: EvidencePeriod
    package let reason: String
}

/// What was read of a file of figures.
package struct FigureReading: Sendable {
    /// The source of all of them.
    package let source: String
    package internal(set) var figures: [ReadFigure] = []
    package internal(set) var rows = 0
    package internal(set) var problems: [LoadProblem] = []
    package internal(set) var notes: [SuggestedNote] = []
    /// Further things counted, in the order in which they are printed.
    package internal(set) var counts: [(name: String, count: Int)] = []

    package init(source: String) { self.source = source }

    /// Notes a problem that whoever opened the file saw.
    package mutating func add(_ problem: LoadProblem) { problems.append(problem) }

    /// How many rows can't be used.
    package var refused: Int { problems.count { $0.weight == .refuses } }
}
