package import CommunitySafety
package import Proofreading

/// One place as its page shows it.
package struct PlaceSight: Sendable, Hashable {
    package let area: Area
    /// What it lies in, the smallest first.
    package let within: [Area]
    /// The newest number of people, and of households.
    package let people: [ShowAreas.Sight.Population]
    /// The places of its kind that touch it, by name.
    package let neighbours: [Area]
    /// Of a district its wards, by name.
    package let wards: [Area]
    package let figures: [PlaceFigure]
    /// What was done there, newest first; nil while it waits for a poll.
    package let deeds: [PlaceDeed]?
    /// Whether an election asks for a clearance before the page may tell what was done.
    package let election: ClearForElection.Verdict
    /// The place with its neighbours, for the small map; empty without an edge.
    package let shapes: [PlaceShape]
}

/// The newest figure of a measure for a place, with its change.
package struct PlaceFigure: Sendable, Hashable {
    package let measure: Measure
    package let side: FigureComparison.Side
    /// Nil where the year before isn't held.
    package let change: ComparisonWords?
    /// Of a district, where it stands among its peers.
    package let peers: PeerRanking?
}

/// Something that the partnership did at a place.
package struct PlaceDeed: Sendable, Hashable {
    package let kind: ActivityKind
    package let heldOn: CalendarDate
    package let agency: String
}

/// A place of the small map.
package struct PlaceShape: Sendable, Hashable {
    package let area: Area
    package let shape: AreaShape
}
