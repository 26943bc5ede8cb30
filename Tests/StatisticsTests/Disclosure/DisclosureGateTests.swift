import Statistics
import Testing

struct `The gate of a whole document` {
    private static func name(_ area: String, _ period: String = "2022", measure: String = "theft") -> FactName {
        FactName(measure: measure, area: area, period: period)
    }

    private static func fact(
        _ area: String, _ value: Int, _ rule: DisclosureRounding = .underFive,
        _ standing: PublishedFact.Standing = .printed
    ) -> PublishedFact { PublishedFact(name(area), value, rule: rule, standing: standing) }

    private static func sum(_ total: String, _ parts: String...) -> FactSum {
        FactSum(name(total), of: parts.map { name($0) })
    }

    @Test func `withholds a small count alone where no sum tells it`() throws {
        let gate = try DisclosureGate(facts: [Self.fact("Ash", 3), Self.fact("Edenbridge", 40)])
        #expect(gate.primary == [Self.name("Ash")] && gate.secondary.isEmpty && gate.method == .exact)
        #expect(gate.printed(Self.name("Ash")) == nil && gate.printed(Self.name("Edenbridge")) == 40)
        #expect(gate.range(of: Self.name("Ash")) == nil || gate.range(of: Self.name("Ash"))?.high == nil)
    }

    @Test func `withholds the smallest other part beside it where a total tells it`() throws {
        let facts = [("all", 63), ("Ash", 3), ("Brasted", 20), ("Crockham", 12), ("Dunton", 28)]
        let gate = try DisclosureGate(
            facts: facts.map { Self.fact($0.0, $0.1) }, sums: [Self.sum("all", "Ash", "Brasted", "Crockham", "Dunton")])
        #expect(gate.secondary == [Self.name("Crockham")])
        // 63 − 20 − 28 = 15 for both, and neither is 0.
        let range = try #require(gate.range(of: Self.name("Ash")))
        #expect(range.low == 1 && range.high == 14)
    }

    @Test func `takes the first by name of equally good choices`() throws {
        let facts = [("all", 27), ("d", 3), ("c", 8), ("b", 8), ("e", 8)]
        let gate = try DisclosureGate(
            facts: facts.map { Self.fact($0.0, $0.1) }, sums: [Self.sum("all", "d", "c", "e", "b")])
        #expect(gate.secondary == [Self.name("b")])
    }

    @Test func `knows that two withheld counts of 1 are told by their total of 2, as zeros are always shown`() throws {
        let facts = [("all", 10), ("Ash", 1), ("Brasted", 1), ("Crockham", 8)].map { Self.fact($0.0, $0.1) }
        let gate = try DisclosureGate(facts: facts, sums: [Self.sum("all", "Ash", "Brasted", "Crockham")])
        #expect(gate.secondary == [Self.name("Crockham")])
    }

    @Test func `withholds one fact in both tables that hold it, and what the second table then needs`() throws {
        // Table 1: wards of the district. Table 2: the district's part "Ash" by kind of theft.
        let facts = [("all", 50), ("Ash", 9), ("Brasted", 3), ("Crockham", 38), ("Ash bikes", 9), ("Ash cars", 0)]
        let gate = try DisclosureGate(
            facts: facts.map { Self.fact($0.0, $0.1) } + [Self.fact("Ash", 9)],
            sums: [Self.sum("all", "Ash", "Brasted", "Crockham"), Self.sum("Ash", "Ash bikes", "Ash cars")])
        // Ash would be the smaller choice, but is told by its own parts (9 + 0) unless they are withheld too.
        #expect(gate.secondary == [Self.name("Crockham")])
    }

    @Test func `withholds a total only where no part can be`() throws {
        let gate = try DisclosureGate(
            facts: [("all", 3), ("Ash", 3), ("Brasted", 0)].map { Self.fact($0.0, $0.1) },
            sums: [Self.sum("all", "Ash", "Brasted")])
        #expect(gate.primary == [Self.name("Ash"), Self.name("all")] && gate.secondary.isEmpty)
        let larger = try DisclosureGate(
            facts: [("county", 90), ("east", 3), ("north", 0), ("west", 87), ("w1", 87), ("w2", 0)].map {
                Self.fact($0.0, $0.1)
            },
            sums: [Self.sum("county", "east", "north", "west"), Self.sum("west", "w1", "w2")])
        #expect(larger.secondary == [Self.name("county")], "west would need w1 withheld too")
    }

    @Test func `says which small count is lost because the others are public already`() throws {
        let facts = [
            Self.fact("all", 63, .underFive, .alreadyPublic), Self.fact("Ash", 3),
            Self.fact("Brasted", 60, .underFive, .alreadyPublic),
        ]
        let gate = try DisclosureGate(facts: facts, sums: [Self.sum("all", "Ash", "Brasted")])
        #expect(gate.unprotectable == [Self.name("Ash")] && gate.primary == [Self.name("Ash")])
        #expect(gate.range(of: Self.name("Ash")) == FactRange.known(3))
    }

