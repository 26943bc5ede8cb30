public import Proofreading

/// A poll, with the area that votes.
public struct Election: Sendable, Hashable, Codable {
    /// As it is announced: `Local elections`, `By-election in Quay`.
    public let name: String
    /// The ward or division that votes; nil when the whole area does.
    public let area: String?
    /// The day on which the notice of election is published.
    public let notice: CalendarDate
    public let poll: CalendarDate

    /// Nil without a name, or when the notice isn't before the poll, or more than ninety days before it, which is a slip.
    public init?(name: String, area: String?, notice: CalendarDate, poll: CalendarDate) {
        let name = Wording.squeezed(name)
        let area = area.map(Wording.squeezed)
        guard !name.isEmpty, notice < poll, poll.ordinal - notice.ordinal <= 90 else { return nil }
        self.name = name
        self.area = area?.isEmpty == true ? nil : area
        self.notice = notice
        self.poll = poll
    }

    /// Whether the day lies between notice and poll, both included.
    public func isUnderWay(on day: CalendarDate) -> Bool { notice <= day && day <= poll }

    /// Whether it concerns what is about a place; nil is the whole area.
    func concerns(_ place: String?) -> Bool {
        guard let area else { return true }
        return place.map { Wording.key($0) == Wording.key(area) } ?? false
    }
}
