/// What has been counted so far over the weightings of a lattice.
struct RankTally {
    private(set) var vectors = 0
    /// Issue × (rank − 1), and issue × issue.
    private(set) var ranks, wins: [[Int]]
    /// Issue × criterion: parts given to the criterion when the issue came first.
    private var partsWhenFirst: [[Int]]

    init(issues: Int, criteria: Int) {
        ranks = Array(repeating: Array(repeating: 0, count: issues), count: issues)
        wins = ranks
        partsWhenFirst = Array(repeating: Array(repeating: 0, count: criteria), count: issues)
    }

    /// Counts one weighting, in whole numbers.
    mutating func add(_ parts: [Int], _ scores: [[Int]]) {
        vectors += 1
        let sums = scores.map { row in zip(parts, row).reduce(0) { $0 + (parts.count * $1.0 + 1) * $1.1 } }
        for issue in sums.indices {
            var rank = 0
            for other in sums.indices {
                if sums[other] > sums[issue] { rank += 1 }
                if sums[issue] > sums[other] { wins[issue][other] += 1 }
            }
            ranks[issue][rank] += 1
            if rank == 0 { for criterion in parts.indices { partsWhenFirst[issue][criterion] += parts[criterion] } }
        }
    }

    /// Mean weights over the weightings at which the issue came first.
    func centralWeights(of issue: Int, steps: Int) -> [Double]? {
        let (firsts, criteria) = (ranks[issue][0], partsWhenFirst[issue].count)
        guard firsts > 0 else { return nil }
        return partsWhenFirst[issue].map { Double(criteria * $0 + firsts) / Double(criteria * (steps + 1) * firsts) }
    }
}
