import CommunitySafety

/// Quoted places as a map.
struct QuotedMap {
    let places: [QuotedPlace]
    let finding: String

    init(_ places: [QuotedPlace], finding: String) { (self.places, self.finding) = (places, finding) }

    var map: AreaMap {
        let most = places.compactMap(\.value).max() ?? 0
        let drawn = places.compactMap { place in
            AreaShape(encoded: place.shape).map { shape in
                AreaMapDrawing.Place(
                    name: place.name, shape: shape, words: Self.words(place), shade: Self.shade(place.value, most),
                    address: nil)
            }
        }
        return AreaMap(title: finding, description: "\(finding). The table lists every place.", places: drawn)
    }

    private static func words(_ place: QuotedPlace) -> String {
        place.value.map { PrintedNumber.words($0) } ?? (place.isWithheld ? "withheld" : "no figure")
    }

    /// Five steps of equal width from nought to the highest: darker is more.
    private static func shade(_ value: Double?, _ most: Double) -> Int? {
        value.map {
            most <= 0 ? 0 : min(AreaMapDrawing.darkest, Int($0 / most * Double(AreaMapDrawing.darkest + 1)))
        }
    }
}
