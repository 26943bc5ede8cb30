/// Dates in figures that no calendar has: `31/13/2024`, `32.04.2024`.
enum ImpossibleDate {
    static func isFound(in text: String) -> Bool {
        text.split { !($0.isASCII && ($0.isNumber || "/.-".contains($0))) }.contains { isImpossible($0) }
    }

    /// Day, month and year with one separator; the year has four figures, or two behind two others of two.
    private static func isImpossible(_ token: Substring) -> Bool {
        guard let separator = token.first(where: { !$0.isNumber }) else { return false }
        let parts = token.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2,
            parts[2].count == 4 || (separator == "/" && parts[2].count == 2),
            let day = Int(parts[0]), let month = Int(parts[1]), Int(parts[2]) != nil
        else { return false }
        return day == 0 || day > 31 || month == 0 || month > 12
    }
}
