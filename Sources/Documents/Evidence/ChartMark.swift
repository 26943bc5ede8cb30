/// What a chart says of a point: told apart by shape first, by colour second.
package enum ChartMark: String, Sendable, Hashable, CaseIterable {
    /// Within the usual ups and downs: a hollow circle.
    case usual
    /// A square.
    case better
    /// A diamond.
    case worse
    /// Out of the ordinary, where neither direction is the better: a triangle.
    case noted
    /// Not final yet: a dashed circle.
    case provisional
}
