package import CommunitySafety

/// Values as people read them.
package enum FigureWords {
    /// `1,155`, `12.5%`, `£1,200`, `no return`, `hidden`.
    package static func words(_ value: Double?, _ status: ObservationStatus, _ unit: MeasureUnit) -> String {
        switch status {
        case .noReturn: return "no return"
        case .hidden: return "hidden"
        case .final: break
        case .provisional: return value.map { "\(words($0, unit)) (provisional)" } ?? "no return"
        }
        return value.map { words($0, unit) } ?? "no return"
    }

    private static func words(_ value: Double, _ unit: MeasureUnit) -> String {
        switch unit {
        case .count, .people, .hours, .days: number(value)
        case .percent: number(value) + "%"
        case .pence: "£" + number(value / 100)
        }
    }

    /// With commas, and at most two decimals.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value.magnitude * 100).rounded())
        var digits = String(hundredths / 100)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        let rest = hundredths % 100
        let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (value < 0 ? "−" : "") + digits + decimals
    }
}
