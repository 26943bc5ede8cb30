package import HTML

extension MonthlyDrawing {
    /// What isn't counted yet: a broken line to a hollow diamond, with a bar for how far it may be off.
    @MarkupBuilder func ahead(_ outlook: MonthlyChart.Outlook) -> Markup {
        let at = x(outlook.index)
        if let last = chart.points.lastIndex(where: { $0.value != nil }), let value = chart.points[last].value {
            plotLine(from: (x(last), y(value)), to: (at, y(outlook.value)), .class("line ahead"))
        }
        plotLine(from: (at, y(outlook.low)), to: (at, y(outlook.high)), .class("ci"))
        plotGroup(x: at) {
            for end in [outlook.low, outlook.high] {
                plotLine(from: (.pixels(-6), y(end)), to: (.pixels(6), y(end)), .class("ci"))
            }
        }
        plotGroup(x: at, y: y(outlook.value)) { OutlookShape.markup }
        plotText(x: at, y: y(outlook.value) + 5, shift: 13, outlook.words, .class("t-halo t-strong wide"))
        plotText(x: at, y: y(outlook.high) - 9, shift: 8, outlook.short, .class("t-halo t-strong t-end narrow"))
    }
}

/// The shape of what isn't counted yet, in a chart or beside its words in the legend: a hollow diamond.
package enum OutlookShape {
    package static var markup: Markup { plotShape([(0, -8), (8, 0), (0, 8), (-8, 0)], .class("pt-ahead")) }
}
