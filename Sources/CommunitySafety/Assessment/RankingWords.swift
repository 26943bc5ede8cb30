/// How firm a ranking is, in plain sentences.
public struct RankingWords: Sendable, Hashable {
    public let ranking: IssueRanking
    public let firmness: RankingFirmness

    public init(_ ranking: IssueRanking, _ firmness: RankingFirmness) {
        self.ranking = ranking
        self.firmness = firmness
    }

    /// The order's first sentence: who leads and how firmly.
    public var opening: String {
        let leaders = ranking.lines.filter { $0.rank == 1 }.map(\.issue.name)
        guard let first = leaders.first else {
            return ranking.table.issues.isEmpty
                ? "No issue is listed yet." : "No issue has all its scores yet, so there is no order."
        }
        guard leaders.count == 1 else { return "\(leaders.listed) come joint first\(unknowns)" }
        guard let share = firmness.acceptabilities.first?.shares.first else {
            return "\(first) comes first\(unknowns)"
        }
        return
            "\(first) comes first, \(share < 0.5 ? "but would only" : "and would") under \(Self.percent(share)) of weightings\(unknowns)"
    }

    private var unknowns: String {
        switch ranking.unranked.count {
        case 0: "."
        case 1: "; one issue can’t be placed, since something isn’t known of it."
        case let count: "; \(count) issues can’t be placed, since something isn’t known of them."
        }
    }

    /// "in the top three under 94% of weightings"; nil for a scheme without weights and for fewer than two issues more than `count`.
    public func top(_ count: Int, of key: String) -> String? {
        guard let line = firmness.acceptabilities.first(where: { $0.issue == key }), count > 0,
            line.shares.count > count
        else { return nil }
        let words = ["", "first", "in the top two", "in the top three", "in the top four", "in the top five"]
        let place = words.indices.contains(count) ? words[count] : "in the top \(count)"
        return "\(place) under \(Self.percent(line.share(inTop: count))) of weightings"
    }

    /// What would make another issue lead; one sentence for each criterion.
    public func sentence(of weighting: RankingFirmness.Weighting) -> String {
        let name = ranking.table.scheme.criterion(weighting.criterion)?.name ?? weighting.criterion
        let now = "“\(name)” has \(Self.percent(weighting.current)) of the weight."
        if isTied(on: weighting.criterion) {
            return "\(now) Any other weight of it decides between those that are joint first."
        }
        let moves = [weighting.up.map(above), weighting.down.map(below)].compactMap(\.self)
        return moves.isEmpty
            ? "\(now) No other weight of it changes who leads."
            : "\(now) \(Self.capital(moves.joined(separator: "; ")))."
    }

    /// Whether several lead whose scores on a criterion differ: then the least change of its weight parts them.
    private func isTied(on criterion: String) -> Bool {
        Set(ranking.lines.filter { $0.rank == 1 }.map { $0.issue.scores[criterion] }).count > 1
    }

    private func above(_ found: RankingFirmness.Switch) -> String {
        found.weight > 0.9995
            ? "if nothing else counted, \(name(found.leader)) would come level"
            : "with more than \(Self.percent(found.weight)), \(name(found.leader)) would lead"
    }

    private func below(_ found: RankingFirmness.Switch) -> String {
        found.weight < 0.0005
            ? "if it didn’t count at all, \(name(found.leader)) would come level"
            : "with less than \(Self.percent(found.weight)), \(name(found.leader)) would lead"
    }

    /// What one criterion less would change.
    public func sentence(of dropped: RankingFirmness.Dropped) -> String {
        let name = ranking.table.scheme.criterion(dropped.criterion)?.name ?? dropped.criterion
        let before = ranking.lines.filter { $0.rank == 1 }.map(\.issue.key)
        let lead =
            Set(dropped.leaders) == Set(before)
            ? "the lead stays" : "\(dropped.leaders.map(self.name).listed) would lead"
        let moved =
            switch dropped.moved.count {
            case 0: "no issue would change its place"
            case 1: "one issue would change its place"
            case let count: "\(count) issues would change their places"
            }
        return "Without “\(name)”, \(lead), and \(moved)."
    }

    /// `94%`; "less than 1%" and "more than 99%" where rounding would say never or always.
    public static func percent(_ share: Double) -> String {
        switch share {
        case ...0: "0%"
        case ..<0.01: "less than 1%"
        case 1...: "100%"
        case 0.99...: "more than 99%"
        default: "\(Int((share * 100).rounded()))%"
        }
    }

    private func name(_ key: String) -> String { ranking.line(of: key)?.issue.name ?? key }

    private static func capital(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
