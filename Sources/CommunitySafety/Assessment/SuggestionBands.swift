public import Statistics

/// How far up a scale evidence puts an issue: a share from 0 to 1, in fifths, so that a scale of 0 to 5 has one step for each.
///
/// The bands are Watchward's own; no county or police force has published theirs.
public enum SuggestionBands {
    /// By the verdict on the change since the year before, and by how much it was, in percent. Nil for too few, for what isn't
    /// comparable, and for a clear change from a base too small for a percentage: how large it was can't be said. Nil also for a measure
    /// that is better high, since the steps of the scale speak of rises and falls of what nobody wants.
    public static func trend(_ verdict: Verdict.Word, percent: Double?, polarity: MeasurePolarity) -> Double? {
        guard polarity != .higher else { return nil }
        switch verdict {
        case .tooFew, .notComparable: return nil
        case .couldBeChance: return 0.4
        case .clearFall: return percent.map { abs($0) >= 10 ? 0 : 0.2 }
        case .clearRise: return percent.map { abs($0) < 10 ? 0.6 : abs($0) < 25 ? 0.8 : 1 }
        }
    }

    /// By the share of everything counted, from 0 to 1.
    public static func volume(_ share: Double) -> Double? {
        guard share.isFinite, (0...1).contains(share) else { return nil }
        let steps: [(below: Double, up: Double)] = [(0.01, 0), (0.05, 0.2), (0.1, 0.4), (0.2, 0.6), (0.35, 0.8)]
        return steps.first { share < $0.below }?.up ?? 1
    }

    /// By the adjusted z of a funnel plot; where a measure is better high, a low place is the worry.
    public static func peers(_ z: Double, polarity: MeasurePolarity) -> Double? {
        guard z.isFinite else { return nil }
        let worry = polarity == .higher ? -z : z
        let steps: [(below: Double, up: Double)] = [(-2, 0), (-1, 0.2), (0, 0.4), (1, 0.6), (2, 0.8)]
        return steps.first { worry < $0.below }?.up ?? 1
    }

    /// By the share of the harm of all issues whose offences can be weighed, from 0 to 1: the same steps as for volume.
    public static func harm(_ share: Double) -> Double? { volume(share) }

    /// How sure a suggestion by harm is: as the share of offences that have a weight, and whether homicide moves the step. Nil where most
    /// have no weight, so that nothing can be suggested.
    public static func harmConfidence(coverage: Double, isMovedByHomicide: Bool) -> ScoreConfidence? {
        guard coverage > 0.5 else { return nil }
        return coverage < 0.95 || isMovedByHomicide ? .low : .medium
    }

    /// By the share of those asked who said so, from 0 to 1.
    public static func concern(_ share: Double) -> Double? {
        guard share.isFinite, (0...1).contains(share) else { return nil }
        let steps: [(below: Double, up: Double)] = [(0.05, 0), (0.1, 0.2), (0.2, 0.4), (0.35, 0.6), (0.5, 0.8)]
        return steps.first { share < $0.below }?.up ?? 1
    }
}
