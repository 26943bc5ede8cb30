public import Proofreading

/// When a plan was adopted, and the newest amendment that is in it: what readers need in order to know that they hold the
/// right one.
public struct AdoptionMark: Sendable, Hashable, Codable {
    /// A numbered amendment with the day on which it was adopted.
    public struct Amended: Sendable, Hashable, Codable {
        public var number: Int
        public var on: CalendarDate

        public init(number: Int, on: CalendarDate) {
            self.number = number
            self.on = on
        }
    }

    /// The day on which the plan was first adopted.
    public var on: CalendarDate
    /// Nil of a plan that wasn't amended.
    public var amendment: Amended?

    public init(on: CalendarDate, amendment: Amended? = nil) {
        self.on = on
        self.amendment = amendment
    }

    /// `Adopted 16 March 2023`, `Adopted 16 March 2023. Amendment 2, 3 July 2023`.
    public var words: String {
        let adopted = "Adopted \(on.words)"
        return amendment.map { "\(adopted). Amendment \($0.number), \($0.on.words)" } ?? adopted
    }
}
