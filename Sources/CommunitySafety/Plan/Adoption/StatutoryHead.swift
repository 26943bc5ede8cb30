/// Something that the law wants a partnership's plan to speak of.
public struct StatutoryHead: Sendable, Hashable, Codable {
    /// Stands in the store: `serious-violence`.
    public let key: String
    public let name: String
    /// Statute or regulation.
    public let source: String
    /// Words or runs of words of which one shows that the plan speaks of it.
    public let signs: [String]

    public init(key: String, name: String, source: String, signs: [String]) {
        self.key = key
        self.name = name
        self.source = source
        self.signs = signs
    }

    /// The heads that the product knows; a council may keep its own list instead.
    public static let standard: [StatutoryHead] = [
        StatutoryHead(
            key: "crime-and-disorder", name: "Crime and disorder, with anti-social behaviour",
            source: "Crime and Disorder Act 1998, section 6(1)(a)",
            signs: ["anti social behaviour", "asb", "crime and disorder", "burglary"]),
        StatutoryHead(
            key: "substance-misuse", name: "Misuse of drugs, alcohol and other substances",
            source: "Crime and Disorder Act 1998, section 6(1)(b)",
            signs: ["drug", "drugs", "alcohol", "substance misuse", "county lines"]),
        StatutoryHead(
            key: "re-offending", name: "Reducing re-offending", source: "Crime and Disorder Act 1998, section 6(1)(c)",
            signs: ["re offending", "reoffending", "offender management", "reoffend", "re offend"]),
        StatutoryHead(
            key: "serious-violence", name: "Preventing and reducing serious violence",
            source: "Crime and Disorder Act 1998, section 6(1)(d)",
            signs: ["serious violence", "violent crime", "knife crime", "violence reduction"]),
        StatutoryHead(
            key: "measures", name: "How success is measured", source: "SI 2007/1830",
            signs: [
                "success measure", "success measures", "how we will know", "measures of success",
                "performance measures",
            ]),
        StatutoryHead(
            key: "resources", name: "The money and people it takes", source: "SI 2007/1830",
            signs: ["funding", "funded", "resources", "budget", "grant"]),
        StatutoryHead(
            key: "community", name: "What residents were asked and how the community takes part",
            source: "SI 2007/1830",
            signs: ["consultation", "survey", "residents", "community engagement", "forum"]),
    ]

    /// Whether the words speak of it.
    func isIn(_ words: [String]) -> Bool { PhraseTable([(true, signs)]).first(in: words) ?? false }
}
