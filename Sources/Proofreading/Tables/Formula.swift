/// How the figures of one line follow from those of other lines (or, for shares and running totals, from their own line's neighbours).
enum Formula: Sendable, Hashable {
    case sum([Int])
    /// The first less the second.
    case difference(Int, Int)
    /// The distance of two lines, when the sign isn't printed.
    case gap(Int, Int)
    case percentChange(from: Int, to: Int)
    /// The first over the second, times `scale`.
    case ratio(Int, Int, scale: Double)
    /// A line's figures over the line's whole.
    case share(of: Int, whole: Whole)
    case product(Int, Int)
    /// The first lines together, less the others.
    case remainder([Int], less: [Int])
    /// A line's figure less the one at the position before it, plainly or as a percentage.
    case step(Int)
    case stepPercent(Int)
    case mean([Int])
    /// The figure before on the same line, and the one beside it.
    case running(Int)

    /// What a share is of.
    enum Whole: Sendable, Hashable {
        /// The line's figure at a position: the table's total.
        case position(Int)
        /// The figure at the first total at or behind the share's own position.
        case nextTotal
        /// The sum of the line's figures.
        case sum
    }

    /// The rule that a broken formula breaks.
    var rule: Rule {
        switch self {
        case .sum, .running: .figuresTotal
        case .difference, .gap, .percentChange, .step, .stepPercent: .figuresChange
        case .ratio(_, _, let scale): scale == 100 ? .figuresShare : .figuresAverage
        case .share: .figuresShare
        case .product, .mean: .figuresAverage
        case .remainder: .figuresRemainder
        }
    }

    var claimKind: Claim.Kind {
        switch self {
        case .sum, .running: .total
        case .difference, .gap, .percentChange, .step, .stepPercent: .change
        case .ratio(_, _, let scale): scale == 100 ? .share : scale == 1 ? .average : .rate
        case .share: .share
        case .product, .mean: .average
        case .remainder: .remainder
        }
    }

    /// Whether the result of exact numbers is rounded when it is printed.
    var divides: Bool {
        switch self {
        case .sum, .difference, .gap, .product, .remainder, .running, .step: false
        case .percentChange, .stepPercent, .ratio, .share, .mean: true
        }
    }
}
