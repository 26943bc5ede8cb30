public import Proofreading

/// Somebody's name under words that they answer for.
public struct SignOff: Sendable, Hashable, Codable {
    /// The officer as a report prints them: `Chief Finance Officer`.
    public let by: String
    public let on: CalendarDate

    /// Nil without a name.
    public init?(by: String, on: CalendarDate) {
        let by = Wording.squeezed(by)
        guard !by.isEmpty else { return nil }
        self.by = by
        self.on = on
    }

    /// `Chief Finance Officer, 9 February 2024`.
    public var words: String { "\(by), \(on.words)" }
}
