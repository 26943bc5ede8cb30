import CommunitySafety
import Documents
import HTML
import Services

/// The wards of a place: a map where their edges are known, and always a list.
struct PartsSection {
    let parts: PartsOfPlace
    let measure: Measure
    let place: Area

    var markup: Markup {
        pageSection("Within \(place.name)", id: "parts", aside: p(.class("ww-fine")) { parts.period.words }) {
            map
            RecordTable(
                caption: "\(measure.name) by place, the highest first", style: "ww-table--tight",
                columns: [
                    .init(name: "Place"), .init(name: measure.unit.countedWords, isNumber: true),
                    .init(name: "Share", isNumber: true),
                ],
                rows: numbered.sorted { ($0.1.value ?? -1) > ($1.1.value ?? -1) }.map(row)
            ).markup
            p(.class("ww-fine ww-after")) {
                parts.parts.contains { $0.withheld != nil }
                    ? "Where few were counted, no number is printed, nor any from which it could be worked out."
                    : parts.parts.contains { $0.isUnpublished }
                        ? "Numbers marked “not public” are small, or would tell a small one. Don’t pass them on." : ""
            }
        }
    }

    private var total: Double { parts.parts.compactMap(\.value).reduce(0, +) }

    private var sentence: String {
        let ranked = parts.parts.filter { $0.value != nil }.sorted { ($0.value ?? 0) > ($1.value ?? 0) }
        guard let first = ranked.first, let value = first.value, value > 0 else { return "Nothing was counted here." }
        guard total > 0, parts.parts.allSatisfy({ $0.withheld == nil }) else {
            return "\(first.area.name) had the most, \(FigureWords.words(value, .final, measure.unit))."
        }
        let share = Counted.digits(Int((100 * value / total).rounded()))
        return
            "\(first.area.name) had the most, \(FigureWords.words(value, .final, measure.unit)) (\(share)% of all \(Counted.number(parts.parts.count)))."
    }

    private var map: Markup {
        let classes = MapClasses(parts.parts.compactMap(\.value), isWhole: measure.unit != .percent)
        let places = numbered.compactMap { number, part in
            part.shape.map { shape in
                AreaMapDrawing.Place(
                    number: number, name: part.area.name, shape: shape, words: words(part),
                    tone: part.value.flatMap { value in classes.map { .step($0.step(of: value)) } }
                        ?? (part.withheld == nil ? .missing : .withheld),
                    address: SiteURL.measure(measure.key).address(asking: [("place", part.area.code)]))
            }
        }
        var legend = (classes?.words ?? []).enumerated().map { MapLegend.Entry(.step($0), $1) }
        if places.contains(where: { $0.tone == .withheld }) { legend.append(MapPainting.withheld) }
        if places.contains(where: { $0.tone == .missing }) { legend.append(.init(.missing, "no figure")) }
        return MapFigure(
            id: "map", title: sentence,
            note: "\(measure.name), \(parts.period.words). Numbers on the map are those of the list.",
            description: "\(sentence) The table below lists every place.", places: places.count >= 2 ? places : [],
            legend: MapLegend(legend)
        ).markup
    }

    /// By name, as the places stand in the list of the map.
    private var numbered: [(Int, PartsOfPlace.Part)] { parts.parts.enumerated().map { ($0 + 1, $1) } }

    private func words(_ part: PartsOfPlace.Part) -> String {
        FigureWords.words(part.value, part.value == nil ? .noReturn : .final, measure.unit, part.withheld)
    }

    @MarkupBuilder private func number(_ part: PartsOfPlace.Part) -> Markup {
        words(part)
        if part.isUnpublished { span(.class("ww-fine ww-under")) { "not public" } }
    }

    private func row(_ index: Int, _ part: PartsOfPlace.Part) -> [RecordTable.Cell] {
        let isWhole = total > 0 && parts.parts.allSatisfy { $0.withheld == nil }
        let share = part.value.map { isWhole ? "\(Int((100 * $0 / total).rounded()))%" : "" } ?? ""
        return [
            .init(place(index, part)), .init(number(part)), .init(share),
        ]
    }

    @MarkupBuilder private func place(_ number: Int, _ part: PartsOfPlace.Part) -> Markup {
        span(.class("ww-geo-number")) { String(number) }
        " "
        a(.href(SiteURL.measure(measure.key).address(asking: [("place", part.area.code)]))) { part.area.name }
    }
}

extension MeasureUnit {
    /// Heads a column of counts.
    var countedWords: String {
        switch self {
        case .count: "Number"
        case .people: "People"
        case .hours: "Hours"
        case .percent: "Per cent"
        case .pence: "Pounds"
        case .days: "Days"
        }
    }
}
