public import Proofreading

/// One entry of a calendar that people subscribe to. Its words name things and bodies, never persons.
public struct CalendarEvent: Sendable, Hashable {
    /// A whole day, or a time by the clocks of the United Kingdom on that day.
    public enum When: Sendable, Hashable {
        case day(CalendarDate)
        case time(CalendarDate, ClockTime)

        public var day: CalendarDate {
            switch self {
            case .day(let day), .time(let day, _): day
            }
        }

        /// `2024-01-19` or `2024-01-19T18:30`, which sorts as text.
        public var text: String {
            switch self {
            case .day(let day): day.iso
            case .time(let day, let time): "\(day.iso)T\(time.text)"
            }
        }
    }

    /// Says which thing it is, and stays the same when its day or its words change: `round-2023-24-q3-due`.
    public let key: String
    public let title: String
    public let when: When

    public init(key: String, title: String, when: When) {
        self.key = key
        self.title = title
        self.when = when
    }

    /// What changes when the entry does.
    public var state: String { "\(when.text)\n\(title)" }
}
