public import Proofreading

/// As what somebody asks for figures. Raw values are stable.
public enum RequestCapacity: String, Sendable, Hashable, CaseIterable, Codable {
    case councillor
    case localCouncil = "local-council"
    case resident
    case press
    /// Under the Freedom of Information Act 2000, whoever it is.
    case freedomOfInformation = "freedom-of-information"
    case partner
    case other

    public var words: String {
        switch self {
        case .councillor: "Councillor"
        case .localCouncil: "Parish or town council"
        case .resident: "Resident"
        case .press: "Press"
        case .freedomOfInformation: "Freedom of information"
        case .partner: "Partner"
        case .other: "Somebody else"
        }
    }

    /// By when the law wants an answer to what came in on a day; nil where no law does.
    ///
    /// Freedom of Information Act 2000, section 10: the twentieth working day after receipt. Bank holidays aren't known here and count
    /// as working days, so the day is never later than the law's.
    public func lawfulDue(receivedOn day: CalendarDate) -> CalendarDate? {
        self == .freedomOfInformation ? day.adding(weekdays: 20) : nil
    }
}
