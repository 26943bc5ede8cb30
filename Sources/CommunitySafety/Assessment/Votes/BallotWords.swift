/// What votes came to, in plain sentences.
public struct BallotWords: Sendable, Hashable {
    public let result: BallotResult

    public init(_ result: BallotResult) { self.result = result }

    /// How far partners agree, in bands: below 0.3 they disagree (the reading of this product's methods); 0.5 and 0.7 are the moderate and
    /// the strong agreement of Schmidt, Decision Sciences 28 (1997).
    public var heading: String {
        guard let w = result.agreement.w else {
            return result.agencies == 0 ? "Nobody has voted" : "What partners gave"
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
        result.agreement.w.map { "\(heading): W = \(Self.hundredths($0))." } ?? "How far partners agree can’t be said."
    }

    /// What W is, what it was taken over, and how likely it would be by chance.
    public var explanation: String {
        let found = result.agreement
        guard found.w != nil else { return why }
        var words = [
            "W is 1 where all put the issues in the same order, and 0 where there is no common order.",
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
        if result.issues.count < 2 { return "One issue alone has no order." }
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
