/// A recorded event and whom it happened to.
public struct VictimEvent: Hashable, Sendable {
    /// When it happened.
    public var day: CalendarDay
    /// Nil when the victim isn't known.
    public var victim: String?
    /// The type of offence, if recorded.
    public var type: String?

    /// The victim is any key that stands for one person.
    public init(day: CalendarDay, victim: String?, type: String?) {
        (self.day, self.victim, self.type) = (day, victim, type)
    }
}
