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

/// The places of a map with what was counted in each.
package struct AreaMap: Sendable, Hashable {
    package let title: String
    package let description: String
    package let places: [AreaMapDrawing.Place]

    package init(title: String, description: String, places: [AreaMapDrawing.Place]) {
        (self.title, self.description, self.places) = (title, description, places)
    }

    func markup(id: String) -> Markup {
        AreaMapDrawing(id: id, title: title, description: description, places: places).markup
    }
}
