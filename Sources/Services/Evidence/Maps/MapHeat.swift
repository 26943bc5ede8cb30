internal import CommunitySafety
internal import Statistics

/// Looks for places where numbers in and around them are higher than chance would give, by Gi*.
struct MapHeat {
    /// Fewer places say nothing: with so few, each neighbourhood is a large share of the map.
    static let fewest = 12

    let spots: MapHotSpots
    /// One entry a place; nil where it has no figure, or couldn't be told.
    let bins: [Int?]

    /// Up to one place in ten may have no figure, such as one of another census's edition: it is left out. A figure that is
    /// withheld isn't left out but stops the search, since what is withheld is small.
    init(_ values: [Double?], _ shapes: [AreaShape?], isRate: Bool, hasWithheld: Bool, total: Double) {
        let kept = values.indices.filter { values[$0] != nil && shapes[$0] != nil }
        let neighbours = AreaNeighbours(kept.map { shapes[$0] }).lists
        var refusal: String?
        if kept.count < Self.fewest {
            refusal = "With fewer than \(Self.fewest) places nothing can be said of hot spots."
        } else if hasWithheld || (values.count - kept.count) * 10 > values.count {
            refusal = "Too many places have no figure that may be shown here to look for hot spots."
        } else if total < 3 * Double(kept.count) {
            refusal = "There are too few events to look for hot spots: fewer than three for each place."
        }
        let found =
            refusal == nil ? try? HotSpots(values: kept.compactMap { values[$0] }, neighbours: neighbours) : nil
        if refusal == nil, found?.z.contains(where: { $0 != nil }) != true {
            refusal = "The places hardly differ, so there are no hot spots to look for."
        }
        var bins = [Int?](repeating: nil, count: values.count)
        if refusal == nil, let found {
            for (place, index) in kept.enumerated() where found.z[place] != nil { bins[index] = found.bins[place] }
        }
        self.bins = bins
        spots = MapHotSpots(count: kept.count, isRate: isRate, refusal: refusal)
    }
}
