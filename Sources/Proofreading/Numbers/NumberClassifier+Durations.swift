/// Spans of time in two units: "8 minutes 42 seconds", "1 hour and 20 minutes".
extension NumberClassifier {
    private static let clock: [String] = ["second", "minute", "hour", "day", "week", "month", "year"]

    /// Neither part of a span in two units is a figure by itself.
    mutating func compoundDuration(_ index: Int) {
        let next = text(index + 2) == "and" ? index + 3 : index + 2
        guard token(next)?.quantity?.unit == .duration, let size = clockSize(index + 1),
            let nextSize = clockSize(next + 1), nextSize < size
        else { return }
        tokens[index].quantity?.unit = .reference
        tokens[next].quantity?.unit = .reference
    }

    private func clockSize(_ index: Int) -> Int? {
        let word = text(index)
        return Self.clock.firstIndex { word == $0 || word == $0 + "s" }
    }
}
