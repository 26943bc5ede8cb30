import CommunitySafety
import Testing

@Suite("Issues are ranked by their scores")
struct IssueRankingTests {
    /// Two criteria of equal weight on 0 to 5.
    private static let scheme = ScoringScheme(
        key: "two", name: "Two", note: "", combination: .weightedSum, criteria: ["trend", "harm"].map(criterion))

    private static func criterion(_ key: String) -> ScoringCriterion {
        ScoringCriterion(
            key: key, name: key, question: "", scale: (0...5).map { ScaleStep($0, "step \($0)") })
    }

    private static func entry(_ key: String, _ trend: Int?, _ harm: Int?) -> ScoreTable.Entry {
        var scores: [String: StepScore] = [:]
        scores["trend"] = trend.flatMap { StepScore($0) }
        scores["harm"] = harm.flatMap { StepScore($0) }
        return ScoreTable.Entry(key: key, name: key, scores: scores)
    }

    @Test func `The highest sum of weight and score comes first, with what each criterion adds`() {
        let ranking = IssueRanking(ScoreTable(Self.scheme, [Self.entry("b", 0, 4), Self.entry("a", 5, 0)]))
        #expect(ranking.lines.map(\.issue.key) == ["a", "b"])
        #expect(ranking.lines.map(\.score.total) == [2.5, 2])
        #expect(ranking.lines[0].score.breakdown.map(\.adds) == [2.5, 0])
    }

    @Test func `Equal issues share a place, and the next one is counted on`() {
        let ranking = IssueRanking(
            ScoreTable(Self.scheme, [Self.entry("c", 1, 1), Self.entry("b", 4, 1), Self.entry("a", 2, 3)]))
        #expect(ranking.lines.map(\.place) == ["joint 1st", "joint 1st", "3rd"])
        #expect(ranking.lines.map(\.issue.key) == ["a", "b", "c"])
    }

    @Test func `What lacks a score has no place, and it is said between which it would stand`() throws {
        // With 0 it scores 1, below 2.5 and 2; with 5 it scores 3.5, above both.
        let table = ScoreTable(Self.scheme, [Self.entry("a", 5, 0), Self.entry("b", 0, 4), Self.entry("c", 2, nil)])
        let ranking = IssueRanking(table)
        #expect(ranking.lines.map(\.issue.key) == ["a", "b"])
        let open = try #require(ranking.unranked.first)
        #expect(open.missing == ["harm"])
        #expect(open.between == 1...3)
    }

    @Test func `The weight at which another leads, and the share of weightings, are those worked out by hand`() throws {
        // a leads while 5t > 4(1 − t), that is t > 4/9. Of the weights (2k + 1)/22 those of k = 5 to 10 are above it.
        let ranking = IssueRanking(ScoreTable(Self.scheme, [Self.entry("b", 0, 4), Self.entry("a", 5, 0)]))
        let firmness = try RankingFirmness(ranking)
        let trend = try #require(firmness.weightings.first)
        #expect(trend.current == 0.5)
        #expect(trend.up == nil)
        #expect(trend.down?.leader == "b")
        #expect(abs((trend.down?.weight ?? 0) - 4.0 / 9) < 1e-12)
        #expect(firmness.vectors == 11)
        #expect(firmness.acceptabilities.map(\.issue) == ["a", "b"])
        #expect(firmness.acceptabilities[0].shares == [6.0 / 11, 5.0 / 11])
        #expect(firmness.dropped.map(\.leaders) == [["b"], ["a"]])
        #expect(firmness.dropped[0].moved.map(\.to) == [2, 1])
    }

    @Test func `A step more or less shows how far an issue would move`() throws {
        // a: 2.5 falls to 2 with 4 for its trend, equal to b; b: 2 rises to 2.5 with a step more, equal to a.
        let ranking = IssueRanking(
            ScoreTable(Self.scheme, [Self.entry("a", 5, 0), Self.entry("b", 0, 4), Self.entry("c", 0, 0)]))
        let steps = try RankingFirmness(ranking).steps
        #expect(steps.map(\.issue) == ["a", "b", "c"])
        #expect(steps.map(\.ranks) == [1...1, 1...2, 3...3])
    }

    @Test(arguments: [(1, 10), (2, 10), (6, 10), (7, 9), (8, 7), (10, 6), (20, 3)])
    func `Weights are divided as finely as 5,005 weightings allow`(criteria: Int, steps: Int) {
        // C(steps + criteria − 1, criteria − 1): 3,003 for six; 5,005 for seven by nine; 3,432; 5,005; 1,540.
        #expect(RankingFirmness.steps(criteria: criteria) == steps)
    }

