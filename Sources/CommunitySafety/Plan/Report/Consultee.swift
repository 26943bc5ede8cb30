public import Proofreading

/// Somebody who was asked for views on a plan: a partner, a group of residents, a committee.
public struct Consultee: Sendable, Hashable, Codable {
    public let name: String
    public let askedOn: CalendarDate
    /// `by e-mail`, `at a public meeting of 40`.
    public let how: String
    /// What they said; empty while they haven't.
    public let said: String
    /// What was done with it.
    public let done: String

    /// Nil without a name.
    public init?(name: String, askedOn: CalendarDate, how: String = "", said: String = "", done: String = "") {
        let name = Wording.squeezed(name)
        guard !name.isEmpty else { return nil }
        self.name = name
        self.askedOn = askedOn
        self.how = Wording.squeezed(how)
        self.said = said
        self.done = done
    }
}
