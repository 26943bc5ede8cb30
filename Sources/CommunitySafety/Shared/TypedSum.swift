/// A sum of money read from what a person typed.
struct TypedSum {
    let pence: Int

    /// What may stand behind the digits, and how many pence one of them is.
    private static let units = [
        "": 100, "k": 100_000, "thousand": 100_000, "m": 100_000_000, "million": 100_000_000, "p": 1, "pence": 1,
    ]
    /// More digits than any sum has.
    private static let longest = 15

    init?(_ typed: String) {
        var words = typed.lowercased().filter { !$0.isWhitespace && $0 != "\u{a0}" }[...]
        let isPounds = words.first == "£" || words.hasPrefix("gbp")
        if isPounds { words = words.dropFirst(words.first == "£" ? 1 : 3) }
        let digits = words.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
        var unit = words[digits.endIndex...]
        if unit.hasSuffix("pounds") { unit = unit.dropLast("pounds".count) }
        guard let size = Self.units[String(unit)], !isPounds || size > 1,
            let pence = Self.pence(digits, each: size)
        else { return nil }
        self.pence = pence
    }

    private static func pence(_ digits: Substring, each size: Int) -> Int? {
        let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = whole(halves[0]) else { return nil }
        guard halves.count == 2 else { return product(whole, size) }
        let fraction = halves[1]
        guard !fraction.isEmpty, fraction.count <= 6, fraction.allSatisfy(\.isNumber) else { return nil }
        // “1.250” is one pound twenty-five to one and 1,250 to another.
        if size == 100, fraction.count > 2 { return nil }
        guard let part = Int(fraction), let base = product(whole, size) else { return nil }
        let scale = (0..<fraction.count).reduce(1) { value, _ in value * 10 }
        let pence = part * size
        return pence.isMultiple(of: scale) ? base + pence / scale : nil
    }

    /// The pounds, with commas only between groups of three.
    private static func whole(_ digits: Substring) -> Int? {
        let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
        guard digits.count <= longest, let first = groups.first, !first.isEmpty else { return nil }
        guard groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }) else {
            return nil
        }
        return Int(groups.joined())
    }

    private static func product(_ whole: Int, _ size: Int) -> Int? {
        let (product, isTooMuch) = whole.multipliedReportingOverflow(by: size)
        return isTooMuch ? nil : product
    }
}
