import Statistics
import Testing

struct `Ranks over all weightings` {
    private static let scores = [[0, 0, 4, 0, 5, 2], [1, 3, 3, 1, 0, 4], [4, 4, 0, 1, 3, 4], [4, 4, 0, 3, 2, 1]]

    @Test func `take each issue through one rank at each weighting`() throws {
        let ranks = try RankAcceptability(Self.scores, steps: 10)
        #expect(ranks.vectors == 3003)
        for share in ranks.shares { #expect(abs(share.reduce(0, +) - 1) < 1e-12) }
        for issue in Self.scores.indices { #expect(abs(ranks.share(of: issue, inTop: 4) - 1) < 1e-12) }
    }

    @Test func `give an issue that beats the others on everything the first rank always`() throws {
        let ranks = try RankAcceptability([[5, 5], [4, 4], [4, 0]], steps: 7)
        #expect(ranks.shares[0] == [1, 0, 0])
        #expect(ranks.wins[0] == [0, 1, 1])
        #expect(ranks.centralWeights[1] == nil)
    }

    @Test func `are refused beyond a million weightings`() {
        #expect(throws: StatisticsError.outOfRange(100)) { try RankAcceptability(Self.scores, steps: 100) }
        #expect(throws: StatisticsError.outOfRange(0)) { try RankAcceptability(Self.scores, steps: 0) }
    }
}
