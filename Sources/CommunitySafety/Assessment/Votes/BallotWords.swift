/// What votes came to, in plain sentences.
public struct BallotWords: Sendable, Hashable {
    public let result: BallotResult

    public init(_ result: BallotResult) { self.result = result }

    /// How far partners agree, in bands: below 0.3 they disagree (the reading of this product's methods); 0.5 and 0.7 are the moderate and
    /// the strong agreement of Schmidt, Decision Sciences 28 (1997). Of two agencies no agreement is told, since by lot alone W would be 0.5;
    /// nor of an agreement that lot would bring in 5 cases of 100 or more.
    public var heading: String {
        guard let w = result.agreement.w else {
            return result.agencies == 0 ? "Nobody has voted" : "What partners gave"
        }
        if w >= 0.3, result.agreement.counted.count < 3 { return "What two agencies gave" }
        if w >= 0.3, let chance = result.agreement.chance, chance >= 0.05 {
            return "Partners may agree by chance alone"
        }
        return switch w {
        case ..<0.3: "Partners disagree"
        case ..<0.5: "Partners agree a little"
        case ..<0.7: "Partners agree on the whole"
        default: "Partners agree well"
        }
    }

    /// `Partners agree well: W = 0.81.`
    public var agreement: String {
        guard let w = result.agreement.w else { return "How far partners agree can’t be said." }
        return w >= 0.3 && result.agreement.counted.count < 3
            ? "Two agencies are too few to say how far partners agree (W = \(Self.hundredths(w)))."
            : "\(heading): W = \(Self.hundredths(w))."
    }

    /// What W is, what it was taken over, and how likely it would be by chance.
    public var explanation: String {
        let found = result.agreement
        guard found.w != nil else { return why }
        let byLot = Self.hundredths(1 / Double(found.counted.count))
        var words = [
            "W is 1 where all put the issues in the same order, and 0 where there is no common order; by lot it would be about \(byLot).",
            "It is taken over the \(found.counted.count) agencies that scored everything, and \(found.issues) issues.",
        ]
        if let chance = found.chance {
            words.append(
                "If they had put the issues in order by lot, as much agreement would come about in \(Self.share(chance)) of cases."
            )
        }
        return words.joined(separator: " ")
    }

    private var why: String {
        if result.agreement.issues < 2 { return "One issue alone has no order." }
        return result.agreement.counted.count < 2
            ? "That needs two agencies that scored everything." : "Each agency puts all issues level."
    }

    /// Who isn't counted in it; nil where nobody left anything out.
    public var leftOut: String? {
        let names = result.agreement.leftOut
        guard !names.isEmpty else { return nil }
        return
            "Left out of this, since they couldn’t say something that was asked: \(names.joined(separator: ", ")). In the spread they count with what they gave."
    }

    /// What nobody voted on; nil where everything has a vote.
    public var unvoted: String? {
        let names = result.unvoted.map(\.name)
        return names.isEmpty ? nil : "Nobody voted on \(names.joined(separator: ", ")): it has no part in this."
    }

    /// Where agencies are furthest apart; nil where no two gave different scores.
    public var widest: String? {
        guard let spread = result.widest.first, spread.lowest != spread.highest else { return nil }
        return "They are furthest apart on “\(criterion(spread))” of \(issue(spread)): \(spread.range)."
    }

    public func issue(_ spread: BallotSpread) -> String { name(spread.issue) }
    public func name(_ issue: String) -> String { result.issues.first { $0.key == issue }?.name ?? issue }
    public func criterion(_ spread: BallotSpread) -> String {
        result.scheme.criterion(spread.criterion)?.name ?? spread.criterion
    }

    static func hundredths(_ value: Double) -> String {
        let whole = Int((value * 100).rounded())
        return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
    }

    private static func share(_ chance: Double) -> String {
        switch chance {
        case ..<0.001: "fewer than 1 in 1,000"
        case ..<0.01: "fewer than 1 in 100"
        default: RankingWords.percent(chance)
        }
    }
}

extension CriterionScore {
    /// The middle of a spread as a score. What stood there before is named in its reason.
    public init(_ spread: BallotSpread, inPlaceOf before: CriterionScore? = nil) {
        let votes =
            switch (spread.agencies, spread.lowest == spread.highest) {
            case (1, _): "The vote of one agency."
            case (let count, true): "All \(count) agencies that could say gave \(spread.middle.words)."
            case (let count, false): "The middle of \(count) agencies’ votes, which go \(spread.range)."
            }
        let stood = before.map { " Before the votes it stood at \($0.score.words), \($0.origin.words)." } ?? ""
        self.init(
            spread.middle, .votes, confidence: spread.confidence, rationale: votes + stood, suggested: before?.suggested
        )
    }
}
