import CommunitySafety
import Documents
import HTML
import Proofreading
import Services
import Statistics

/// Places by size and rate, with limits beyond which a place differs by more than such places usually do.
struct FunnelFigure {
    let funnel: PeerFunnel
    let peers: PeerRanking
    let measure: Measure

    private var people: String { peers.isHouseholds ? "households" : "residents" }

    var markup: Markup {
        div(.class("ww-after")) {
            figure(.class("ww-figure ww-plot-sheet")) {
                figcaption {
                    h3(.class("ww-figure__title")) { finding }
                    p(.class("ww-figure__note")) {
                        "For every 1,000 \(people), by how many \(people) a place has. \(funnel.isWidened ? "The limits allow for chance and for how much these places differ anyway." : "Larger places vary less by chance, so the limits narrow towards the right.")"
                    }
                }
                FunnelDrawing(chart, id: "funnel").markup
                legend
            }
            div(.class("ww-after")) { disclosure("Show the limits as a table") { table } }
        }
    }

    private var chart: FunnelChart {
        FunnelChart(
            finding: finding, description: "\(finding). \(description)",
            points: funnel.places.map {
                .init(name: $0.area.name, people: $0.population, rate: $0.rate, mark: mark($0), isOurs: $0.isOurs)
            },
            curve: funnel.curve.map {
                .init(
                    people: $0.population, low95: $0.low95, high95: $0.high95, low998: $0.low998, high998: $0.high998)
            },
            whole: funnel.whole)
    }

    /// "Aldmere’s rate lies within the limits: these places differ by as much anyway".
    private var finding: String {
        guard let ours = funnel.places.first(where: \.isOurs) else { return "" }
        let start = "\(ours.area.name)’s rate"
        return switch ours.flag {
        case .within: "\(start) lies within the limits: these places differ by as much anyway"
        case .low95: "\(start) lies below the limits: these places seldom differ so much"
        case .low998: "\(start) lies far below the limits: these places hardly ever differ so much"
        case .high95: "\(start) lies above the limits: these places seldom differ so much"
        case .high998: "\(start) lies far above the limits: these places hardly ever differ so much"
        }
    }

    private var description: String {
        guard let ours = funnel.places.first(where: \.isOurs) else { return "" }
        let low = funnel.places.filter { $0.flag == .low95 || $0.flag == .low998 }.map(\.area.name)
        let high = funnel.places.filter { $0.flag == .high95 || $0.flag == .high998 }.map(\.area.name)
        return """
            With \(PrintedNumber.words(ours.population, places: 0)) \(people) it has \(rate(ours.rate)) for every 1,000; the limits \
            for a place of its size are \(rate(ours.low)) and \(rate(ours.high)), and all places together have \
            \(rate(funnel.whole)). Above the limits: \(list(high)). Below: \(list(low)).
            """
    }

    private func list(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }

    private func mark(_ place: PeerFunnel.Place) -> ChartMark {
        let isHigh: Bool
        switch place.flag {
        case .within: return .usual
        case .high95, .high998: isHigh = true
        case .low95, .low998: isHigh = false
        }
        return switch measure.polarity {
        case .neither: .noted
        case .lower: isHigh ? .worse : .better
        case .higher: isHigh ? .better : .worse
        }
    }

    private var legend: Markup {
        ul(.class("ww-marks")) {
            if let ours = funnel.places.first(where: { $0.isOurs && $0.flag == .within }) {
                li {
                    plotKey { plotDot(x: .pixels(0), y: 0, radius: 6, .class("dot-us")) }
                    ours.area.name
                }
            }
            for shape in ChartMark.allCases
            where chart.points.contains(where: { $0.mark == shape && !($0.isOurs && shape == .usual) }) {
                li {
                    plotKey { ChartMarkShape(shape).legend }
                    switch shape {
                    case .usual, .provisional: "within the limits"
                    case .better: "beyond them, for the better"
                    case .worse: "beyond them, for the worse"
                    case .noted: "beyond them"
                    }
                }
            }
            li {
                plotKey { plotLine(from: (.pixels(-8), 0), to: (.pixels(8), 0), .class("mean")) }
                "all together, \(rate(funnel.whole))"
            }
            li {
                plotKey { plotLine(from: (.pixels(-8), 0), to: (.pixels(8), 0), .class("limit")) }
                "95% limits"
            }
            li {
                plotKey { plotLine(from: (.pixels(-8), 0), to: (.pixels(8), 0), .class("limit limit-far")) }
                "99.8% limits"
            }
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "Limits of the rate by place, the smallest place first", style: "ww-table--tight",
            columns: [
                .init(name: "Place"), .init(name: people.asSentence, isNumber: true),
                .init(name: measure.unit.countedWords, isNumber: true),
                .init(name: "At the rate of all", isNumber: true),
                .init(name: "Per 1,000", isNumber: true), .init(name: "95% limits", isNumber: true),
                .init(name: "Where it lies"),
            ],
            rows: funnel.places.map { place in
                [
                    .init(place.area.name), .init(PrintedNumber.words(place.population, places: 0)),
                    .init(Counted.digits(place.count)), .init(PrintedNumber.words(place.expected, places: 0)),
                    .init(rate(place.rate)), .init("\(rate(place.low)) to \(rate(place.high))"),
                    .init(Self.words(place.flag)),
                ]
            }
        ).markup
    }

    private static func words(_ flag: FunnelFlag) -> String {
        switch flag {
        case .within: "within the limits"
        case .low95: "below the 95% limit"
        case .low998: "below the 99.8% limit"
        case .high95: "above the 95% limit"
        case .high998: "above the 99.8% limit"
        }
    }

    private func rate(_ value: Double) -> String { ChangeFigures.rate(value) }

    /// For "How sure are we?".
    static func method(_ funnel: PeerFunnel, set: String) -> Markup {
        disclosure("How the limits of the funnel are drawn") {
            p {
                "A small place’s rate jumps about by chance more than a large one’s. The limits show how far a place of each size may lie from all together before it is unusual."
            }
            p(.class("ww-fine ww-after")) {
                "Funnel on the square-root scale (Spiegelhalter 2005), winsorised at a tenth. "
                funnel.isWidened
                    ? "Places differ by more than chance, so the limits are widened by how much they differ, which is estimated from \(set) alone: with a dozen places that is rough."
                    : "These places differ no more than chance would have them, so the limits aren’t widened."
            }
        }
    }
}
