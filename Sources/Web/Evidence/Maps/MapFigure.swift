import CommunitySafety
import Documents
import HTML
import Services

/// A map as a page shows it: its finding, the drawing, what its fillings mean, and how it was made.
struct MapFigure {
    let id: String
    /// The finding, as a sentence.
    let title: String
    let note: String
    let description: String
    let places: [AreaMapDrawing.Place]
    let legend: MapLegend
    /// Where the script finds what it draws; nil for a map that stays as it is.
    var areas: WebAddress?
    var tiles: MapTiles?
    /// Whether it stands beside the page's matter rather than being it.
    var isSmall = false
    /// Whether it stands right below the page's heading.
    var isFirst = false

    @MarkupBuilder var markup: Markup {
        if !places.isEmpty {
            figure(.class("ww-figure ww-geo-sheet" + (isSmall ? " ww-geo-sheet--small" : ""))) {
                figcaption {
                    if isFirst {
                        h2(.class("ww-figure__title")) { title }
                    } else {
                        h3(.class("ww-figure__title")) { title }
                    }
                    if !note.isEmpty { p(.class("ww-figure__note")) { note } }
                }
                MapPatterns(places.map(\.tone) + legend.entries.map(\.tone)).markup
                div(
                    .class("ww-geo-frame"), .id("\(id)-frame"),
                    areas.map { .data("areas", $0.string) } ?? .none,
                    areas == nil ? .none : tiles.map { .data("tiles", $0.template) } ?? .none,
                    areas == nil ? .none : tiles.map { .data("credit", $0.credit) } ?? .none
                ) {
                    AreaMapDrawing(id: id, title: title, description: description, places: places).markup
                }
                if areas != nil {
                    p(.class("ww-geo-said"), .id("\(id)-said"), .role("status")) {}
                }
                if !legend.entries.isEmpty { legend.markup() }
            }
        }
    }
}
