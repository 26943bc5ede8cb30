extension TargetJudging {
    /// By the chance of being one of so many at the better end.
    var ranked: (TargetStanding, String) {
        guard let rank = facts.rank, let goal else {
            return (.notKnown, "Its rank isn’t known: too few places have figures and people on record.")
        }
        let place = Int(goal)
        guard place < rank.of else { return (.notKnown, "There are only \(rank.of) places to be among.") }
        let chance = rank.chance(ofBest: place, target.polarity)
        let words = "\(words(rank)). The chance of being among the \(end) \(place) is \(Self.percent(chance))."
        if chance >= MeasureJudgement.sure { return (facts.isWhole ? .met : .onCourse, words) }
        if chance <= 1 - MeasureJudgement.sure { return (facts.isWhole ? .missed : .offCourse, words) }
        return (.open, words)
    }

    private var end: String { target.polarity == .higher ? "highest" : "lowest" }

    /// "Rank 2 of 13 from the lowest rate (likely between 2 and 3)".
    private func words(_ rank: MeasureFacts.Rank) -> String {
        func counted(_ place: Int) -> Int { target.polarity == .higher ? rank.of + 1 - place : place }
        let (first, last) = (counted(rank.likely.lowerBound), counted(rank.likely.upperBound))
        let range =
            first == last ? "almost surely" : "likely between \(min(first, last)) and \(max(first, last))"
        return "Rank \(counted(rank.rank)) of \(rank.of) from the \(end) rate (\(range))"
    }

    /// A chance is never printed as certain, nor as none.
    static func percent(_ chance: Double) -> String {
        if chance > 0.99 { return "more than 99%" }
        if chance < 0.01 { return "less than 1%" }
        return "\(Int((chance * 100).rounded()))%"
    }
}
