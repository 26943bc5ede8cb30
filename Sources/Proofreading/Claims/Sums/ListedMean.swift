import Statistics

/// Tests the mean of numbers that are listed beside it: "attendance was 14, 11, 16, 12, 15 and 10, an average of 13".
struct ListedMean {
    let reading: Reading
    let average: AverageReader.Average
    private var passage: Passage { reading.passage }

    init(reading: Reading, average: AverageReader.Average) {
        self.reading = reading
        self.average = average
    }

    /// Nil when no bare list of three or more numbers stands in the sentence.
    func draft() -> Draft? {
        let list = list
        guard list.count >= 3, average.per == nil, isOverList, let last = list.last,
            average.figure.index > last.index || isStated
        else { return nil }
        let exact = list.reduce(0) { $0 + $1.value } / Double(list.count)
        var draft = Draft(
            .average, .consistent, tokens: reading.sentences[average.sentence],
            figures: Set(list.map(\.index) + [average.figure.index]))
        draft.parts = list.map(\.value)
        draft.whole = average.figure.value
        let slack = list.map(\.quantity.halfStep).max() ?? 0
        let agreement = Agreement.count(
            average.figure.quantity, exact: exact, within: max(0, exact - slack)...exact + slack)
        draft.verdict = agreement.verdict
        guard agreement == .no else { return draft }
        let unit = average.figure.quantity.unit
        let values = list.map { Printed.value($0.value, as: unit) }.joined(separator: ", ")
        let (stated, computed) = (Printed.value(average.figure.value, as: unit), Printed.value(exact, as: unit))
        return draft.found(
            .figuresAverage, "the mean of \(values) is \(computed), not \(stated)", stated: stated,
            recomputed: computed, suggestion: computed
        ).inconsistent
    }

    /// "an average of 13 (14, 11 and 14)".
    private var isStated: Bool {
        ["of", "was", "is"].contains(passage.text(average.figure.index - 1))
            && [":", "("].contains(passage.text(average.figure.index + 1))
    }

    /// A mean, not a median or a weighted one.
    private var isOverList: Bool {
        !reading.sentences[average.sentence].contains {
            ["median", "weighted", "typical", "last", "previous"].contains(passage.text($0))
        }
    }

    /// The bare numbers of the list: only commas and "and" stand between them, and nothing else of their unit is in the sentence.
    private var list: [Figure] {
        let others = reading.figures[average.sentence].filter {
            $0.index != average.figure.index && $0.role == .level && $0.quantity.unit == average.figure.quantity.unit
        }
        var run: [Figure] = []
        for figure in others {
            if let last = run.last, !isNext(last.index, figure.index) {
                if run.count >= 3 { break }
                run = []
            }
            run.append(figure)
        }
        return run
    }

    private func isNext(_ first: Int, _ second: Int) -> Bool {
        second - first <= 3 && (first + 1..<second).allSatisfy { [",", "and", ";"].contains(passage.text($0)) }
    }
}
