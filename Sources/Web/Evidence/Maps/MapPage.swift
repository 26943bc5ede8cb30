import CommunitySafety
import Documents
import HTML
import Services

/// One measure on the map of the district, and the same as a list.
struct MapPage: Page {
    let area: NavigationItem? = .figures
    let hasMap = true
    let visitor: Visitor
    /// Nil while the district or its wards aren't on record.
    let sight: MapSight?
    let tiles: MapTiles?
    var name: String { "Map" }

    @MarkupBuilder var content: Markup {
        FigureTools(visitor: visitor, here: .map).markup
        if let sight, let measure = sight.measure {
            shown(sight, measure)
        } else {
            empty
        }
    }

    private func shown(_ sight: MapSight, _ measure: Measure) -> Markup {
        let painting = MapPainting(sight, measure)
        let sentence = MapSentence(sight: sight, measure: measure, painting: painting).words
        return div {
            PageTop(
                caption: "\(sight.district.name), \(sight.period?.words ?? "")",
                heading: "Where in \(sight.district.name)? \(measure.name)", answer: sentence
            ).markup
            for remark in sight.remarks { p(.class("ww-quiet")) { remark } }
            choice(sight, measure)
            div(.class("ww-geo-pair")) {
                MapFigure(
                    id: "map", title: title(sight, measure), note: note(sight, painting),
                    description: "\(sentence) The list beside the map gives the figure of every place.",
                    places: places(sight, painting), legend: painting.legend, areas: sight.choice.areas, tiles: tiles,
                    isFirst: true
                ).markup
                div {
                    PlaceTable(sight: sight, painting: painting, measure: measure).markup
                    if sight.rows.contains(where: \.isUnpublished) {
                        p(.class("ww-fine ww-after")) {
                            sight.rows.allSatisfy(\.isUnpublished)
                                ? "None of these numbers is public. Don’t pass them on."
                                : "Numbers marked “not public” are small, or would tell a small one. Don’t pass them on."
                        }
                    }
                }
            }
            ways(sight, measure)
            method(sight, measure, painting)
        }
    }

    private var empty: Markup {
        div {
            PageTop(
                heading: "Where in our area?",
                answer: sight == nil
                    ? "The map shows what was counted in each ward. There is no map yet."
                    : "The map shows what was counted in each ward. No figures for wards can be shown yet."
            ).markup
            if visitor.may(.loadEvidence) {
                p(.class("ww-body")) {
                    "It needs three things, each a file as its office publishes it: look-ups that say which wards lie in the district, the wards’ edges, and figures by ward. "
                    link("Load them", to: .newLoad)
                    "."
                }
            }
        }
    }

    private func choice(_ sight: MapSight, _ measure: Measure) -> Markup {
        form(.class("ww-geo-choice"), .method(.get), .action(SiteURL.map.address)) {
            ChoiceField(
                name: "measure", label: "What", options: sight.measures.map { ($0.key, $0.name) }, value: measure.key
            ).markup([])
            ChoiceField(
                name: "period", label: "When", options: sight.periods.map { ($0.words, $0.words) },
                value: sight.period?.words ?? ""
            ).markup([])
            ChoiceField(
                name: "by", label: "By", options: figures(sight), value: sight.figure.rawValue
            ).markup([])
            if sight.kinds.count > 1 {
                ChoiceField(
                    name: "areas", label: "Places",
                    options: sight.kinds.map { ($0.rawValue, $0 == .ward ? "Wards" : "Small census areas") },
                    value: sight.kind.rawValue
                ).markup([])
            }
            submitButton("Show")
        }
    }

    private func figures(_ sight: MapSight) -> [(value: String, words: String)] {
        MapChoice.Figure.allCases.compactMap { figure in
            switch figure {
            case .count: ("count", "Number")
            case .rate: sight.allowsRates ? ("rate", "Rate for every 1,000") : nil
            case .change: sight.kind == .ward ? ("change", "Change on the year before") : nil
            case .hot: ("hot", "Hot spots")
            }
        }
    }

    private func places(_ sight: MapSight, _ painting: MapPainting) -> [AreaMapDrawing.Place] {
        sight.rows.compactMap { row in
            row.shape.map {
                .init(
                    number: row.number, name: row.area.name, shape: $0, words: painting.label(row),
                    tone: painting.tone(row), address: PlaceTable.address(row.area))
            }
        }
    }

    private func title(_ sight: MapSight, _ measure: Measure) -> String {
        let things = sight.kind == .ward ? "ward" : "small area"
        let period = sight.period?.words ?? ""
        return switch sight.figure {
        case .count: "\(measure.name) by \(things), \(period)"
        case .rate:
            "\(measure.name) by \(things), \(period): for every 1,000 \(sight.isHouseholds ? "households" : "people")"
        case .change: "\(measure.name) by \(things), \(period) beside \(sight.earlier?.words ?? "the year before")"
        case .hot: "\(measure.name), \(period): where it is out of the ordinary"
        }
    }

    private func note(_ sight: MapSight, _ painting: MapPainting) -> String {
        let what =
            switch sight.figure {
            case .count, .rate: "Darker, and with more lines, is more. "
            case .change: ""
            case .hot: "Of each place with its neighbours. "
            }
        return "\(what)A number alone is a place’s number in the list."
    }

    private func ways(_ sight: MapSight, _ measure: Measure) -> Markup {
        p(.class("ww-body ww-after")) {
            link("All places", to: .places)
            if visitor.may(.readEvidence) {
                " · "
                link("Everything on \(measure.name.lowercasedFirst)", to: .measure(measure.key))
            }
        }
    }

    private func method(_ sight: MapSight, _ measure: Measure, _ painting: MapPainting) -> Markup {
        pageSection("How sure are we?", id: "sure") {
            for words in MapMethod(sight: sight, measure: measure, people: painting.people).lines {
                p(.class("ww-body")) { words }
            }
            if let source = sight.source {
                p(.class("ww-fine")) { "Source: \(source.name). \(source.attribution)" }
                if !source.caveats.isEmpty { p(.class("ww-fine")) { source.caveats } }
            }
        }
    }
}
