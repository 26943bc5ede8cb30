import CommunitySafety
import Documents
import HTML
import Services

/// What lies beside a place, or in it: a small map, and the same as a list.
struct PlaceSurroundings {
    let sight: PlaceSight

    @MarkupBuilder var markup: Markup {
        if drawn.count > 1 {
            pageSection(sight.wards.isEmpty ? "What lies beside it" : "Its wards", id: "beside") {
                div(.class("ww-geo-pair")) {
                    map
                    ul(.class("ww-plain-list ww-geo-list")) {
                        for (index, place) in drawn.enumerated() where place.area != sight.area {
                            li {
                                span(.class("ww-geo-number")) { String(index + 1) }
                                " "
                                link(place.area.name, to: .evidenceArea(place.area.addressName))
                            }
                        }
                    }
                }
            }
        }
    }

    /// Of a district its wards, of another place itself and those that touch it.
    private var drawn: [PlaceShape] {
        guard sight.wards.isEmpty else { return sight.shapes }
        let near = Set(sight.neighbours + [sight.area])
        return sight.shapes.filter { near.contains($0.area) }
    }

    private var map: Markup {
        let places = drawn.enumerated().map { index, place in
            let isOwn = place.area == sight.area
            return AreaMapDrawing.Place(
                number: index + 1, name: place.area.name, shape: place.shape, words: "",
                tone: isOwn ? .step(3) : .unchanged,
                address: isOwn ? nil : PlaceTable.address(place.area))
        }
        let title =
            sight.wards.isEmpty
            ? "\(sight.area.name) and the places that touch it" : "The wards of \(sight.area.name)"
        return MapFigure(
            id: "beside-map", title: title, note: "",
            description:
                "Each place leads to its page. The list beside the map names those that \(sight.wards.isEmpty ? "touch it" : "lie in it").",
            places: places.count > 1 ? places : [],
            legend: MapLegend(sight.wards.isEmpty ? [.init(.step(3), sight.area.name)] : []), isSmall: true
        ).markup
    }
}
