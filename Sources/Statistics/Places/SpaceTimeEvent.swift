/// An event with its place and its day.
public struct SpaceTimeEvent: Hashable, Sendable {
    public var place: PlanePoint
    /// Days since any one day.
    public var day: Double

    public init(place: PlanePoint, day: Double) { (self.place, self.day) = (place, day) }
}
