/// Tells groups of which one person may be in several: women, under-25s and repeat victims.
enum OverlappingGroups {
    private static let sexes: Set<String> = ["female", "females", "male", "males", "women", "men", "girls", "boys"]
    private static let ages: Set<String> = ["under", "over", "aged", "age", "ages", "older", "younger", "pensioners"]
    private static let traits: Set<String> = [
        "repeat", "disabled", "disability", "vulnerable", "homeless", "alone", "lgbt", "carers", "veterans", "alcohol",
        "drugs", "weapon", "weapons", "children",
    ]
    private static let kinds: [String] = [
        "sex", "gender", "age", "ethnicity", "disability", "ward", "faith", "tenure", "time of day",
    ]

    /// Whether the words around a table name more than one way of grouping: "by sex and by age".
    static func areNamed(in context: LineName) -> Bool {
        if context.words.contains("by"), kinds.count(where: context.has) >= 2 { return true }
        return context.hasAny(["characteristics", "overlap", "features", "factors", "more than one group", "and by"])
    }

    /// Whether the groups themselves are of more than one kind.
    static func areMixed(_ names: [LineName]) -> Bool {
        let words = Set(names.flatMap(\.words))
        return [sexes, ages, traits].count { !$0.isDisjoint(with: words) } >= 2
    }
}
