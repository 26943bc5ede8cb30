internal import CommunitySafety
package import HTML

/// Draws a ``MonthlyChart``: a line through the months, their average and limits, and a shape for every mark.
package struct MonthlyDrawing {
    let chart: MonthlyChart
    let id: String
    let scale: ChartScale
    private let height: Double

    /// Where the chart's parts lie, in pixels from the top.
    private enum Room {
        static let top = 22.0
        /// Kept free under the chart for the years.
        static let bottom = 34.0
        /// Kept free on the left for numbers, on the right for the words of the limits.
        static let left = 30.0
        static let right = 0.14
    }

    /// `id` is the page's only one of its name.
    package init(_ chart: MonthlyChart, id: String, height: Double = 380) {
        self.chart = chart
        self.id = id
        scale = chart.scale
        self.height = height
    }

    package var markup: Markup {
        plot(id: id, height: height, title: chart.finding, description: chart.description, .class("ww-plot")) {
            for limits in chart.limits { band(limits) }
            for number in scale.numbers { grid(number) }
            if isWhole, let limits = chart.limits.first { rules(limits, from: .pixels(0), to: .share(1)) }
            plotGroup(x: .pixels(Room.left)) {
                for limits in chart.limits where !isWhole {
                    rules(limits, from: x(limits.range.lowerBound), to: x(limits.range.upperBound - 1))
                }
                for index in chart.points.indices.dropFirst() { line(to: index) }
                for (index, point) in chart.points.enumerated() where point.value != nil { mark(index, point) }
                for (index, point) in chart.points.enumerated() { year(index, point) }
                for label in chart.labels { words(label) }
                if let outlook = chart.outlook { ahead(outlook) }
            }
            if let last = chart.limits.last { limitWords(last) }
        }
    }

    /// Whether one stretch of limits holds for every point.
    private var isWhole: Bool { chart.limits.count == 1 && chart.limits[0].range == 0..<chart.points.count }

    private var floor: Double { height - Room.bottom }

    func x(_ index: Int) -> Across {
        let count = Double(max(1, chart.points.count - 1))
        return .share(0.006 + (1 - 0.006 - Room.right) * Double(index) / count)
    }

    func y(_ value: Double) -> Double {
        floor - scale.share(value) * (floor - Room.top)
    }

    @MarkupBuilder private func band(_ limits: MonthlyChart.Limits) -> Markup {
        // A band under the whole chart is drawn where the limits hold for all of it; else there are lines alone.
        if isWhole {
            plotBand(from: y(limits.high), to: y(max(limits.low, scale.low)), .class("band"))
        }
    }

    @MarkupBuilder private func grid(_ number: Double) -> Markup {
        let height = y(number)
        plotLine(
            from: (.pixels(0), height), to: (.share(1), height), .class(number == scale.low ? "axis" : "grid"))
        plotText(x: .pixels(0), y: height - 5, PrintedNumber.words(number))
    }

    @MarkupBuilder private func rules(_ limits: MonthlyChart.Limits, from: Across, to: Across) -> Markup {
        plotLine(from: (from, y(limits.high)), to: (to, y(limits.high)), .class("limit"))
        plotLine(from: (from, y(limits.mean)), to: (to, y(limits.mean)), .class("mean"))
        if limits.low > scale.low {
            plotLine(from: (from, y(limits.low)), to: (to, y(limits.low)), .class("limit"))
        }
    }

    @MarkupBuilder private func line(to index: Int) -> Markup {
        if let before = chart.points[index - 1].value, let after = chart.points[index].value {
            plotLine(from: (x(index - 1), y(before)), to: (x(index), y(after)), .class("line"))
        }
    }

    @MarkupBuilder private func mark(_ index: Int, _ point: MonthlyChart.Point) -> Markup {
        if let value = point.value { ChartMarkShape(point.mark).markup(x: x(index), y: y(value)) }
    }

    @MarkupBuilder private func year(_ index: Int, _ point: MonthlyChart.Point) -> Markup {
        if let year = point.year {
            plotLine(from: (x(index), floor), to: (x(index), floor + 6), .class("axis"))
            plotText(x: x(index), y: floor + 22, point.month, .class("wide"))
            plotText(x: x(index), y: floor + 22, String(year), .class("narrow"))
        }
    }

    @MarkupBuilder private func words(_ label: MonthlyChart.Label) -> Markup {
        let style = label.mark == .worse ? "t-worse" : label.mark == .better ? "t-better" : "t-strong"
        if label.range.count == 1, let value = chart.points[label.range.lowerBound].value {
            let isLate = label.range.lowerBound * 2 > chart.points.count
            let place = isLate ? " t-end" : ""
            let shift = isLate ? -13.0 : 13
            let at = (x(label.range.lowerBound), y(value) + 5)
            plotText(x: at.0, y: at.1, shift: shift, label.words, .class("t-halo wide \(style)\(place)"))
            plotText(x: at.0, y: at.1, shift: shift, label.short, .class("t-halo narrow \(style)\(place)"))
        } else {
            bracket(label, style)
        }
    }

    /// A run is labelled once, under its points or over them, where there is more room.
    @MarkupBuilder private func bracket(_ label: MonthlyChart.Label, _ style: String) -> Markup {
        let values = chart.points[label.range].compactMap(\.value)
        let isLow = scale.share(values.max() ?? 0) < 0.75
        let lowest = values.map { y($0) }.max() ?? floor
        let highest = values.map { y($0) }.min() ?? Room.top
        let at = isLow ? min(lowest + 26, floor - 26) : max(highest - 22, Room.top)
        let isLate = label.range.lowerBound * 2 > chart.points.count
        plotLine(
            from: (x(label.range.lowerBound), at), to: (x(label.range.upperBound), at), .class("brk \(style)-line"))
        plotText(
            x: x(isLate ? label.range.upperBound : label.range.lowerBound), y: at + (isLow ? 19 : -7), label.words,
            .class("t-halo wide \(style)\(isLate ? " t-end" : "")"))
        plotText(
            x: x(isLate ? label.range.upperBound : label.range.lowerBound), y: at + (isLow ? 19 : -7), label.short,
            .class("t-halo narrow \(style)\(isLate ? " t-end" : "")"))
    }

    @MarkupBuilder private func limitWords(_ limits: MonthlyChart.Limits) -> Markup {
        let parts = [
            ("Upper limit ", limits.high, -6.0), ("Average ", limits.mean, -6), ("Lower limit ", limits.low, 17),
        ]
        for (name, value, shift) in parts where value > scale.low || name.hasPrefix("Average") {
            let number = PrintedNumber.words(value, places: value.magnitude < 20 ? 1 : 0)
            // On narrow screens the legend says them.
            plotText(x: .share(1), y: y(value) + shift, name + number, .class("t-halo t-end wide"))
        }
    }
}
