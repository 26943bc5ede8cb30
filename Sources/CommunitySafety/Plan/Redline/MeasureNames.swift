/// What the success measures of a plan are called in a redline, by their places from 1.
struct MeasureNames: Sendable, Hashable {
    private let names: [Int: String]

    init(of measures: [SuccessMeasure]) {
        names = Dictionary(
            measures.enumerated().map { ($0 + 1, $1.text) }, uniquingKeysWith: { first, _ in first })
    }

    /// The names of an old plan's measures: those that they have in the new plan, so that new words of a measure don't look like
    /// a change of every action that counts towards it.
    init(of old: [SuccessMeasure], as redline: RecordRedline<SuccessMeasure>) {
        var names = MeasureNames(of: old).names
        for step in redline.steps {
            if case .changed(let place, _, let after, _) = step { names[place + 1] = after.text }
        }
        self.names = names
    }

    /// The measures that an action counts towards, one a line.
    func words(of action: Action) -> String {
        action.measures.compactMap { names[$0] }.sorted().joined(separator: "\n")
    }
}