    @Test func `A product scheme multiplies, and has no weights to speak of`() throws {
        let entries = [("a", 4, 2), ("b", 3, 3)].map { key, impact, likelihood in
            var scores: [String: StepScore] = [:]
            scores["impact"] = StepScore(impact)
            scores["likelihood"] = StepScore(likelihood)
            return ScoreTable.Entry(key: key, name: key, scores: scores)
        }
        let ranking = IssueRanking(ScoreTable(SchemeCatalogue.impactGrid, entries))
        #expect(ranking.lines.map(\.issue.key) == ["b", "a"])
        #expect(ranking.lines.map(\.score.total) == [9, 8])
        let firmness = try RankingFirmness(ranking)
        #expect(firmness.weightings.isEmpty)
        #expect(firmness.acceptabilities.isEmpty)
        #expect(firmness.steps.map(\.ranks) == [1...2, 1...2])
    }

    @Test func `Shares are never rounded to never or always`() {
        #expect(
            [0, 0.004, 0.5, 0.944, 0.996, 1].map(RankingWords.percent)
                == ["0%", "less than 1%", "50%", "94%", "more than 99%", "100%"])
    }

    @Test func `The order opens with who leads and how firmly`() throws {
        let ranking = IssueRanking(ScoreTable(Self.scheme, [Self.entry("a", 5, 0), Self.entry("b", 0, 4)]))
        let words = RankingWords(ranking, try RankingFirmness(ranking))
        #expect(words.opening == "a comes first, and would under 55% of weightings.")
    }

    @Test func `What another weight would do is said as it is`() throws {
        let ranking = IssueRanking(ScoreTable(Self.scheme, [Self.entry("a", 5, 0), Self.entry("b", 0, 4)]))
        let words = RankingWords(ranking, try RankingFirmness(ranking))
        #expect(
            words.firmness.weightings.map { words.sentence(of: $0) } == [
                "“trend” has 50% of the weight. With less than 44%, b would lead.",
                "“harm” has 50% of the weight. With more than 56%, b would lead.",
            ])
        // Equal on trend alone, so that b comes level only if nothing but trend counted.
        let level = IssueRanking(ScoreTable(Self.scheme, [Self.entry("a", 3, 2), Self.entry("b", 3, 1)]))
        let firm = RankingWords(level, try RankingFirmness(level))
        #expect(
            firm.firmness.weightings.map { firm.sentence(of: $0) } == [
                "“trend” has 50% of the weight. If nothing else counted, b would come level.",
                "“harm” has 50% of the weight. If it didn’t count at all, b would come level.",
            ])
        #expect(
            firm.firmness.dropped.map { firm.sentence(of: $0) }.first
                == "Without “trend”, the lead stays, and no issue would change its place.")
    }

    @Test func `Of those that are joint first any other weight parts them, unless their scores on it are the same`()
        throws
    {
        let ranking = IssueRanking(ScoreTable(Self.scheme, [Self.entry("a", 4, 2), Self.entry("b", 2, 4)]))
        let words = RankingWords(ranking, try RankingFirmness(ranking))
        #expect(words.opening == "a and b come joint first.")
        #expect(
            words.firmness.weightings.map { words.sentence(of: $0) }.allSatisfy {
                $0.hasSuffix(
                    "has 50% of the weight. Any other weight of it decides between those that are joint first.")
            })
        let same = IssueRanking(ScoreTable(Self.scheme, [Self.entry("a", 4, 4), Self.entry("b", 4, 4)]))
        let said = RankingWords(same, try RankingFirmness(same))
        #expect(
            said.firmness.weightings.map { said.sentence(of: $0) }.allSatisfy {
                $0.hasSuffix("No other weight of it changes who leads.")
            })
    }

    /// Even scores lead only while no criterion has three fifths of the weight: at 9, 11 and 13 of 22, three of the eleven divisions.
    @Test func `A lead that most weightings take away is said to be one`() throws {
        let ranking = IssueRanking(
            ScoreTable(Self.scheme, [Self.entry("a", 3, 3), Self.entry("b", 5, 0), Self.entry("c", 0, 5)]))
        let words = RankingWords(ranking, try RankingFirmness(ranking))
        #expect(words.opening == "a comes first, but would only under 27% of weightings.")
    }
}
