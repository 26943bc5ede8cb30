internal import CommunitySafety
internal import Statistics

/// Looks for places where numbers in and around them are higher than chance would give, by Gi*.
struct MapHeat {
    /// Fewer places say nothing: with so few, each neighbourhood is a large share of the map.
    static let fewest = 12

    let spots: MapHotSpots
    /// One entry a place; nil where it wasn't asked, or couldn't be told.
    let bins: [Int?]

    init(_ values: [Double?], _ shapes: [AreaShape?], isRate: Bool, total: Double) {
        let neighbours = AreaNeighbours(shapes).lists
        let whole = values.compactMap(\.self)
        var refusal: String?
        if values.count < Self.fewest {
            refusal = "With fewer than \(Self.fewest) places nothing can be said of hot spots."
        } else if whole.count < values.count {
            refusal = "Some places have no figure that may be shown here, so hot spots aren’t looked for."
        } else if neighbours.contains(where: \.isEmpty) {
            refusal = "Some places touch no other on the map, so hot spots aren’t looked for."
        } else if total < 3 * Double(values.count) {
            refusal = "There are too few events to look for hot spots: fewer than three for each place."
        }
        let found = refusal == nil ? try? HotSpots(values: whole, neighbours: neighbours) : nil
        if refusal == nil, found?.z.contains(where: { $0 != nil }) != true {
            refusal = "The places hardly differ, so there is nothing to look for."
        }
        let isFound = refusal == nil
        bins = isFound ? zip(found?.bins ?? [], found?.z ?? []).map { $1 == nil ? nil : $0 } : values.map { _ in nil }
        spots = MapHotSpots(count: values.count, isRate: isRate, refusal: refusal)
    }
}
