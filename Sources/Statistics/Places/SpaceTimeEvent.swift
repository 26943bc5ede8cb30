/// An event with its place and its day.
public struct SpaceTimeEvent: Hashable, Sendable {
    /// On the plane of the other events.
    public var place: PlanePoint
    /// Days since any one day.
    public var day: Double

    /// Methods refuse what isn't finite.
    public init(place: PlanePoint, day: Double) { (self.place, self.day) = (place, day) }
}
