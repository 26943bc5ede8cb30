/// Numbers as people read them: "1,155", "9.2", "−4".
public enum PrintedNumber {
    /// With commas.
    public static func words(_ count: Int) -> String { (count < 0 ? "−" : "") + grouped(count.magnitude) }

    /// With commas and at most so many places after the point (0 to 6), fewer where they say nothing. Values beyond 10¹² are printed as they are.
    public static func words(_ value: Double, places: Int = 2) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return String(value) }
        let power = (0..<max(0, min(places, 6))).reduce(1) { product, _ in product * 10 }
        let scaled = UInt((value.magnitude * Double(power)).rounded())
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: UInt(power))
        let sign = value < 0 && scaled > 0 ? "−" : ""
        guard rest > 0 else { return sign + grouped(whole) }
        var decimals = String(UInt(power) + rest).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return "\(sign)\(grouped(whole)).\(decimals)"
    }

    private static func grouped(_ number: UInt) -> String {
        var digits = String(number)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return digits
    }
}
