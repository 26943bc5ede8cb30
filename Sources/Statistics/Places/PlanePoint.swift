/// A point on a plane grid such as the National Grid, in metres (or any one unit).
public struct PlanePoint: Hashable, Sendable {
    /// East and north.
    public var x, y: Double

    /// Methods refuse what isn't finite.
    public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }

    /// Straight-line distance.
    public func distance(to other: PlanePoint) -> Double { squaredDistance(to: other).squareRoot() }

    func squaredDistance(to other: PlanePoint) -> Double { (x - other.x).squared + (y - other.y).squared }
}
