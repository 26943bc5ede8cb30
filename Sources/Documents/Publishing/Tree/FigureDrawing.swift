package import HTML

/// What a figure draws, from which each renderer makes its own picture.
package enum FigureDrawing: Sendable, Hashable {
    case months(MonthlyChart)
    case map(AreaMap)

    /// As SVG that takes its look from the style around it. `id` is the page's only one of its name.
    package func markup(id: String) -> Markup {
        switch self {
        case .months(let chart): MonthlyDrawing(chart, id: id).markup
        case .map(let map): map.markup(id: id)
        }
    }
}

/// The places of a map with what was counted in each, and what its fillings mean.
package struct AreaMap: Sendable, Hashable {
    package let title: String
    package let description: String
    package let places: [AreaMapDrawing.Place]
    package let legend: MapLegend

    package init(title: String, description: String, places: [AreaMapDrawing.Place], legend: MapLegend) {
        (self.title, self.description, self.places, self.legend) = (title, description, places, legend)
    }

    func markup(id: String) -> Markup {
        MapPatterns(places.map(\.tone) + legend.entries.map(\.tone), of: id).markup
            + drawing(id: id, isOneOfSeveral: true).markup + legend.markup(of: id)
    }

    /// By itself, for paper; empty where no place has an edge.
    var file: String { drawing(id: "drawing").file(legend)?.string ?? "" }

    private func drawing(id: String, isOneOfSeveral: Bool = false) -> AreaMapDrawing {
        AreaMapDrawing(
            id: id, title: title, description: description, places: places, isOneOfSeveral: isOneOfSeveral)
    }
}
