public import Proofreading

/// A time in which partners are asked for their views on a draft.
public struct Consultation: Sendable, Hashable {
    /// Where it stands on a day.
    public enum Standing: Sendable, Hashable {
        /// It begins later.
        case toCome
        case open
        /// Its last day is over, and nobody has closed it.
        case over
        case closed
    }

    /// What is asked.
    public let question: String
    /// What stands above the question; may be empty.
    public let introduction: String
    public let from: CalendarDate
    /// The last day for answers.
    public let until: CalendarDate
    public let isClosed: Bool

    /// Nil without a question, or when it would end before it begins.
    public init?(
        question: String, introduction: String = "", from: CalendarDate, until: CalendarDate, isClosed: Bool = false
    ) {
        let question = Wording.squeezed(question)
        guard !question.isEmpty, from <= until else { return nil }
        self.question = question
        self.introduction = introduction
        self.from = from
        self.until = until
        self.isClosed = isClosed
    }

    public func standing(on day: CalendarDate) -> Standing {
        if isClosed { return .closed }
        if day < from { return .toCome }
        return day <= until ? .open : .over
    }
}
