/// By what a request for figures is known: `R2024-0007`, the year in which it came in and its number within the year.
///
/// Given once, and never again for another request.
public struct RequestReference: Sendable, Hashable, Comparable {
    public let year: Int
    /// Counts from 1.
    public let number: Int

    /// Nil outside the years 2000–2999 and the numbers 1–999,999.
    public init?(year: Int, number: Int) {
        guard (2000...2999).contains(year), (1...999_999).contains(number) else { return nil }
        (self.year, self.number) = (year, number)
    }

    /// Reads `R2024-0007` exactly as ``text`` writes it.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count <= 12, text.first == "R", parts.count == 2, let year = Int(parts[0].dropFirst()),
            let number = Int(parts[1]), let made = RequestReference(year: year, number: number), made.text == text
        else { return nil }
        self = made
    }

    public var text: String {
        let digits = String(number)
        return "R\(year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    public static func < (left: RequestReference, right: RequestReference) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}
