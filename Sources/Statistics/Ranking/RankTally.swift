/// What has been counted so far over the weightings of a lattice.
///
/// Tables are kept in one row after the other, since each weighting touches all of them.
struct RankTally {
    private let issues, criteria: Int
    /// Issue × criterion.
    private let scores: [Int]
    private let countsWins: Bool
    private(set) var vectors = 0
    /// Issue × (rank − 1), and issue × issue.
    private var ranks, wins: [Int]
    /// Issue × criterion: parts given to the criterion when the issue came first.
    private var partsWhenFirst: [Int]
    /// Of the weighting that is being counted: what each issue comes to, and the issues with the highest first.
    private var sums, order: [Int]

    init(_ scores: [[Int]], countsWins: Bool) {
        (issues, criteria) = (scores.count, scores[0].count)
        self.scores = Array(scores.joined())
        self.countsWins = countsWins
        ranks = Array(repeating: 0, count: issues * issues)
        wins = countsWins ? ranks : []
        partsWhenFirst = Array(repeating: 0, count: issues * criteria)
        sums = Array(repeating: 0, count: issues)
        order = Array(0..<issues)
    }

    /// Counts one weighting, in whole numbers.
    mutating func add(_ parts: [Int]) {
        vectors += 1
        add(up: parts)
        // The order of the weighting before is near this one's, so that few are moved.
        for place in order.indices.dropFirst() {
            let (issue, own) = (order[place], sums[order[place]])
            var hole = place
            while hole > 0, sums[order[hole - 1]] < own {
                order[hole] = order[hole - 1]
                hole -= 1
            }
            order[hole] = issue
        }
        var rank = 0
        for place in order.indices {
            let issue = order[place]
            if sums[issue] < sums[order[rank]] { rank = place }
            ranks[issue * issues + rank] += 1
            guard rank == 0 else { continue }
            for criterion in 0..<criteria { partsWhenFirst[issue * criteria + criterion] += parts[criterion] }
        }
        if countsWins { countWins() }
    }

    private mutating func add(up parts: [Int]) {
        for issue in 0..<issues {
            var sum = 0
            for criterion in 0..<criteria {
                sum += (criteria * parts[criterion] + 1) * scores[issue * criteria + criterion]
            }
            sums[issue] = sum
        }
    }

    private mutating func countWins() {
        for issue in 0..<issues {
            for other in 0..<issues where sums[issue] > sums[other] { wins[issue * issues + other] += 1 }
        }
    }

    /// Issue × (rank − 1), and issue × issue, as shares of the weightings; the second is empty where it wasn't counted.
    var rankShares: [[Double]] { shares(ranks) }
    var winShares: [[Double]] { countsWins ? shares(wins) : [] }

    private func shares(_ table: [Int]) -> [[Double]] {
        (0..<issues).map { issue in table[issue * issues..<(issue + 1) * issues].map { Double($0) / Double(vectors) } }
    }

    /// Mean weights over the weightings at which the issue came first; nil if it never does.
    func centralWeights(of issue: Int, steps: Int) -> [Double]? {
        let firsts = ranks[issue * issues]
        guard firsts > 0 else { return nil }
        return partsWhenFirst[issue * criteria..<(issue + 1) * criteria].map {
            Double(criteria * $0 + firsts) / Double(criteria * (steps + 1) * firsts)
        }
    }
}
