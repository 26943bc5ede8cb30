/// Words by which the end of a body's name is known when names stand side by side without a separator.
public enum BodyWords {
    /// Nouns with which the name of one body, team, group or post ends: "Kent Police", "Youth Offending Team".
    public static let ends: Set<String> = [
        "council", "police", "constabulary", "service", "services", "trust", "commissioner", "ccg", "icb", "crc", "ltd",
        "limited", "plc", "cic", "llp", "association", "assoc", "team", "unit", "group", "forum", "board", "panel",
        "partnership",
        "authority", "agency", "network", "alliance", "charity", "society", "foundation", "federation", "company",
        "committee",
        "housing", "homes", "project", "hub", "centre", "college", "university", "school", "academy", "department",
        "directorate", "office", "force", "brigade", "consortium", "collective", "union", "aid", "standards",
        "directorate",
        "hospital", "surgery", "prison", "court", "courts", "desk", "taskforce", "cell", "bureau", "institute",
        "corporation",
    ]

    /// Welsh nouns with which the name of a body begins: "Heddlu Dyfed-Powys", "Bwrdd Iechyd".
    public static let starts: Set<String> = [
        "cyngor", "heddlu", "bwrdd", "gwasanaeth", "ymddiriedolaeth", "tîm", "grŵp", "fforwm", "uned", "partneriaeth",
        "prifysgol",
        "coleg", "comisiynydd", "cymdeithas",
    ]

    /// Plural names of a kind of body or post: complete by themselves wherever they stand.
    public static let collectives: Set<String> = [
        "wardens", "schools", "groups", "associations", "councils", "landlords", "providers", "charities", "officers",
        "pcsos", "cpsos", "agencies", "businesses", "colleges", "partners", "teams", "forums", "volunteers",
        "councillors",
        "residents", "services", "pubs", "retailers", "gps", "workers", "units",
    ]

    /// Posts that a body's name may be followed by: "Community Safety Team Manager".
    public static let posts: Set<String> = [
        "manager", "officer", "lead", "coordinator", "ordinator", "co", "chair", "head", "director", "leader",
        "inspector",
        "sergeant", "superintendent", "supervisor", "advisor", "adviser", "analyst", "worker", "champion", "chief",
        "member",
        "officers", "managers", "leads", "representative", "representatives", "clerk", "secretary",
    ]

    /// Names of bodies large enough to have units of their own, named after them: "SDC Direct Services", "Police SCD".
    public static let parents: Set<String> = [
        "council", "police", "constabulary", "nhs", "icb",
    ]

    /// Whether an abbreviation is one of a council: SDC, KCC, ABC, LBH.
    public static func isCouncilAbbreviation(_ word: String) -> Bool {
        isAbbreviation(word) && word.count >= 2 && word.count <= 5
            && (word.hasSuffix("CC") || word.hasSuffix("BC") || word.hasSuffix("DC") || word.hasSuffix("MBC"))
    }

    /// Whether a word is printed as an abbreviation: capitals, perhaps with a small plural s or digits (CSU, PCSOs).
    public static func isAbbreviation(_ word: String) -> Bool {
        var capitals = 0
        let core = word.hasSuffix("s") ? Substring(word.dropLast()) : Substring(word)
        for scalar in core.unicodeScalars {
            if scalar.isASCII {
                if (65...90).contains(scalar.value) {
                    capitals += 1
                } else if !(48...57).contains(scalar.value) {
                    return false
                }
            } else if scalar.properties.isUppercase {
                capitals += 1
            } else if scalar.properties.numericType != .decimal {
                return false
            }
        }
        return capitals >= 2
    }
}
