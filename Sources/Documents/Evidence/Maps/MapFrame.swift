internal import CommunitySafety

/// From degrees to a drawing: as wide as high a degree is here, north up, with room for a scale below.
struct MapFrame {
    static let width = 1_000.0
    private static let margin = 14.0
    private static let scaleRoom = 46.0

    let height: Double
    private let west, north, scale, squeeze, left: Double
    /// Where places may be drawn.
    let field: MapBox

    /// Nil without an edge.
    init?(_ shapes: [AreaShape]) {
        guard let first = shapes.first?.box else { return nil }
        var (west, east, south, north) = (first.west, first.east, first.south, first.north)
        for box in shapes.map(\.box) {
            west = min(west, box.west)
            east = max(east, box.east)
            south = min(south, box.south)
            north = max(north, box.north)
        }
        squeeze = Self.cosine(degrees: (south + north) / 2)
        let across = max((east - west) * squeeze, 1e-6)
        let room = Self.width - 2 * Self.margin
        // A tall district is made narrower rather than higher than a page.
        scale = min(room / across, 1_250 / max(north - south, 1e-6))
        left = Self.margin + (room - across * scale) / 2
        let fieldHeight = max((north - south) * scale, 60)
        field = MapBox(left: 2, top: 2, width: Self.width - 4, height: fieldHeight + 2 * Self.margin - 4)
        height = fieldHeight + 2 * Self.margin + Self.scaleRoom
        self.west = west
        self.north = north
    }

    func point(_ place: AreaShape.Point) -> MapPoint {
        MapPoint(
            x: left + (place.longitude - west) * squeeze * scale, y: Self.margin + (north - place.latitude) * scale)
    }

    /// A round number of kilometres, and how long it is in the drawing: some fifth of its width.
    var kilometres: (count: Double, length: Double) {
        // A degree of latitude is 111.2 km (a sphere of 6,371 km).
        let unit = scale / 111.2
        let wanted = Self.width / 5 / unit
        let count = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200].last { $0 <= wanted } ?? 0.1
        return (count, count * unit)
    }

    /// By its series, whose first eight terms are exact enough for a drawing between the poles.
    private static func cosine(degrees: Double) -> Double {
        let square = (degrees * .pi / 180) * (degrees * .pi / 180)
        var (sum, term) = (1.0, 1.0)
        for step in 1...8 {
            term *= -square / Double((2 * step - 1) * (2 * step))
            sum += term
        }
        return max(sum, 0.01)
    }
}
