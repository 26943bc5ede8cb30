#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Gauss–Legendre quadrature: exact for polynomials up to degree 2n − 1.
struct GaussLegendre {
    /// Places between −1 and 1, and the weight of each.
    let nodes: [(place: Double, weight: Double)]

    /// `points` is above 0; the cost is its square.
    init(points: Int) {
        nodes = (0..<points).map { Self.node($0, of: points) }
    }

    /// The same rule between two limits.
    func nodes(from low: Double, to high: Double) -> [(place: Double, weight: Double)] {
        let half = (high - low) / 2
        return nodes.map { (low + half * ($0.place + 1), half * $0.weight) }
    }

    /// Newton's method from Tricomi's estimate of the root.
    private static func node(_ index: Int, of points: Int) -> (place: Double, weight: Double) {
        var place = cos(Double.pi * (Double(index) + 0.75) / (Double(points) + 0.5))
        for _ in 0..<8 {
            let (value, slope) = legendre(points, at: place)
            place -= value / slope
        }
        let slope = legendre(points, at: place).slope
        return (place, 2 / ((1 - place.squared) * slope.squared))
    }

    private static func legendre(_ degree: Int, at x: Double) -> (value: Double, slope: Double) {
        var (before, now) = (1.0, x)
        for step in stride(from: 2, through: degree, by: 1) {
            let k = Double(step)
            (before, now) = (now, ((2 * k - 1) * x * now - (k - 1) * before) / k)
        }
        return (now, Double(degree) * (x * now - before) / (x * x - 1))
    }
}
