/// Words and marks that stand in a cell instead of a number or behind one.
enum CellWords {
    static let multipliers: [String: Double] = [
        "k": 1e3, "thousand": 1e3, "mil": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "miliwn": 1e6, "bn": 1e9,
        "billion": 1e9,
    ]

    static let units: Set<String> = [
        "days", "day", "hours", "hour", "hrs", "hr", "mins", "minutes", "weeks", "months", "years", "yrs", "miles",
        "km",
        "people", "calls", "reports", "cases", "offences", "diwrnod", "awr",
    ]

    /// What a cell without a number of its own says; nil when it has to be read as a number.
    static func content(of text: String) -> CellReading.Content? {
        if let plain = plain[text] { return plain }
        if let direction = direction(text) { return .direction(direction) }
        for opening in ["<", "≤", "fewer than ", "less than ", "under ", "up to ", "llai na "]
        where text.hasPrefix(opening) {
            let rest = CellScanner.read(String(text.dropFirst(opening.count)))
            return rest.isNumber ? .withheld(limit: rest.value) : nil
        }
        return nil
    }

    private static let plain: [String: CellReading.Content] = {
        var words: [String: CellReading.Content] = [:]
        for text in ["-", "–", "—", "−", "--", "nil", "none", "dim", "zero", "no", "."] { words[text] = .nothing }
        for text in [
            "*", "**", "***", "[c]", "[x]", "[z]", "[u]", "[low]", "c", "x", "z", ":", "..", "…", "s", "supp",
            "suppressed",
            "n/a", "n.a.", "na", "n/k", "nk", "not known", "not available", "not recorded", "not applicable", "tbc",
            "tba",
            "awaited", "pending", "no data", "#", "?", "u", "ddim ar gael", "amh.",
        ] { words[text] = .withheld(limit: nil) }
        return words
    }()

    private static func direction(_ text: String) -> Claim.Direction? {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        return directions[isPlain ? text : text.filter { $0 != "\u{FE0F}" }]
    }

    private static let directions: [String: Claim.Direction] = {
        var words: [String: Claim.Direction] = [:]
        for text in [
            "up", "increase", "increased", "rise", "risen", "rose", "higher", "▲", "↑", "△", "⬆", "i fyny", "cynnydd",
            "more",
        ] { words[text] = .up }
        for text in [
            "down", "decrease", "decreased", "fall", "fallen", "fell", "lower", "reduction", "reduced", "▼", "↓", "▽",
            "⬇", "i lawr", "gostyngiad", "fewer",
        ] { words[text] = .down }
        for text in [
            "same", "no change", "unchanged", "level", "static", "stable", "=", "→", "↔", "►", "dim newid",
            "no movement", "the same",
        ] { words[text] = .level }
        return words
    }()
}
