import CommunitySafety
import Documents
import HTML
import Services

/// The wards of a place: a map where their edges are known, and always a list.
struct PartsSection {
    let parts: PartsOfPlace
    let measure: Measure
    let place: Area

    private var most: Double { parts.parts.compactMap(\.value).max() ?? 0 }

    var markup: Markup {
        pageSection("Within \(place.name)", id: "parts", aside: p(.class("ww-fine")) { parts.period.words }) {
            p(.class("ww-body")) { sentence }
            map
            RecordTable(
                caption: "\(measure.name) by place, the highest first", style: "ww-table--tight",
                columns: [
                    .init(name: "Place"), .init(name: measure.unit.countedWords, isNumber: true),
                    .init(name: "Share", isNumber: true),
                ],
                rows: parts.parts.sorted { ($0.value ?? -1) > ($1.value ?? -1) }.map(row)
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

    @MarkupBuilder private var map: Markup {
        let drawn = parts.parts.compactMap { part in
            part.shape.map { shape in
                AreaMapDrawing.Place(
                    name: part.area.name, shape: shape, words: words(part), shade: shade(part),
                    address: SiteURL.measure(measure.key).address(asking: [("place", part.area.code)]))
            }
        }
        if drawn.count >= 2 {
            figure(.class("ww-figure")) {
                AreaMapDrawing(
                    id: "map", title: "\(measure.name) within \(place.name), \(parts.period.words)",
                    description: "\(sentence) The table below lists every place.", places: drawn
                ).markup
            }
        }
    }

    /// Five steps of equal width from nought to the highest: darker is more.
    private func shade(_ part: PartsOfPlace.Part) -> Int? {
        guard let value = part.value else { return nil }
        return most <= 0 ? 0 : min(AreaMapDrawing.darkest, Int(value / most * Double(AreaMapDrawing.darkest + 1)))
    }

    private func words(_ part: PartsOfPlace.Part) -> String {
        FigureWords.words(part.value, part.value == nil ? .noReturn : .final, measure.unit, part.withheld)
    }

    @MarkupBuilder private func number(_ part: PartsOfPlace.Part) -> Markup {
        words(part)
        if part.isUnpublished { span(.class("ww-fine ww-under")) { "not public" } }
    }

    private func row(_ part: PartsOfPlace.Part) -> [RecordTable.Cell] {
        let isWhole = total > 0 && parts.parts.allSatisfy { $0.withheld == nil }
        let share = part.value.map { isWhole ? "\(Int((100 * $0 / total).rounded()))%" : "" } ?? ""
        return [
            .init(
                a(.href(SiteURL.measure(measure.key).address(asking: [("place", part.area.code)]))) { part.area.name }),
            .init(number(part)), .init(share),
        ]
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
