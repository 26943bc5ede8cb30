import Statistics
import Testing

struct `Partners' ballots` {
    @Test func `agree wholly when all are the same`() throws {
        let borda = try BordaCount([[1, 2, 3], [1, 2, 3], [1, 2, 3]])
        #expect(borda.kendallW == 1 && borda.isDisagreement == false)
        #expect(borda.points == [6, 3, 0])
    }

    @Test func `disagree when they cancel out`() throws {
        let borda = try BordaCount([[1, 2, 3], [3, 2, 1]])
        #expect(borda.kendallW == 0 && borda.isDisagreement == true)
    }

    @Test func `have no agreement to measure when all tie everything`() throws {
        #expect(try BordaCount([[2, 2, 2]]).isDisagreement == nil)
    }

    @Test func `and weighted sums rank by the scores as given, whatever else is listed`() throws {
        let scores: [[Double]] = [[5, 0], [3, 3]]
        let both = try WeightedSum(scores, weights: [1, 1], directions: [.higherIsWorse, .higherIsWorse])
        let more = try WeightedSum(
            scores + [[0, 3.1]], weights: [1, 1], directions: [.higherIsWorse, .higherIsWorse])
        #expect(both.rawRanks == [2, 1] && Array(more.rawRanks[..<2]) == [2, 1])
    }
}
