/// How densely points lie around a place, smoothed: sums over the points, so events for each unit of area.
public struct KernelDensity: Sendable {
    private let points: [PlanePoint]
    private let bandwidth: Double

    /// `bandwidth` (h) is in the unit of the points, above 0.
    public init(_ points: [PlanePoint], bandwidth: Double) throws(StatisticsError) {
        try Check.positive([bandwidth])
        try Check.finite(points)
        (self.points, self.bandwidth) = (points, bandwidth)
    }

    /// The quartic kernel, 3/(πh²)·(1 − d²/h²)² below the bandwidth (Silverman, 1986).
    public func quartic(at place: PlanePoint) -> Double {
        let square = bandwidth.squared
        return points.reduce(0) { sum, point in
            let part = 1 - point.squaredDistance(to: place) / square
            return part > 0 ? sum + 3 / (Double.pi * square) * part * part : sum
        }
    }

    /// The Gaussian kernel, with the bandwidth as standard deviation and no cut-off.
    public func gaussian(at place: PlanePoint) -> Double {
        let double = 2 * bandwidth.squared
        return points.reduce(0) { sum, point in
            sum + (-point.squaredDistance(to: place) / double).exponential / (Double.pi * double)
        }
    }
}
