package import CommunitySafety
internal import Statistics

/// Numbers of a comparison as they are printed.
package enum ChangeFigures {
    /// `90`, `12.5%`, `£1,200`, `130 hours`.
    package static func value(_ value: Double?, _ unit: MeasureUnit) -> String {
        guard let value else { return "–" }
        let words = FigureWords.words(value, .final, unit)
        return switch unit {
        case .hours: "\(words) \(value == 1 ? "hour" : "hours")"
        case .days: "\(words) \(value == 1 ? "day" : "days")"
        case .count, .people, .percent, .pence: words
        }
    }

    /// The same of a side, or why it isn't printed: `fewer than 5`.
    package static func value(_ side: FigureComparison.Side, _ unit: MeasureUnit) -> String {
        side.withheld?.words ?? value(side.value, unit)
    }

    /// `+37`, `−329`, `0`; of percentages in points.
    package static func difference(_ value: Double, _ unit: MeasureUnit) -> String {
        let words =
            unit == .percent ? "\(FigureWords.number(value.magnitude)) points" : self.value(value.magnitude, unit)
        return signed(value, words)
    }

    /// `+69.8%`, to one decimal, halves up.
    package static func percent(_ value: Double) -> String {
        signed(rounded(value, 0.1), "\(FigureWords.number(abs(rounded(value, 0.1))))%")
    }

    /// As a sentence says it, without a sign: `70%`, and below ten `9.9%`.
    package static func spoken(_ value: Double) -> String {
        let step = abs(rounded(value, 0.1)) < 10 ? 0.1 : 1
        return "\(FigureWords.number(abs(rounded(value, step))))%"
    }

    /// To three figures at most: `0.18`, `20.8`, `152`.
    package static func rate(_ value: Double) -> String {
        FigureWords.number(rounded(value, value < 10 ? 0.01 : value < 100 ? 0.1 : 1))
    }

    /// A p-value or q-value to four decimals: `0.0019`.
    package static func probability(_ p: Double) -> String {
        let digits = Int((p * 10_000).rounded())
        if digits >= 10_000 { return "1" }
        let text = String(digits)
        return "0." + String(repeating: "0", count: 4 - text.count) + text
    }

    /// How often chance alone would do it: `about 2 times in 1,000`.
    package static func chance(_ p: Double) -> String {
        let thousandths = Int((p * 1_000).rounded())
        let hundredths = Int((p * 100).rounded())
        return switch thousandths {
        case ..<1: "less than once in 1,000 times"
        case 1: "about once in 1,000 times"
        case ..<10: "about \(thousandths) times in 1,000"
        default: hundredths == 1 ? "about once in 100 times" : "about \(hundredths) times in 100"
        }
    }

    private static func rounded(_ value: Double, _ step: Double) -> Double { Rounding.halfUp(value, step: step) }

    private static func signed(_ value: Double, _ words: String) -> String {
        value == 0 ? words : (value < 0 ? "−" : "+") + words
    }
}
