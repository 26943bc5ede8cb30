import CommunitySafety

/// Quoted places as a map.
struct QuotedMap {
    let places: [QuotedPlace]
    let finding: String

    init(_ places: [QuotedPlace], finding: String) { (self.places, self.finding) = (places, finding) }

    var map: AreaMap {
        let classes = MapClasses(places.compactMap(\.value), isWhole: true)
        let drawn = places.enumerated().compactMap { index, place in
            AreaShape(encoded: place.shape).map { shape in
                AreaMapDrawing.Place(
                    number: index + 1, name: place.name, shape: shape, words: Self.words(place),
                    tone: Self.tone(place, classes), address: nil)
            }
        }
        var legend = (classes?.words ?? []).enumerated().map { MapLegend.Entry(.step($0), $1) }
        if drawn.contains(where: { $0.tone == .withheld }) {
            legend.append(.init(.withheld, "too few to print safely"))
        }
        if drawn.contains(where: { $0.tone == .missing }) { legend.append(.init(.missing, "no figure")) }
        return AreaMap(
            title: finding, description: "\(finding). The table lists every place.", places: drawn,
            legend: MapLegend(legend))
    }

    private static func words(_ place: QuotedPlace) -> String {
        place.value.map { PrintedNumber.words($0) } ?? (place.isWithheld ? "withheld" : "no figure")
    }

    private static func tone(_ place: QuotedPlace, _ classes: MapClasses?) -> AreaTone {
        place.value.flatMap { value in classes.map { .step($0.step(of: value)) } }
            ?? (place.isWithheld ? .withheld : .missing)
    }
}
