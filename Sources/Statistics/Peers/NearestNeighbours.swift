/// The areas most like one area: Euclidean distance over standardised features, as CIPFA's nearest neighbour model has it.
public struct NearestNeighbours: Hashable, Sendable {
    /// Distances of all areas from the focus; its own is 0.
    public let distances: [Double]
    /// The same, with the farthest area at 1; all 0 if no area differs.
    public let rebased: [Double]
    /// Indices of the nearest areas without the focus; ties (to 12 decimals) in the order given.
    public let neighbours: [Int]

    /// `features` are areas × features; a feature that never varies adds nothing. `count` (k) is from 1 to the number of
    /// other areas; weights, one a feature, are 0 or more and 1 if absent.
    public init(
        features: [[Double]], focus: Int, count: Int, weights: [Double]? = nil
    ) throws(StatisticsError) {
        try Check.rectangle(features)
        try Check.index(focus, below: features.count)
        try Check.index(count, below: features.count)
        try Check.positive([Double(count)])
        try Check.finite(features.flatMap(\.self))
        let width = features[focus].count
        let weights = weights ?? Array(repeating: 1, count: width)
        try Check.sameLength(weights.count, width)
        try Check.notNegative(weights)
        let scale = (0..<width).map { column in
            let deviation = Moments.populationVariance(features.map { $0[column] }).squareRoot()
            return deviation > 0 ? weights[column].squareRoot() / deviation : 0
        }
        let distances = features.map { Self.distance($0, features[focus], scale) }
        let farthest = distances.max() ?? 0
        self.distances = distances
        rebased = distances.map { farthest > 0 ? $0 / farthest : 0 }
        let others = features.indices.filter { $0 != focus }
        neighbours = Array(others.sorted { (distances[$0].tied, $0) < (distances[$1].tied, $1) }.prefix(count))
    }

    private static func distance(_ first: [Double], _ second: [Double], _ scale: [Double]) -> Double {
        scale.indices.reduce(0) { $0 + ((first[$1] - second[$1]) * scale[$1]).squared }.squareRoot()
    }
}
