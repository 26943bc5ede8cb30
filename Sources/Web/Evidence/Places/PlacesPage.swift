import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// The wards of the district: the map as the way in, and the same as a list.
struct PlacesPage: Page {
    let name = "Places"
    let area: NavigationItem? = .figures
    let visitor: Visitor
    /// Nil while the district isn't on record.
    let list: PlaceList?

    @MarkupBuilder var content: Markup {
        FigureTools(visitor: visitor, here: .places).markup
        if let list, !list.wards.isEmpty { shown(list) } else { empty }
        if visitor.may(.readEvidence) {
            p(.class("ww-body ww-after")) { link("All places that figures are counted for", to: .evidenceList(.areas)) }
        }
    }

    private var empty: Markup {
        div {
            PageTop(
                heading: "What was reported in your ward?",
                answer: "Each ward has a page: what was reported there, and what was done. No wards are on record yet."
            ).markup
            if visitor.may(.loadEvidence) {
                p(.class("ww-body")) {
                    "Begin with look-ups that say which wards lie in the district. "
                    link("Load them", to: .newLoad)
                    "."
                }
            }
        }
    }

    private func shown(_ list: PlaceList) -> Markup {
        div {
            PageTop(
                caption: list.district.name, heading: "What was reported in your ward?",
                answer:
                    "Choose a ward, on the map or in the list. Its page says what was reported there and how that changed, and what was done. It is safe to print and pass on."
            ).markup
            div(.class("ww-geo-pair")) {
                MapFigure(
                    id: "map", title: "The \(Counted.number(list.wards.count)) wards of \(list.district.name)",
                    note: "",
                    description: "Each ward leads to its page. The list beside the map has the same wards.",
                    places: list.wards.enumerated().compactMap { index, ward in
                        ward.shape.map {
                            .init(
                                number: index + 1, name: ward.area.name, shape: $0, words: "", tone: .unchanged,
                                address: PlaceTable.address(ward.area))
                        }
                    }, legend: MapLegend([]), isFirst: true
                ).markup
                div {
                    table(list)
                    p(.class("ww-body ww-after")) {
                        link("\(list.district.name) as a whole", to: .evidenceArea(list.district.addressName))
                        " · "
                        link("Figures on the map", to: .map)
                    }
                }
            }
        }
    }

    private func table(_ list: PlaceList) -> Markup {
        let hasPeople = list.wards.contains { $0.people != nil }
        return RecordTable(
            caption: "Wards, by name", style: "ww-table--tight",
            columns: [.init(name: "Ward, with its number on the map")]
                + (hasPeople ? [.init(name: "People\(list.on.map { ", \($0.words)" } ?? "")", isNumber: true)] : []),
            rows: list.wards.enumerated().map { index, ward in
                [.init(Self.place(index + 1, ward.area))]
                    + (hasPeople ? [.init(ward.people.map { Counted.digits(Int($0)) } ?? "not on record")] : [])
            }
        ).markup
    }

    @MarkupBuilder private static func place(_ number: Int, _ area: Area) -> Markup {
        span(.class("ww-geo-number")) { String(number) }
        " "
        link(area.name, to: .evidenceArea(area.addressName))
    }
}
