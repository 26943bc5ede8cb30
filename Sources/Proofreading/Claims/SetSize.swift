/// Tells a number that says how many things are compared ("the lowest of the five wards") from one that others are part of.
struct SetSize {
    let reading: Reading
    let sentence: Int
    private var passage: Passage { reading.passage }

    /// The most things that a sentence compares with each other.
    private static let most = 60.0

    private static let ranking: Set<String> = [
        "highest", "lowest", "largest", "smallest", "busiest", "quietest", "biggest", "greatest", "fewest", "worst",
        "best", "top", "bottom", "ranked", "ranking", "mean", "median", "safest",
    ]
    private static let places: Set<String> = [
        "wards", "areas", "districts", "stations", "towns", "boroughs", "parishes", "forces", "neighbourhoods",
        "beats", "sites", "zones", "councils", "authorities", "villages", "estates", "counties", "regions",
        "localities", "sectors", "partnerships",
    ]

    /// Whether `whole` is no whole of `part` but the number of places or things that are ranked.
    func isNoWhole(_ whole: Figure, of part: Figure) -> Bool {
        guard isNumberOfThings(whole) else { return false }
        if isRanked {
            return !isDirect(part, whole) || part.value > whole.value && followsRanking(part)
        }
        return part.value > whole.value && !isDirect(part, whole) && (namesPlaces(whole) || whole.value <= 12)
    }

    /// Whether `whole` only says how many values are listed: "the three stations (7, 9 and 8)".
    func isCount(_ whole: Figure, of values: [Figure]) -> Bool {
        guard whole.quantity.unit == .count else { return false }
        let isLarger = values.contains { $0.value > whole.value }
        if Double(values.count) == whole.value { return isLarger || isDetermined(whole) }
        return isNumberOfThings(whole) && isLarger && (isRanked || namesPlaces(whole))
    }

    private func isNumberOfThings(_ figure: Figure) -> Bool {
        figure.quantity.unit == .count && figure.value >= 2 && figure.value <= Self.most
            && figure.value == figure.value.rounded() && isDetermined(figure)
    }

    private func isDetermined(_ figure: Figure) -> Bool {
        ["the", "all", "our", "its", "these", "their"].contains(passage.text(figure.index - 1))
    }

    private func namesPlaces(_ figure: Figure) -> Bool {
        (1...3).contains { Self.places.contains(passage.text(figure.index + $0)) }
    }

    private var isRanked: Bool { reading.sentences[sentence].contains(where: isRanking) }

    /// A superlative; "most of" and "at most" are none.
    private func isRanking(_ index: Int) -> Bool {
        if passage.text(index) == "most" {
            return passage.text(index - 1) != "at" && passage.text(index + 1) != "of"
        }
        return Self.ranking.contains(passage.text(index))
    }

    private func followsRanking(_ part: Figure) -> Bool { (part.index - 6..<part.index).contains(where: isRanking) }

    /// "12 of the 40", "Of the 40 calls, 12": nothing but the things counted stands between.
    private func isDirect(_ part: Figure, _ whole: Figure) -> Bool {
        if whole.index < part.index { return passage.text(part.index - 1) == "," }
        return passage.tokens[part.index + 1..<whole.index].allSatisfy { $0.kind == .word }
    }
}
