internal import CommunitySafety
package import HTML

/// Rates of several places with their intervals, each drawn within its row of a table, and the numbers above the column.
package struct PeerDrawing {
    /// One place: its rate and how far it may be off.
    package struct Bar: Sendable, Hashable {
        package let value, low, high: Double
        /// Ours is darker and larger.
        package let isOurs: Bool

        package init(value: Double, low: Double, high: Double, isOurs: Bool) {
            self.value = value
            self.low = low
            self.high = high
            self.isOurs = isOurs
        }
    }

    private let scale: ChartScale
    /// The rate of all places together, drawn through every row; nil for none.
    private let whole: Double?

    /// Shares of the column's width kept free on both sides.
    private static let margin = 0.02

    /// Always from 0, so that lengths can be compared.
    package init(_ bars: [Bar], whole: Double?) {
        scale = ChartScale(bars.map(\.high) + [whole ?? 0], steps: 3)
        self.whole = whole
    }

    private func x(_ value: Double) -> Across {
        .share(Self.margin + (1 - 2 * Self.margin) * scale.share(value))
    }

    /// The numbers of the scale, for the heading of the column. Hidden from readers, as every row says its numbers.
    package var heading: Markup {
        plotHidden(height: 18, .class("ww-plot")) {
            for number in scale.numbers {
                plotText(x: x(number), y: 14, PrintedNumber.words(number), .class("t-mid"))
            }
        }
    }

    /// A row's bar.
    package func row(_ bar: Bar) -> Markup {
        plotHidden(height: 24, .class("ww-plot")) {
            plotLine(from: (x(scale.low), 12), to: (x(scale.high), 12), .class("grid"))
            if let whole { plotLine(from: (x(whole), -6), to: (x(whole), 30), .class("target")) }
            plotLine(
                from: (x(max(bar.low, scale.low)), 12), to: (x(bar.high), 12), .class(bar.isOurs ? "ci-us" : "ci"))
            plotDot(x: x(bar.value), y: 12, radius: bar.isOurs ? 6 : 4.5, .class(bar.isOurs ? "dot-us" : "dot"))
        }
    }
}
