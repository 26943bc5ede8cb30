internal import CommunitySafety

/// A rank as a sentence says it: "second lowest of 13 in Kent (likely between 1st and 4th)".
struct QuotedRank {
    let ranking: PeerRanking

    init(_ ranking: PeerRanking) { self.ranking = ranking }

    var words: String {
        guard let ours = ranking.peers.first(where: \.isOurs) else { return Quoted.tooFew }
        let count = ranking.peers.count
        let isLower = ours.rank * 2 <= count + 1
        let place = isLower ? ours.rank : count + 1 - ours.rank
        let order = (place == 1 ? "" : Self.spoken(place) + " ") + (isLower ? "lowest" : "highest")
        return "\(order) of \(count)\(among) (\(likely(isLower, count)))"
    }

    /// "districts of Kent" is where they lie; another name stands as it is.
    private var among: String {
        if let of = ranking.set.firstRange(of: " of ") { return " in \(ranking.set[of.upperBound...])" }
        return " (\(ranking.set))"
    }

    private func likely(_ isLower: Bool, _ count: Int) -> String {
        let low = isLower ? ranking.ranks.lowerBound : count + 1 - ranking.ranks.upperBound
        let high = isLower ? ranking.ranks.upperBound : count + 1 - ranking.ranks.lowerBound
        return low == high ? "almost surely" : "likely between \(Self.ordinal(low)) and \(Self.ordinal(high))"
    }

    private static let places = ["", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]

    private static func spoken(_ place: Int) -> String {
        places.indices.contains(place) ? places[place] : ordinal(place)
    }

    private static func ordinal(_ place: Int) -> String {
        let ending =
            (11...13).contains(place % 100) ? "th" : [1: "st", 2: "nd", 3: "rd"][place % 10] ?? "th"
        return "\(place)\(ending)"
    }
}
