public import Proofreading

/// A step of one year with its day, and whether it is done.
public struct YearMilestone: Sendable, Hashable {
    /// How it stands on a day.
    public enum Standing: Sendable, Hashable {
        /// On a day, where one is known.
        case done(CalendarDate?)
        /// So many days ago it should have been.
        case overdue(Int)
        /// Within two weeks.
        case soon(Int)
        case ahead
        /// This partnership's year doesn't have it.
        case leftOut
    }

    /// The raw value of a ``YearStep``, or `own-` and a number.
    public var key: String
    public var name: String
    public var due: CalendarDate
    /// What the records say, or the day that somebody entered; nil while it isn't done.
    public var done: Done?
    public var isLeftOut: Bool

    /// How it is known that it is done.
    public enum Done: Sendable, Hashable {
        /// The partnership's own records say so.
        case known(CalendarDate?)
        case entered(CalendarDate)

        public var day: CalendarDate? {
            switch self {
            case .known(let day): day
            case .entered(let day): day
            }
        }
    }

    public init(key: String, name: String, due: CalendarDate, done: Done? = nil, isLeftOut: Bool = false) {
        self.key = key
        self.name = name
        self.due = due
        self.done = done
        self.isLeftOut = isLeftOut
    }

    /// Days ahead from which a step counts as soon.
    public static let soon = 14

    public func standing(on today: CalendarDate) -> Standing {
        if isLeftOut { return .leftOut }
        if let done { return .done(done.day) }
        let days = due.ordinal - today.ordinal
        if days < 0 { return .overdue(-days) }
        return days <= Self.soon ? .soon(days) : .ahead
    }
}
