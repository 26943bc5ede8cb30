internal import CommunitySafety
internal import Proofreading

/// The counts and the people of all places of a comparator set: the same whichever of them is set beside the others.
struct PeerTable: Sendable, Hashable {
    /// What a table is made from, besides the figures and the places on record.
    struct Key: Sendable, Hashable {
        let measure: String
        let set: String
        let period: EvidencePeriod
        let source: String?
        let audience: MeasureAudience
    }

    let set: String
    /// How many places the set has, those without figures too.
    let size: Int
    let period: EvidencePeriod
    let isHouseholds: Bool
    let entries: [PeerRanking.Entry]
    /// The day of each place's population, by the place's code.
    let days: [String: CalendarDate]

    /// Nil where the place isn't in the table, or too few places are.
    func ranking(of code: String) -> PeerRanking? { days[code].flatMap { PeerRanking(self, ours: code, on: $0) } }
}
