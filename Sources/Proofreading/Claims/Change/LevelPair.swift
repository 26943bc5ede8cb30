/// An earlier and a later level that a sentence sets side by side.
struct LevelPair: Sendable {
    var before: Figure
    var after: Figure

    /// The exact change in per cent of the earlier level.
    var percent: Double { before.value == 0 ? .infinity : 100 * abs(after.value - before.value) / abs(before.value) }
    var difference: Double { abs(after.value - before.value) }
    var direction: Claim.Direction { after.value > before.value ? .up : after.value < before.value ? .down : .level }
    var isOfPercentages: Bool { before.isPercentLike && after.isPercentLike }

    /// The least and greatest change in per cent that unrounded levels could give.
    var percentBounds: ClosedRange<Double> {
        let (low, high) = (before.quantity.halfStep, after.quantity.halfStep)
        guard before.value - low > 0 else { return percent...percent }
        let values = [-1.0, 1].flatMap { sign in
            [-1.0, 1].map { other in
                let earlier = before.value + sign * low
                return 100 * (after.value + other * high - earlier) / earlier
            }
        }
        return bounds(values)
    }

    var differenceBounds: ClosedRange<Double> {
        let slack = before.quantity.halfStep + after.quantity.halfStep
        let change = after.value - before.value
        return bounds([change - slack, change + slack])
    }

    private func bounds(_ values: [Double]) -> ClosedRange<Double> {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        if low <= 0, high >= 0 { return 0...max(-low, high) }
        return min(abs(low), abs(high))...max(abs(low), abs(high))
    }
}

/// One comparison: the readings of it that the words allow, the likeliest first.
struct Comparison: Sendable {
    var pairs: [LevelPair]
    /// The tokens of its own sentence that it covers.
    var span: Range<Int>
    var sentence: Int
    /// Whether its later level stands in an earlier sentence that isn't plainly meant.
    var isLoose = false
    /// The direction that the words governing the pair give, and its token.
    var direction: Claim.Direction?
    var directionToken: Int?
    var isOtherBasis = false
    /// Whether the levels were only paired by their dates.
    var isImplicit = false
}
