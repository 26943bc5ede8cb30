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

    /// The same, or why it isn't printed: `fewer than 5`.
    package static func words(
        _ value: Double?, _ status: ObservationStatus, _ unit: MeasureUnit, _ withheld: Withholding?
    ) -> String { withheld?.words ?? words(value, status, unit) }

    private static func words(_ value: Double, _ unit: MeasureUnit) -> String {
        switch unit {
        case .count, .people, .hours, .days: number(value)
        case .percent: number(value) + "%"
        case .pence: "£" + number(value / 100)
        }
    }

    /// With commas, and at most two decimals.
    static func number(_ value: Double) -> String { PrintedNumber.words(value) }
}
