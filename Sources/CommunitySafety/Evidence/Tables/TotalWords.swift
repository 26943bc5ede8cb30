/// Words by which a row or a column says that it adds others up.
public enum TotalWords {
    /// Whether a label is "Total", "Grand total", "Totals", "All areas", "Sum", "Cyfanswm" …; not "Total recorded crime".
    public static func isTotal(_ label: String) -> Bool {
        let words = label.lowercased().split { !$0.isLetter }.map(String.init)
        guard let last = words.last, words.count <= 4 else { return false }
        if last == "total" || last == "totals" || words.first == "cyfanswm" || words == ["sum"] { return true }
        guard let first = words.first, first == "total" || first == "all" else { return false }
        return words.dropFirst().allSatisfy { general.contains($0) }
    }

    private static let general: Set<String> = [
        "all", "areas", "districts", "wards", "quarters", "months", "year", "to", "date", "for", "the", "of", "ytd",
    ]
}
