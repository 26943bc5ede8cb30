/// Numbers as a message prints them.
enum Printed {
    /// "1,155", "31.4".
    static func number(_ value: Double, decimals: Int = 2) -> String {
        let scale = decimals == 0 ? 1.0 : decimals == 1 ? 10 : 100
        guard abs(value) < 1e15 else { return "\(value)" }
        let rounded = (abs(value) * scale).rounded()
        let whole = (rounded / scale).rounded(.down)
        var text = grouped(Int(whole))
        let rest = Int((rounded - whole * scale).rounded())
        if rest > 0, decimals > 0 {
            var digits = String(rest)
            while digits.count < decimals { digits = "0" + digits }
            while digits.hasSuffix("0") { digits.removeLast() }
            text += "." + digits
        }
        return (value < 0 && rounded > 0 ? "-" : "") + text
    }

    /// "69.8%".
    static func percent(_ value: Double) -> String { number(value, decimals: 1) + "%" }

    /// A value in the unit of the figure it goes with: "£3,725", "31.4%".
    static func value(_ value: Double, as unit: Quantity.Unit) -> String {
        switch unit {
        case .money:
            let pence = abs(value - value.rounded()) > 0.001
            return "£" + number(value, decimals: pence ? 2 : 0)
        case .percent, .fraction: return percent(value)
        case .rate(let per): return number(value) + " per " + number(Double(per))
        case .points: return number(value, decimals: 1) + " percentage points"
        case .count, .duration, .year, .date, .age, .ordinal, .range, .reference: return number(value)
        }
    }

    private static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var text = ""
        while digits.count > 3 {
            text = "," + digits.suffix(3) + text
            digits.removeLast(3)
        }
        return digits + text
    }
}
