public import Proofreading

/// An answer as it went out: it never changes. A correction is another answer to the same request.
public struct RequestAnswer: Sendable, Hashable {
    public let reference: RequestReference
    /// Counts from 1 within the request; each replaces the one before.
    public let number: Int
    /// As it was when this answer went out.
    public let question: String
    /// Markdown that quotes figures by name.
    public let text: String
    /// The figures as they stood on the day.
    public let figures: FigureBook
    public let protection: AnswerProtection
    public let receivedOn: CalendarDate
    /// The day on which it went out, as at which its figures stand.
    public let answeredOn: CalendarDate
    /// Whether everybody may read it.
    public let isPublished: Bool

    public init(
        reference: RequestReference, number: Int, question: String, text: String, figures: FigureBook,
        protection: AnswerProtection, receivedOn: CalendarDate, answeredOn: CalendarDate, isPublished: Bool
    ) {
        (self.reference, self.number, self.question, self.text) = (reference, number, question, text)
        (self.figures, self.protection, self.receivedOn) = (figures, protection, receivedOn)
        (self.answeredOn, self.isPublished) = (answeredOn, isPublished)
    }

    /// The answer that it takes the place of; nil for the first.
    public var replaces: Int? { number > 1 ? number - 1 : nil }

    /// The figures in the order in which the text quotes them, each once.
    public var quoted: [(call: FigureCall, figure: QuotedFigure)] { figures.inOrder(of: FigureText(text).calls) }

    /// Whether one of its figures is of a place.
    public func concerns(area code: String) -> Bool {
        figures.figures.values.contains { $0.origin?.area == code || $0.facts.contains { $0.area == code } }
    }
}
