import CommunitySafety
import HTML
import Services

extension MapChoice {
    /// As it stands in an address: what isn't known counts as not said.
    init(_ query: FormQuery) {
        self.init(
            measure: query["measure"] ?? "", period: query["period"] ?? "",
            figure: query["by"].flatMap(Figure.init(rawValue:)) ?? .count,
            kind: query["areas"] == AreaKind.lsoa.rawValue ? .lsoa : .ward)
    }

    private var query: [(name: String, value: String)] {
        [
            (name: "measure", value: measure), (name: "period", value: period),
            (name: "by", value: figure == .count ? "" : figure.rawValue),
            (name: "areas", value: kind == .ward ? "" : kind.rawValue),
        ].filter { !$0.value.isEmpty }
    }

    /// The page that shows it.
    var address: WebAddress { SiteURL.map.address(asking: query) }

    /// What the page's map draws.
    var areas: WebAddress { SiteURL.mapAreas.address(asking: query) }
}

extension MapSight {
    /// What is shown, for links to it.
    var choice: MapChoice {
        MapChoice(measure: measure?.key ?? "", period: period?.words ?? "", figure: figure, kind: kind)
    }
}
