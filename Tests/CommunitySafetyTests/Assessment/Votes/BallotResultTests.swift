import CommunitySafety
import Testing

@Suite struct BallotResultTests {
    private static let scheme = ScoringScheme(
        key: "one", name: "One", note: "", combination: .weightedSum, criteria: [criterion("harm"), criterion("value")])

    private static func criterion(
        _ key: String, _ weight: Int = 1, _ part: ScoringCriterion.Part? = nil
    ) -> ScoringCriterion {
        ScoringCriterion(
            key: key, name: key.uppercased(), question: "", weight: weight, part: part,
            scale: (0...5).map { ScaleStep($0, "step \($0)") })
    }

    private static func issues(_ count: Int) -> [CommunityIssue] {
        (0..<count).map { CommunityIssue(key: "i\($0)", name: "Issue \($0)") }
    }

    /// Scores of the issues in order, on one criterion; nil where they couldn't say. `3.5` is given as 35.
    private static func ballot(_ agency: String, _ scores: [Int?], on criterion: String = "harm") -> Ballot {
        var given: [String: [String: StepScore]] = [:]
        for (index, score) in scores.enumerated() {
            guard let score else { continue }
            given["i\(index)"] = [criterion: score > 5 ? StepScore(halves: score / 5) : StepScore(score)]
                .compactMapValues(\.self)
        }
        return Ballot(agency: agency, scores: given)
    }

    private static func result(_ ballots: [Ballot], _ count: Int = 4, criteria: [String] = ["harm"]) -> BallotResult {
        BallotResult(ballots, scheme, criteria: criteria, issues: issues(count))
    }

