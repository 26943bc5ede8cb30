internal import CommunitySafety

/// A rank as a sentence says it: "second lowest of 13 in Kent (likely between 1st and 4th)".
struct QuotedRank {
    let ranking: PeerRanking
    var style = FigureStyle()

    init(_ ranking: PeerRanking, _ style: FigureStyle = FigureStyle()) { (self.ranking, self.style) = (ranking, style) }

    var words: String {
        guard let ours = ranking.peers.first(where: \.isOurs) else { return Quoted.tooFew }
        let count = ranking.peers.count
        let isLower = ours.rank * 2 <= count + 1
        let place = isLower ? ours.rank : count + 1 - ours.rank
        let order = (place == 1 ? "" : Self.spoken(place) + " ") + (isLower ? "lowest" : "highest")
        let range = range(isLower, count)
        guard style[.ranges] == .left else { return "\(order) of \(count)\(among) (\(likely(range)))" }
        if range.count == 1 { return "\(order) of \(count)\(among)" }
        // Without its range a rank that isn't sure is no rank: it is said among how many the place is.
        guard range.upperBound * 2 <= count else { return "not clearly placed among \(count)\(among)" }
        return "among the \(FigureStyle.end(range.upperBound, isLower ? "lowest" : "highest")) of \(count)\(among)"
    }

    /// "districts of Kent" is where they lie; another name stands as it is.
    private var among: String {
        if let of = ranking.set.firstRange(of: " of ") { return " in \(ranking.set[of.upperBound...])" }
        return " (\(ranking.set))"
    }

    /// The ranks that are likely, counted from the end to which the place is nearer.
    private func range(_ isLower: Bool, _ count: Int) -> ClosedRange<Int> {
        let (low, high) = (ranking.ranks.lowerBound, ranking.ranks.upperBound)
        return isLower ? low...high : (count + 1 - high)...(count + 1 - low)
    }

    private func likely(_ range: ClosedRange<Int>) -> String {
        range.count == 1
            ? "almost surely"
            : "likely between \(Self.ordinal(range.lowerBound)) and \(Self.ordinal(range.upperBound))"
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
