internal import CommunitySafety
package import HTML

/// Draws a ``FunnelChart``: the rate of all as a line, limits as curves, and a shape for every place.
package struct FunnelDrawing {
    let chart: FunnelChart
    let id: String
    private let rates, people: ChartScale

    private enum Room {
        static let top = 22.0
        static let floor = 306.0
        static let height = 362.0
        /// Kept free on the left for numbers, on the right for the words of the limits.
        static let left = 34.0
        static let right = 0.14
    }

    /// `id` is the page's only one of its name.
    package init(_ chart: FunnelChart, id: String) {
        (self.chart, self.id) = (chart, id)
        (rates, people) = (chart.rates, chart.people)
    }

    package var markup: Markup {
        plot(id: id, height: Room.height, title: chart.finding, description: chart.description, .class("ww-plot")) {
            for number in rates.numbers { grid(number) }
            plotGroup(x: .pixels(Room.left)) {
                if let first = chart.curve.first, let last = chart.curve.last {
                    plotLine(
                        from: (x(first.people), y(chart.whole)), to: (x(last.people), y(chart.whole)), .class("mean"))
                }
                curve(\.low95, "limit")
                curve(\.high95, "limit")
                curve(\.low998, "limit limit-far")
                curve(\.high998, "limit limit-far")
                for (index, number) in people.numbers.enumerated() {
                    size(number, isWide: !index.isMultiple(of: 2), isLast: index == people.numbers.count - 1)
                }
                ends
                for point in chart.points where !point.isOurs { mark(point) }
                for point in chart.points where point.isOurs { mark(point) }
                for point in chart.points where point.isOurs || point.mark != .usual { name(point) }
            }
        }
    }

    private func x(_ number: Double) -> Across { .share(0.01 + (1 - 0.01 - Room.right) * people.share(number)) }

    private func y(_ rate: Double) -> Double {
        Room.floor - min(1.04, max(0, rates.share(rate))) * (Room.floor - Room.top)
    }

    @MarkupBuilder private func grid(_ number: Double) -> Markup {
        plotLine(
            from: (.pixels(0), y(number)), to: (.share(1), y(number)), .class(number == rates.low ? "axis" : "grid"))
        plotText(x: .pixels(0), y: y(number) - 5, PrintedNumber.words(number))
    }

    /// On narrow screens every other one has room.
    @MarkupBuilder private func size(_ number: Double, isWide: Bool, isLast: Bool) -> Markup {
        plotLine(from: (x(number), Room.floor), to: (x(number), Room.floor + 6), .class("axis"))
        plotText(
            x: x(number), y: Room.floor + 22, PrintedNumber.words(number, places: 0),
            .class(isLast ? "t-end" : isWide ? "t-mid wide" : "t-mid"))
    }

    @MarkupBuilder private func curve(_ limit: KeyPath<FunnelChart.Limits, Double>, _ style: String) -> Markup {
        for (before, after) in zip(chart.curve, chart.curve.dropFirst()) where isInside(before, after, limit) {
            plotLine(
                from: (x(before.people), y(before[keyPath: limit])), to: (x(after.people), y(after[keyPath: limit])),
                .class(style))
        }
    }

    /// Whether a piece of a curve lies within the chart.
    private func isInside(
        _ one: FunnelChart.Limits, _ other: FunnelChart.Limits, _ limit: KeyPath<FunnelChart.Limits, Double>
    ) -> Bool {
        [one, other].allSatisfy { $0[keyPath: limit] <= rates.high * 1.02 && $0[keyPath: limit] > rates.low }
    }

    /// What the curves are, where they begin.
    @MarkupBuilder private var ends: Markup {
        if let first = chart.curve.first {
            for (words, limit) in [("95%", first.high95), ("99.8%", first.high998)] where limit <= rates.high {
                plotText(x: x(first.people), y: y(limit) - 5, words, .class("t-halo"))
            }
            plotText(x: x(first.people), y: y(chart.whole) - 5, "all", .class("t-halo"))
        }
    }

    @MarkupBuilder private func mark(_ point: FunnelChart.Point) -> Markup {
        if point.isOurs, point.mark == .usual {
            plotDot(x: x(point.people), y: y(point.rate), radius: 6.5, .class("dot-us"))
        } else {
            ChartMarkShape(point.mark).markup(x: x(point.people), y: y(point.rate))
        }
    }

    @MarkupBuilder private func name(_ point: FunnelChart.Point) -> Markup {
        let isRight = people.share(point.people) > 0.6
        let style = point.mark == .worse ? "t-worse" : point.mark == .better ? "t-better" : "t-strong"
        plotText(
            x: x(point.people), y: y(point.rate) + 5, shift: isRight ? -12 : 12, point.name,
            .class("t-halo \(style)\(isRight ? " t-end" : "")\(point.isOurs ? "" : " wide")"))
    }
}
