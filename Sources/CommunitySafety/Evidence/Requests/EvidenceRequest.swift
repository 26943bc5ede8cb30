public import Proofreading

/// Somebody asked for figures: what, as what, and by when.
public struct EvidenceRequest: Sendable, Hashable {
    /// Raw values are stable.
    public enum State: String, Sendable, Hashable, CaseIterable { case open, answered, withdrawn }

    public let reference: RequestReference
    public let capacity: RequestCapacity
    public let receivedOn: CalendarDate
    /// A day that was agreed with whoever asked; nil for none.
    public let wantedBy: CalendarDate?
    /// In the words of whoever asked.
    public let question: String
    public let state: State

    public init(
        reference: RequestReference, capacity: RequestCapacity, receivedOn: CalendarDate, wantedBy: CalendarDate?,
        question: String, state: State
    ) {
        (self.reference, self.capacity, self.receivedOn) = (reference, capacity, receivedOn)
        (self.wantedBy, self.question, self.state) = (wantedBy, question, state)
    }

    /// The law's day, or an earlier one that was agreed; nil where there is neither.
    public var due: CalendarDate? {
        [capacity.lawfulDue(receivedOn: receivedOn), wantedBy].compactMap(\.self).min()
    }

    /// Whether its day has passed without an answer.
    public func isOverdue(on today: CalendarDate) -> Bool { state == .open && (due.map { $0 < today } ?? false) }
}
