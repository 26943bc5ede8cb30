import CommunitySafety
import HTML
import Proofreading
import Services
import Statistics

/// The newest figures of a place, each with its change and, of a district, where it stands among its peers.
struct PlaceFigures {
    let sight: PlaceSight
    let visitor: Visitor

    private var isDistrict: Bool { sight.area.kind == .district }
    private var hasRanks: Bool { sight.figures.contains { $0.peers != nil } }

    /// What changed clearly, in a sentence; empty without figures.
    var sentence: String {
        guard !sight.figures.isEmpty else { return "No figures for it can be shown yet." }
        func names(_ word: Verdict.Word) -> [String] {
            sight.figures.filter { $0.change?.word == word }.map(\.measure.name.lowercasedFirst)
        }
        let (more, fewer) = (names(.clearRise), names(.clearFall))
        let parts = [
            more.isEmpty ? nil : "clearly more than the year before of \(more.asList)",
            fewer.isEmpty ? nil : "clearly less of \(fewer.asList)",
        ].compactMap(\.self)
        if !sight.figures.contains(where: { $0.change?.word != nil }) {
            return "The year before isn’t on record for what is shown here, so no change is judged."
        }
        return parts.isEmpty
            ? "Nothing changed clearly on the year before, as far as can be said."
            : "In the newest year there was \(parts.joined(separator: ", and ")). Nothing else changed clearly."
    }

    var markup: Markup {
        pageSection("What was reported", id: "figures", aside: link("On the map", to: .map)) {
            if sight.figures.isEmpty {
                p(.class("ww-body")) {
                    "No figures for \(sight.area.name) can be shown yet. They appear here once they are loaded and may be shown."
                }
            } else {
                table
                p(.class("ww-fine ww-after")) {
                    "Each figure is set beside the same months of the year before. All are judged together, so that one that stands out by chance alone is rarely called clear."
                }
            }
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "The newest figures of \(sight.area.name)", style: "ww-table--tight",
            columns: [
                .init(name: "What"), .init(name: "Period"), .init(name: "Figure", isNumber: true),
                .init(name: "A year before", isNumber: true), .init(name: "Difference", isNumber: true),
                .init(name: "What we can say"),
            ] + (hasRanks ? [.init(name: "Among its peers, by rate")] : []),
            rows: sight.figures.map(row)
        ).markup
    }

    private func row(_ figure: PlaceFigure) -> [RecordTable.Cell] {
        let unit = figure.measure.unit
        let before = figure.change?.pair.comparison.earlier
        return [
            .init(name(figure)), .init(figure.side.period.words),
            .init(number(figure)), .init(before.map { ChangeFigures.value($0, unit) } ?? "not held"),
            .init(figure.change?.difference ?? ""), .init(strong { figure.change?.inTable ?? "Not compared" }),
        ] + (hasRanks ? [.init(figure.peers.map(Self.rank) ?? "")] : [])
    }

    @MarkupBuilder private func number(_ figure: PlaceFigure) -> Markup {
        ChangeFigures.value(figure.side, figure.measure.unit)
        if figure.side.isUnpublished { span(.class("ww-fine ww-under")) { "not public" } }
    }

    private func name(_ figure: PlaceFigure) -> Markup {
        guard visitor.may(.readEvidence) || RouteTable.allows(.everybody, .measure) else {
            return Markup(text: figure.measure.name)
        }
        return a(.href(SiteURL.measure(figure.measure.key).address(asking: [("place", sight.area.code)]))) {
            figure.measure.name
        }
    }

    /// "second lowest of 13 (likely first to fourth)".
    private static func rank(_ peers: PeerRanking) -> String {
        guard let ours = peers.peers.first(where: \.isOurs) else { return "" }
        let count = peers.peers.count
        let isLow = ours.rank * 2 <= count + 1
        let place = isLow ? ours.rank : count - ours.rank + 1
        let words = place == 1 ? "" : Counted.place(place) + " "
        let sure = "\(Counted.place(peers.ranks.lowerBound)) and \(Counted.place(peers.ranks.upperBound))"
        return
            "\(words)\(isLow ? "lowest" : "highest") of \(count)"
            + (peers.ranks.count == 1 ? "" : " (likely between \(sure) lowest)")
    }

    static func populations(_ populations: [ShowAreas.Sight.Population]) -> Markup {
        RecordTable(
            caption: "People and households, the newest first", style: "ww-table--tight",
            columns: [.init(name: "Day"), .init(name: "Counted"), .init(name: "Number", isNumber: true)],
            rows: populations.map {
                [
                    .init($0.on.words), .init($0.isHouseholds ? "Households" : "People"),
                    .init(Counted.digits(Int($0.count))),
                ]
            }
        ).markup
    }
}
