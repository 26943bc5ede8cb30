/// How a number is printed: its currency, thousands separators, decimals and multiplier.
struct FigureDress: Sendable, Hashable {
    var currency = ""
    var separator = ""
    var decimals = 0
    /// "%", "k", "m", " million" as printed behind the number.
    var suffix = ""
    var multiplier = 1.0
    var usesBrackets = false

    /// Prints a value in the same dress; `plusSign` puts a sign before a rise.
    func print(_ value: Double, plusSign: Bool = false) -> String {
        let scaled = value / multiplier
        let digits = Self.digits(abs(scaled), decimals: decimals, separator: separator)
        let isNegative = scaled < 0 && digits.contains { $0 != "0" && $0 != "." }
        let body = currency + digits + suffix
        if isNegative { return usesBrackets ? "(\(body))" : "-" + body }
        return plusSign && scaled > 0 ? "+" + body : body
    }

    /// A number with up to two decimals and commas, as messages print it.
    static func plain(_ value: Double, decimals: Int = 0) -> String {
        let text = digits(abs(value), decimals: decimals, separator: ",")
        return value < 0 && text.contains { $0 != "0" && $0 != "." } ? "-" + text : text
    }

    private static func digits(_ value: Double, decimals: Int, separator: String) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value * scale + 1e-7).rounded(.toNearestOrAwayFromZero)
        guard scaled < 1e17 else { return "\(value)" }
        var text = String(Int64(scaled))
        if text.count <= decimals { text = String(repeating: "0", count: decimals + 1 - text.count) + text }
        let whole = text.dropLast(decimals)
        let fraction = text.suffix(decimals)
        return grouped(whole, separator) + (decimals > 0 ? "." + fraction : "")
    }

    private static func grouped(_ digits: Substring, _ separator: String) -> String {
        guard !separator.isEmpty, digits.count > 3 else { return String(digits) }
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += separator }
            text.append(digit)
        }
        return text
    }
}