    @Test func `protects a small count that is printed nowhere but is the rest of printed ones`() throws {
        let facts = [
            Self.fact("all", 63), Self.fact("Ash", 2, .underFive, .notPrinted), Self.fact("Brasted", 25),
            Self.fact("Crockham", 36),
        ]
        let gate = try DisclosureGate(facts: facts, sums: [Self.sum("all", "Ash", "Brasted", "Crockham")])
        #expect(gate.primary.isEmpty && gate.secondary == [Self.name("Brasted")])
    }

    @Test func `withholds percentages and differences with any fact they come from`() throws {
        let before = FactName(measure: "theft", area: "Ash", period: "2021")
        let gate = try DisclosureGate(
            facts: [Self.fact("Ash", 3), PublishedFact(before, 12), Self.fact("Brasted", 30)],
            figures: [
                DerivedFigure("change", from: [before, Self.name("Ash")]),
                DerivedFigure("share", from: [Self.name("Brasted")]),
            ])
        #expect(gate.withheldFigures == ["change"])
    }

    @Test func `rounds by the health service's rule, which then needs nothing more here`() throws {
        // Printed 95, 50 and 40 stand for 93–97, 48–52 and 38–42, so that the hidden count may be 1 to 11.
        let facts = [("all", 95), ("Ash", 3), ("Brasted", 52), ("Crockham", 40)].map { Self.fact($0.0, $0.1, .nhs) }
        let gate = try DisclosureGate(facts: facts, sums: [Self.sum("all", "Ash", "Brasted", "Crockham")])
        #expect(gate.primary == [Self.name("Ash")] && gate.secondary.isEmpty)
        #expect(gate.printed(Self.name("Brasted")) == 50)
        let range = try #require(gate.range(of: Self.name("Ash")))
        #expect(range.low == 1 && range.high == 11)
    }

    @Test func `lets no reader know that a count is small where that is asked for`() throws {
        let facts = [("all", 30), ("Ash", 2), ("Brasted", 1), ("Crockham", 9), ("Dunton", 18)]
        func gate(_ protection: DisclosureProtection) throws -> DisclosureGate {
            try DisclosureGate(
                facts: facts.map { Self.fact($0.0, $0.1) },
                sums: [Self.sum("all", "Ash", "Brasted", "Crockham", "Dunton")],
                protection: protection)
        }
        #expect(try gate(.undetermined).secondary.isEmpty, "1 and 2, or 2 and 1")
        #expect(try gate(.notKnownSmall).secondary == [Self.name("Crockham")])
    }

    @Test func `knows that parts are no more than their total, even where something is missing from them`() throws {
        // 16 and 13 print as 15: at most 17 in all, at least 13 in Brasted. With both printed Ash would be at most 4, and known
        // to be small. What is in neither isn't anybody's.
        let facts = [
            Self.fact("all", 16, .nhs), Self.fact("Ash", 1, .nhs), Self.fact("Brasted", 13, .nhs),
            Self.fact("beyond", 2, .nhs, .rest),
        ]
        let gate = try DisclosureGate(
            facts: facts, sums: [Self.sum("all", "Ash", "Brasted", "beyond")], protection: .notKnownSmall)
        #expect(gate.primary == [Self.name("Ash")] && gate.secondary == [Self.name("Brasted")])
        #expect(gate.printed(Self.name("all")) == 15 && gate.printed(Self.name("beyond")) == nil)
        #expect(gate.unprotectable.isEmpty)
    }

    @Test func `refuses what contradicts itself`() {
        let facts = [Self.fact("all", 7), Self.fact("Ash", 3), Self.fact("Brasted", 5)]
        #expect(throws: DisclosureError.partsDoNotAddUp(total: Self.name("all"), value: 7, parts: 8)) {
            try DisclosureGate(facts: facts, sums: [Self.sum("all", "Ash", "Brasted")])
        }
        #expect(throws: DisclosureError.unknownFact(Self.name("Dunton"))) {
            try DisclosureGate(facts: facts, sums: [Self.sum("all", "Dunton")])
        }
        #expect(throws: DisclosureError.valuesDiffer(Self.name("Ash"), 3, 4)) {
            try DisclosureGate(facts: facts + [Self.fact("Ash", 4)])
        }
        #expect(throws: DisclosureError.malformedSum(Self.name("all"))) {
            try DisclosureGate(facts: facts, sums: [Self.sum("all", "Ash", "all")])
        }
        #expect(throws: DisclosureError.outOfRange(Self.name("Ash"), -1)) {
            try DisclosureGate(facts: [Self.fact("Ash", -1)])
        }
    }
}

extension FactRange {
    fileprivate static func known(_ value: Int) -> FactRange? {
        FactRange(low: value, high: value)
    }
}
