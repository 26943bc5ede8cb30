import CommunitySafety
import Testing

/// Cells of a plan whose members, short names and lone cells are as listed; the right splits are set by hand.
@Suite struct PartySplitterTests {
    private static func splitter(learning cells: [String] = []) -> PartySplitter {
        let members = [
            Member(name: "Aldmere District Council", aliases: ["ADC"], kind: .responsible),
            Member(name: "Merrow Police", aliases: ["Police"], kind: .responsible),
            Member(name: "Merrow Fire & Rescue Service", aliases: ["MFRS"], kind: .responsible),
            Member(name: "Safe at Home", aliases: ["SAH"], kind: .participating),
            Member(name: "MCC Social Services", kind: .participating),
            Member(name: "Larkfield Trust", kind: .participating),
            Member(name: "Merrow Integrated Care Board", aliases: ["ICB"], kind: .responsible),
        ]
        var splitter = PartySplitter(PartyDirectory(members: members, abbreviations: ["VRU"], mentions: ["brightside"]))
        splitter.learn(from: cells)
        return splitter
    }

    static let columns = [
        "CSU", "PCSOs", "Harm & Theft Group", "Look Both Ways", "WM Domestic Abuse Forum", "All Partners",
    ]

    @Test(arguments: [
        ("CSU MCC Wardens", ["CSU", "MCC Wardens"]),
        ("ADC/CSP", ["ADC", "CSP"]),
        ("SAH CSU Look Both Ways", ["SAH", "CSU", "Look Both Ways"]),
        (
            "SAH WM Domestic Abuse Forum MCC Commissioned Service",
            ["SAH", "WM Domestic Abuse Forum", "MCC Commissioned Service"]
        ),
        ("VRU MCC CSU", ["VRU", "MCC", "CSU"]),
        ("Harm & Theft Group CSU", ["Harm & Theft Group", "CSU"]),
        ("MCC Wardens PCSOs Housing Assoc", ["MCC Wardens", "PCSOs", "Housing Assoc"]),
        ("CSU Merrow Police All Partners", ["CSU", "Merrow Police", "All Partners"]),
        ("MCC Youth Team Police", ["MCC Youth Team", "Police"]),
        ("Larkfield Trust Brightside", ["Larkfield Trust", "Brightside"]),
        ("ADC Direct Services CSU", ["ADC Direct Services", "CSU"]),
        ("CSU Schools Youth Groups", ["CSU", "Schools", "Youth Groups"]),
        ("CSU All", ["CSU", "All"]),
    ])
    func `names side by side are cut apart as a guess`(cell: String, expected: [String]) {
        let parts = Self.splitter(learning: Self.columns).split(cell)
        #expect(parts.map(\.printed) == expected)
        #expect(parts.allSatisfy { $0.isGuess } == !cell.contains("/"))
    }

    @Test(arguments: [
        "ADC Enforcement Team", "Police SCD", "PCSO Vulnerable Adults", "Merrow Fire & Rescue Service", "All Partners",
        "Community Safety Team Manager", "Merrow ICB", "Town and parish councils", "Community Safety Unit (CSU)",
        "Head of Housing",
    ])
    func `one name stays whole and sure`(cell: String) {
        let parts = Self.splitter(learning: Self.columns).split(cell)
        #expect(parts.map(\.printed) == [cell])
        #expect(parts.allSatisfy { !$0.isGuess })
    }

    @Test(arguments: [
        ("CSU, Merrow Police; SAH", ["CSU", "Merrow Police", "SAH"]),
        ("CSU\nMerrow Police", ["CSU", "Merrow Police"]),
        ("Merrow Fire\nand Rescue Service\nCSU", ["Merrow Fire and Rescue Service", "CSU"]),
        ("Aldmere District\nCouncil", ["Aldmere District Council"]),
        ("ADC and Merrow Police", ["ADC", "Merrow Police"]),
        ("CSU\u{2029}SAH", ["CSU", "SAH"]),
        ("• CSU • SAH", ["CSU", "SAH"]),
        ("ADC (lead), SAH", ["ADC (lead)", "SAH"]),
    ])
    func `separators part names and nothing is guessed`(cell: String, expected: [String]) {
        let parts = Self.splitter(learning: Self.columns).split(cell)
        #expect(parts.map(\.printed) == expected)
        #expect(!parts.contains { $0.isGuess })
    }

    @Test(arguments: ["", "  ", " - ", "\n\n", ",;/"])
    func `an empty cell names nobody`(cell: String) {
        #expect(Self.splitter().split(cell).isEmpty)
    }

    @Test(arguments: [
        ("ADC", "Aldmere District Council", true, false),
        ("Aldmere Distrct Council", "Aldmere District Council", true, true),
        ("Aldmere Rescue Team", "Aldmere Rescue Team", false, false),
        ("merrow fire and rescue service", "Merrow Fire & Rescue Service", true, false),
        ("ADC (lead)", "Aldmere District Council", true, false),
        ("Merrow Fire & Rescue", "Merrow Fire & Rescue Service", true, true),
        ("Merrow ICB", "Merrow Integrated Care Board", true, false), ("All", "All", true, false),
    ])
    func `a name is found in the membership list by spelling, short name or a slip`(
        printed: String, party: String, isMember: Bool, isGuess: Bool
    ) {
        let match = Self.splitter().directory.match(printed)
        #expect(match.party == party)
        #expect(match.isMember == isMember)
        #expect(match.isGuess == isGuess)
    }
}
