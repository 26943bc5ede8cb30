public import Proofreading

/// How one period of a return stands on a day.
public enum ReturnStanding: Sendable, Hashable {
    /// Its period isn't over.
    case running(until: CalendarDate)
    case due(by: CalendarDate)
    /// Past its day.
    case waitingFor(since: CalendarDate)
    case answered(ReturnAnswer)
    /// The agency has ended, and nobody does its work.
    case nobody

    /// - Parameter isOwed: whether there is a body that owes it.
    public init(_ period: EvidencePeriod, due: CalendarDate, answer: ReturnAnswer?, isOwed: Bool, on day: CalendarDate)
    {
        if let answer {
            self = .answered(answer)
        } else if !isOwed {
            self = .nobody
        } else if day > due {
            self = .waitingFor(since: due)
        } else {
            self = day <= period.to ? .running(until: period.to) : .due(by: due)
        }
    }

    /// Whether it is past its day without an answer.
    public var isWaitedFor: Bool {
        switch self {
        case .waitingFor: true
        case .running, .due, .answered, .nobody: false
        }
    }

    /// Whether figures came.
    public var isReceived: Bool {
        if case .answered(let answer) = self { return answer.kind == .received }
        return false
    }

    /// Whether something could still be sent for it.
    public var isOpen: Bool {
        switch self {
        case .running, .due, .waitingFor: true
        case .answered, .nobody: false
        }
    }
}
