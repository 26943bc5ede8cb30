import CommunitySafety
import HTML
import Services

/// The places of a map as a list, with the same figures: each row carries its number on the map.
struct PlaceTable {
    let sight: MapSight
    let painting: MapPainting
    let measure: Measure

    private var columns: [RecordTable.Column] {
        let number = RecordTable.Column(name: measure.unit.countedWords, isNumber: true)
        return switch sight.figure {
        case .count where !sight.allowsRates: [number]
        case .count, .rate:
            [number, .init(name: "Per 1,000 \(painting.people)", isNumber: true)]
                + (sight.figure == .rate ? [.init(name: "95% interval", isNumber: true)] : [])
        case .change:
            [
                .init(name: "A year before", isNumber: true), .init(name: "Figure", isNumber: true),
                .init(name: "Difference", isNumber: true), .init(name: "What we can say"),
            ]
        case .hot: [number, .init(name: "In and around it")]
        }
    }

    var markup: Markup {
        table(.class("ww-table ww-cards ww-table--tight ww-geo-table"), .role("table")) {
            caption(.class("govuk-visually-hidden")) { "\(measure.name), \(sight.period?.words ?? ""), by place" }
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    th(.scope(.column), .role("columnheader")) { "Place, with its number on the map" }
                    for column in columns {
                        th(.scope(.column), .role("columnheader"), column.isNumber ? .class("ww-num") : .none) {
                            column.name
                        }
                    }
                }
            }
            tbody(.role("rowgroup")) { for row in sight.rows { line(row) } }
        }
    }

    private func line(_ row: MapRow) -> Markup {
        tr(.role("row"), .id("area-\(row.number)")) {
            th(.scope(.row), .role("rowheader")) {
                span(.class("ww-geo-number")) { String(row.number) }
                " "
                a(.href(PlaceTable.address(row.area))) { row.area.name }
                if let ward = row.ward { span(.class("ww-fine ww-under")) { ward.name } }
                if row.isUnpublished, sight.rows.contains(where: { !$0.isUnpublished }) {
                    span(.class("ww-fine ww-under")) { "not public" }
                }
            }
            for (column, words) in zip(columns, cells(row)) {
                td(
                    .role("cell"), column.isNumber ? .class("ww-num") : .none,
                    words.isEmpty ? .class("is-empty") : .data("label", column.name)
                ) { span { words } }
            }
        }
    }

    private func cells(_ row: MapRow) -> [String] {
        switch sight.figure {
        case .count where !sight.allowsRates: [painting.count(row)]
        case .count, .rate:
            [
                painting.count(row), row.rate.map { painting.rate($0.rate) } ?? "",
                row.rate.map { "\(painting.rate($0.low)) to \(painting.rate($0.high))" } ?? "",
            ]
        case .change:
            [side(row, \.earlier), side(row, \.later), row.change?.difference ?? "", painting.words(row).asSentence]
        case .hot: [painting.count(row), painting.words(row).asSentence]
        }
    }

    private func side(_ row: MapRow, _ side: KeyPath<FigureComparison, FigureComparison.Side>) -> String {
        guard let comparison = row.change?.pair.comparison, let value = comparison[keyPath: side].value else {
            return painting.count(row)
        }
        return ChangeFigures.value(value, measure.unit)
    }

    /// A ward by its name, which is one of few; anything else by its code.
    static func address(_ area: Area) -> WebAddress { SiteURL.evidenceArea(area.addressName).address }
}

extension Area {
    /// As an address of the own district names it.
    var addressName: String { kind == .ward || kind == .district ? slug : code }
}
