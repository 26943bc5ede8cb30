/// Reads from a success measure's own words what kind of target it is. What it finds is offered, and never set by itself.
public struct TargetReader: Sendable {
    private let measure: SuccessMeasure
    private let words: [String]
    private let text: String

    public init(_ measure: SuccessMeasure) {
        self.measure = measure
        words = Wording.words(measure.text)
        text = " \(words.joined(separator: " ")) "
    }

    /// Nil where the words don't say.
    public var target: MeasureTarget? { rank ?? change ?? share ?? rate ?? count ?? milestone }

    /// "stay in the lowest three districts of the county".
    private var rank: MeasureTarget? {
        let lowest = holds(["lowest", "least", "fewest", "lower"]), highest = holds(["highest", "top", "most"])
        let isPlaced = holds(["position", "positions", "ranking", "rank", "ranked", "place", "places"])
        let count = words.lazy.compactMap(Self.small).first
        guard perCent == nil, isPlaced || (count != nil && (lowest || highest) && !holds(Self.less + Self.more)) else {
            return nil
        }
        return MeasureTarget(
            kind: .rank, polarity: highest && !lowest ? .higher : .lower,
            goal: lowest || highest ? count.map { .value(Double($0)) } ?? .better : .better)
    }

    /// "reduce … by 5%".
    private var change: MeasureTarget? {
        guard let perCent, text.contains(" by "), holds(Self.less + Self.more) else { return nil }
        return MeasureTarget(
            kind: .count, polarity: direction ?? .lower, goal: .change(percent: perCent), baseline: baseline)
    }

    /// "share of …", "54%".
    private var share: MeasureTarget? {
        let isPrinted = [measure.baseline, measure.target].contains { $0?.contains("%") ?? false }
        let isAsked = holds(["survey", "respondents", "feel", "feeling", "felt", "satisfied", "satisfaction"])
        guard isPrinted || isAsked || holds(["percentage", "share", "proportion"]) else { return nil }
        return MeasureTarget(
            kind: isAsked ? .survey : .percentage, polarity: direction ?? .higher,
            goal: (printed(measure.target) ?? perCent).map { .value($0) } ?? .better, baseline: baseline)
    }

    /// "the rate of …", "per 1,000".
    private var rate: MeasureTarget? {
        guard holds(["rate", "rates"]) || text.contains(" per 1 000 ") || text.contains(" for each 1 000 ") else {
            return nil
        }
        return MeasureTarget(
            kind: .rate, polarity: direction ?? .lower, goal: printed(measure.target).map { .value($0) } ?? .better,
            baseline: baseline)
    }

    /// "at least 200 people", "the number of …", "fewer …".
    private var count: MeasureTarget? {
        let least = atLeast
        if direction == .lower {
            return MeasureTarget(
                kind: .count, polarity: .lower, goal: printed(measure.target).map { .value($0) } ?? .better,
                baseline: baseline)
        }
        if let aim = printed(measure.target) ?? least {
            return MeasureTarget(kind: .number, polarity: .higher, goal: .value(aim), baseline: baseline)
        }
        guard direction == .higher || text.contains(" number of ") else { return nil }
        return MeasureTarget(kind: .count, polarity: .higher, goal: .better, baseline: baseline)
    }

    /// "produce …", "deliver …".
    private var milestone: MeasureTarget? {
        guard let first = words.first, Self.deeds.contains(first) || holds(["published", "delivered", "held"]) else {
            return nil
        }
        return MeasureTarget(kind: .milestone, polarity: .neither)
    }

    /// What the plan says itself, or else its words.
    private var direction: MeasurePolarity? {
        if let polarity = measure.polarity, polarity != .neither { return polarity }
        if holds(Self.less) { return .lower }
        return holds(Self.more) ? .higher : nil
    }

    private var baseline: Double? { printed(measure.baseline) }

    /// "5%", "5 per cent"; nil where none is named.
    private var perCent: Double? {
        let pieces = measure.text.lowercased().split { $0.isWhitespace }.map(String.init)
        for (index, piece) in pieces.enumerated() {
            if let end = piece.firstIndex(of: "%") { return printed(String(piece[..<end])) }
            let next = pieces.dropFirst(index + 1).prefix(2).joined(separator: " ")
            if next.hasPrefix("per cent") || next.hasPrefix("percent"), let value = printed(piece) { return value }
        }
        return nil
    }

    /// "at least 200", "200 or more".
    private var atLeast: Double? {
        let pieces = measure.text.lowercased().split { $0.isWhitespace }.map(String.init)
        for (index, piece) in pieces.enumerated() {
            let before = pieces[max(0, index - 2)..<index].joined(separator: " ")
            let after = pieces.dropFirst(index + 1).prefix(2).joined(separator: " ")
            guard before == "at least" || after.hasPrefix("or more") else { continue }
            if let value = printed(piece) { return value }
        }
        return nil
    }

    /// A printed number with commas; a year isn't one, but no target is asked of a year.
    private func printed(_ text: String?) -> Double? {
        guard let text else { return nil }
        let digits = text.replacing(",", with: "").trimmed.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let value = Double(digits), value.isFinite, (0...MeasureTarget.largest).contains(value) else {
            return nil
        }
        return value
    }

    private func holds(_ signs: [String]) -> Bool { words.contains(where: signs.contains) }

    /// A number from one to twenty.
    private static func small(_ word: String) -> Int? {
        if let value = Int(word) { return (1...20).contains(value) ? value : nil }
        return numbers.firstIndex(of: word).map { $0 + 1 }
    }

    private static let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    private static let less = [
        "reduce", "reduced", "reducing", "reduction", "fewer", "less", "decrease", "decreased", "cut", "lower", "fall",
    ]
    private static let more = [
        "increase", "increased", "increasing", "more", "raise", "improve", "improved", "improvement", "higher", "rise",
    ]
    private static let deeds = [
        "deliver", "produce", "publish", "undertake", "hold", "open", "launch", "complete", "write", "set", "establish",
        "develop", "work", "review", "answer", "agree", "introduce",
    ]
}
