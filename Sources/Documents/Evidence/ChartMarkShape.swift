package import HTML

/// The shape of a mark, in a chart or beside its words in the legend.
package struct ChartMarkShape {
    let mark: ChartMark

    package init(_ mark: ChartMark) { self.mark = mark }

    /// At a place of a chart.
    @MarkupBuilder package func markup(x: Across, y: Double) -> Markup {
        switch mark {
        case .usual: plotDot(x: x, y: y, radius: 3.6, .class("pt"))
        case .provisional: plotDot(x: x, y: y, radius: 3.6, .class("pt pt-open"))
        case .better, .worse, .noted: plotGroup(x: x, y: y) { shape }
        }
    }

    /// In a legend's box of 16 by 16 around its middle.
    @MarkupBuilder package var legend: Markup {
        switch mark {
        case .usual: plotDot(x: .pixels(0), y: 0, radius: 4, .class("pt"))
        case .provisional: plotDot(x: .pixels(0), y: 0, radius: 4, .class("pt pt-open"))
        case .better, .worse, .noted: shape
        }
    }

    @MarkupBuilder private var shape: Markup {
        switch mark {
        case .better:
            plotShape([(-5.5, -5.5), (5.5, -5.5), (5.5, 5.5), (-5.5, 5.5)], .class("pt-better"))
        case .worse: plotShape([(0, -8), (8, 0), (0, 8), (-8, 0)], .class("pt-worse"))
        case .noted: plotShape([(0, -7), (7, 5.5), (-7, 5.5)], .class("pt-noted"))
        case .usual, .provisional: Markup()
        }
    }
}
