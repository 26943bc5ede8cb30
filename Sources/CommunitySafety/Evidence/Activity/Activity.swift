public import Proofreading

/// Something that the partnership did on a day: a training, a walk, an event.
public struct Activity: Sendable, Hashable {
    public let kind: ActivityKind
    public let heldOn: CalendarDate
    /// Where, as it was typed; empty where it has no place.
    public let place: String
    /// The code of the area on record that it took place in.
    public let area: String?
    /// The id of the agency that led it; nil for the partnership itself.
    public let agency: String?
    public let agencyName: String
    /// Whom it was for.
    public let audience: String
    /// How many people it reached; nil where nobody counted them.
    public let people: Int?
    /// What people said. It isn't published, and should name nobody.
    public let said: String
    /// Whom that was passed to, and what they answered.
    public let passedTo: String
    public let answer: String

    public static let mostPeople = 10_000_000

    /// Nil for a number of people that is none, and texts beyond 200 characters (what was said and answered: 4,000).
    public init?(
        kind: ActivityKind, heldOn: CalendarDate, place: String = "", area: String? = nil, agency: String? = nil,
        agencyName: String = "", audience: String = "", people: Int? = nil, said: String = "", passedTo: String = "",
        answer: String = ""
    ) {
        guard people.map({ (0...Self.mostPeople).contains($0) }) ?? true,
            [place, agencyName, audience, passedTo].allSatisfy({ $0.count <= 200 }),
            [said, answer].allSatisfy({ $0.count <= 4_000 })
        else { return nil }
        self.kind = kind
        self.heldOn = heldOn
        self.place = place.trimmed
        self.area = area
        self.agency = agency
        self.agencyName = agencyName.trimmed
        self.audience = audience.trimmed
        self.people = people
        self.said = said.trimmed
        self.passedTo = passedTo.trimmed
        self.answer = answer.trimmed
    }
}
