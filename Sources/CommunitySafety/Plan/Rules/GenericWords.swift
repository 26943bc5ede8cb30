/// Words of which the name of a kind of body, team or post is made, as against the name of one body.
enum GenericWords {
    /// Whether all words (as `Wording.words` gives them) are such words: "youth groups", "pcso", "housing assoc".
    static func are(_ words: [String]) -> Bool {
        !words.isEmpty
            && words.allSatisfy { word in
                let single = BodyName.singular(word)
                return Wording.weak.contains(word) || units.contains(single) || adjectives.contains(word)
                    || BodyWords.ends.contains(word) || BodyWords.collectives.contains(word)
                    || BodyWords.posts.contains(word)
                    || BodyWords.ends.contains(single)
            }
    }

    /// Short names of teams that a partnership has whether or not its list says so.
    private static let units: Set<String> = [
        "csu", "cst", "pcso", "cpso", "cso", "csp", "npt", "snt", "cpt", "spt", "eho", "eh", "hr", "it", "gp", "cw",
        "dno", "vcs", "vcse", "rsl",
    ]

    private static let adjectives: Set<String> = [
        "community", "communities", "safety", "safer", "neighbourhood", "neighbourhoods", "youth", "young", "people",
        "children",
        "childrens", "adult", "adults", "family", "families", "social", "care", "housing", "health", "public", "mental",
        "primary",
        "secondary", "local", "town", "parish", "district", "borough", "county", "city", "ward", "partner",
        "partnership", "other",
        "relevant", "voluntary", "sector", "faith", "business", "licensing", "environmental", "enforcement",
        "education", "school",
        "legal", "planning", "parks", "leisure", "communications", "comms", "media", "marketing", "cctv", "asb",
        "antisocial",
        "anti", "behaviour", "vulnerable", "victim", "victims", "support", "early", "help", "registered", "private",
        "landlord",
        "street", "streets", "scene", "cleansing", "waste", "highways", "transport", "direct", "trading", "policing",
        "police",
        "council", "warden", "watch", "commissioned", "commissioning", "specialist", "domestic", "abuse", "drug",
        "drugs", "alcohol",
        "substance", "misuse", "treatment", "offender", "offending", "management", "integrated", "prevent", "licensed",
        "premises",
        "centre", "retail", "retailer", "shop", "shops", "pub", "door", "staff", "provider", "elected", "members",
        "member", "senior",
        "designated", "safeguarding", "all", "task", "finish", "steering", "working", "strategic", "operational",
        "tasking",
        "assoc", "all", "various", "responsible", "authorities", "statutory", "economic", "development", "tourism",
        "democratic",
        "customer", "services", "licensee", "licensees", "farmers", "shopkeepers", "publicans", "traders", "resident",
        "tenant", "tenants", "volunteer", "volunteers", "charities", "organisations", "organisation",
    ]
}
