/// How much of one kind was done in a month.
public struct ActivityCount: Sendable, Hashable {
    public let kind: ActivityKind
    /// How many there were.
    public let number: Int
    /// How many people they reached together; nil where nobody counted any.
    public let people: Int?

    public init(kind: ActivityKind, number: Int, people: Int?) {
        self.kind = kind
        self.number = number
        self.people = people
    }

    /// The measures that it counts towards with their values; one that nobody counted has none.
    public var values: [(measure: String, value: Int?)] {
        [(kind.measure, number)] + (kind.peopleMeasure.map { [($0, number == 0 ? 0 : people)] } ?? [])
    }
}