    /// By hand: ranks 1 2 3 4, 1 2½ 2½ 4 and 2 1 3 4; sums 4, 5½, 8½ and 12 about 7½, so S = 12¼ + 4 + 1 + 20¼ = 37½. With m = 3,
    /// n = 4 and one pair of ties, W = 12 × 37½ / (9 × 60 − 3 × 6) = 450/522. Borda's points are 12 less each sum.
    @Test func `agreement and order are those worked out by hand, ties and all`() throws {
        let found = Self.result([
            Self.ballot("Council", [5, 4, 2, 1]), Self.ballot("Fire", [5, 3, 3, 1]),
            Self.ballot("Police", [4, 5, 2, 0]),
        ])
        let w = try #require(found.agreement.w)
        #expect(abs(w - 450.0 / 522) < 1e-12)
        #expect(found.agreement.order.map(\.points) == [8, 6.5, 3.5, 0])
        #expect(found.agreement.order.map(\.issue) == ["i0", "i1", "i2", "i3"])
        #expect(found.agreement.chance == nil, "four issues are too few for the χ²")
        #expect(BallotWords(found).agreement == "Partners agree well: W = 0.86.")
        #expect(
            BallotWords(found).explanation
                == "W is 1 where all put the issues in the same order, and 0 where there is no common order; by lot it would be about 0.33. It is taken over the 3 agencies that scored everything, and 4 issues."
        )
    }

    @Test func `the spread is the lowest, the middle and the highest of those who could say`() throws {
        let found = Self.result([
            Self.ballot("Council", [5, 4, nil, 1]), Self.ballot("Fire", [2, 4, nil, 1]),
            Self.ballot("Police", [4, 4, nil, nil]), Self.ballot("Probation", [1, 4, nil, 2]),
        ])
        let spread = try #require(found.spread("i0", "harm"))
        #expect(spread.lowest.words == "1" && spread.middle.words == "3" && spread.highest.words == "5")
        #expect(spread.agencies == 4 && spread.apart == 0.8 && spread.range == "from 1 to 5")
        // 2, 1, 1 and 2 steps of 5 from the middle.
        #expect(abs(spread.meanDistance - 0.3) < 1e-12)
        #expect(found.spread("i2", "harm") == nil, "nobody could say")
        #expect(found.spread("i3", "harm")?.agencies == 3)
        #expect(found.widest.map(\.issue) == ["i0", "i3", "i1"])
        #expect(BallotWords(found).widest == "They are furthest apart on “HARM” of Issue 0: from 1 to 5.")
    }

    /// By hand, without issue 2, on which nobody gave anything: ranks 1 2 3, 2 1 3 and 3 1 2 of those who scored the rest; sums 6, 4 and 8
    /// about 6, S = 8, W = 12 × 8 / (9 × 24) = 0.444.
    @Test func `an issue on which nobody voted has no part in the agreement`() throws {
        let found = Self.result([
            Self.ballot("Council", [5, 4, nil, 1]), Self.ballot("Fire", [2, 4, nil, 1]),
            Self.ballot("Police", [4, 4, nil, nil]), Self.ballot("Probation", [1, 4, nil, 2]),
        ])
        #expect(found.agreement.counted == ["Council", "Fire", "Probation"] && found.agreement.leftOut == ["Police"])
        #expect(abs(try #require(found.agreement.w) - 96.0 / 216) < 1e-12)
        #expect(BallotWords(found).heading == "Partners agree a little")
        #expect(BallotWords(found).unvoted == "Nobody voted on Issue 2: it has no part in this.")
    }

    @Test func `two agencies are too few to be said to agree, and eight issues in one order may be chance`() {
        let same = Self.result([Self.ballot("Fire", [5, 3, 1]), Self.ballot("Police", [4, 2, 0])], 3)
        #expect(same.agreement.w == 1 && BallotWords(same).heading == "What two agencies gave")
        #expect(
            BallotWords(same).agreement == "Two agencies are too few to say how far partners agree (W = 1.00).")
        #expect(Self.result([Self.ballot("Fire", [1]), Self.ballot(" FIRE ", [2])], 1).agencies == 1)
    }

    @Test func `an agency speaks with one voice, the middle of its people`() {
        let found = Self.result([
            Self.ballot("Fire", [5, 4, 2, 1]), Self.ballot("Fire", [5, 2, 4, 1]), Self.ballot("Fire", [0, 3, nil, 1]),
            Self.ballot("Police", [1, 1, 1, 1]),
        ])
        #expect(found.people == 4 && found.agencies == 2)
        #expect(found.spread("i0", "harm")?.highest.words == "5")
        #expect(found.spread("i1", "harm")?.highest.words == "3")
        #expect(found.spread("i2", "harm")?.highest.words == "3", "of two, halfway between them")
        let halves = Ballot.voices(of: [Self.ballot("Fire", [1]), Self.ballot("Fire", [2])])
        #expect(halves.first?.scores["i0"]?["harm"]?.words == "1.5")
    }

    @Test func `partners who cancel each other out disagree, and those who put all level say nothing`() {
        let against = Self.result([Self.ballot("Fire", [3, 2, 1], on: "harm"), Self.ballot("Police", [1, 2, 3])], 3)
        #expect(against.agreement.w == 0 && BallotWords(against).heading == "Partners disagree")
        let level = Self.result([Self.ballot("Fire", [2, 2]), Self.ballot("Police", [4, 4])], 2)
        #expect(level.agreement.w == nil)
        #expect(BallotWords(level).explanation == "Each agency puts all issues level.")
        #expect(level.agreement.order.map(\.place) == ["joint 1st", "joint 1st"])
        #expect(BallotWords(Self.result([])).heading == "Nobody has voted")
        #expect(BallotWords(Self.result([Self.ballot("Fire", [1])], 1)).explanation == "One issue alone has no order.")
    }

    @Test func `whoever left something out counts in the spread, and is named beside the agreement`() {
        let found = Self.result([
            Self.ballot("Council", [5, 4, 2, 1]), Self.ballot("Fire", [5, 4, 2, 1]),
            Self.ballot("Police", [0, nil, 5, 5]),
        ])
        #expect(found.agreement.w == 1 && found.agreement.counted == ["Council", "Fire"])
        #expect(found.spread("i3", "harm")?.highest.words == "5")
        #expect(
            BallotWords(found).leftOut
                == "Left out of this, since they couldn’t say something that was asked: Police. In the spread they count with what they gave."
        )
    }

    /// Eight issues in one order by two agencies: χ² = 2 × 7 × 1 = 14 with 7 degrees, whose upper tail is 0.0512 (any table of χ² has 14.07
    /// at 5%).
    @Test func `from eight issues on it is said how likely it would be by lot`() throws {
        let found = Self.result(
            [Self.ballot("Fire", [5, 4, 3, 2, 1, 0, 35, 45]), Self.ballot("Police", [5, 4, 3, 2, 1, 0, 35, 45])], 8)
        #expect(found.agreement.w == 1)
        #expect(abs(try #require(found.agreement.chance) - 0.0512) < 0.0001)
        #expect(BallotWords(found).explanation.hasSuffix("would come about in 5% of cases."))
    }

    @Test func `weights count in an agency's own order, and a product with half of its parts is added`() {
        var weighted = Self.scheme
        weighted.criteria[1].weight = 3
        var given = Self.ballot("Fire", [5, 2]).scores
        given["i0"]?["value"] = StepScore(1)
        given["i1"]?["value"] = StepScore(3)
        let found = BallotResult(
            [Ballot(agency: "Fire", scores: given)], weighted, criteria: ["harm", "value"], issues: Self.issues(2))
        // 5 + 3 × 1 = 8 against 2 + 3 × 3 = 11.
        #expect(found.agreement.order.map(\.issue) == ["i1", "i0"])
        let product = ScoringScheme(
            key: "p", name: "P", note: "", combination: .harmByLikelihood,
            criteria: [Self.criterion("harm", 1, .harm), Self.criterion("often", 1, .likelihood)])
        let half = BallotResult(
            [Self.ballot("Fire", [1, 4])], product, criteria: ["harm"], issues: Self.issues(2))
        #expect(half.agreement.order.map(\.issue) == ["i1", "i0"])
    }

    @Test(arguments: [([3, 3], "high"), ([3, 4], "high"), ([3, 5], "medium"), ([1, 4], "low"), ([3], "low")])
    func `how sure a score from votes is follows how near agencies are to each other`(
        given: [Int], confidence: String
    ) throws {
        let ballots = given.enumerated().map { Self.ballot("Agency \($0.offset)", [$0.element]) }
        let spread = try #require(Self.result(ballots, 1).spread("i0", "harm"))
        #expect(spread.confidence.rawValue == confidence)
    }

    @Test func `a score from votes names the spread, and what it takes the place of`() throws {
        let spread = try #require(
            Self.result([Self.ballot("A", [1]), Self.ballot("B", [2]), Self.ballot("C", [5])], 1).spread("i0", "harm"))
        let score = CriterionScore(spread)
        #expect(score.score.words == "2" && score.origin == .votes && score.confidence == .low)
        #expect(score.rationale == "The middle of 3 agencies’ votes, which go from 1 to 5.")
        let before = CriterionScore(try #require(StepScore(4)), .judged, confidence: .high, rationale: "Heard")
        #expect(
            CriterionScore(spread, inPlaceOf: before).rationale
                == "The middle of 3 agencies’ votes, which go from 1 to 5. Before the votes it stood at 4, judged by the partnership."
        )
    }
}
