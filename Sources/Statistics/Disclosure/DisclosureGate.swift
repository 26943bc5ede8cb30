/// Which figures of a whole document must be withheld so that no small count can be worked out from the others.
///
/// The facts of all tables and sentences are taken together, whatever table they stand in: equal names are one fact, and sums
/// link facts. First the small counts are withheld by their rule, then further facts, so that whoever knows everything that
/// is printed, the rules, and that counts are whole and not negative, still can't narrow a small count beyond its protection.
/// Figures worked out from a withheld fact are withheld with it.
///
/// Facts that sums link are judged together, apart from all others. Of each such group up to twenty facts that might be
/// withheld get the best choice there is: the fewest, then the smallest sum, then the first by name. In larger groups the
/// cheapest moves are taken (`CheapestMoves`). Every choice passes the same audit: a count is protected only where other
/// whole counts are shown to fit everything printed. Totals are withheld only in groups where no choice of parts protects,
/// zeros never (but by the 10-5 rule).
///
/// What isn't among the facts isn't judged: numbers typed into a text, knowledge from elsewhere, sums that nobody declared,
/// and earlier editions unless their facts are given as already public.
public struct DisclosureGate: Sendable {
    /// How the facts beside the small ones were chosen.
    public enum Method: String, Hashable, Sendable {
        /// Every better choice was ruled out, in every group.
        case exact
        /// In a group of more than twenty candidates the cheapest moves were taken.
        case cheapestMoves = "cheapest moves"
    }

    /// Small counts, by name.
    public let primary: [FactName]
    /// The others to withhold, by name.
    public let secondary: [FactName]
    /// Small counts that a reader can work out whatever else is withheld, most often because of what is already public.
    /// Those that are printed are withheld all the same.
    public let unprotectable: [FactName]
    /// Figures that are worked out from withheld facts, in the order given.
    public let withheldFigures: [String]
    /// Over all groups.
    public let method: Method
    private let groups: [LinkedFacts]
    private let withheld: Set<FactName>
    private let facts: [FactName: PublishedFact]

    /// At most 100,000 facts. Throws for a sum that doesn't hold, and for one fact with two values: both are mistakes of the
    /// document. The cost grows with the square of a group's size, in bad cases with its cube; groups without a small count
    /// cost next to nothing. `tellsSmall` says that what is printed tells which of the withheld facts are small, as "fewer than
    /// 5" beside "withheld" does: then the others are known not to be.
    public init(
        facts: [PublishedFact], sums: [FactSum] = [], figures: [DerivedFigure] = [],
        protection: DisclosureProtection = .undetermined, tellsSmall: Bool = false
    ) throws(DisclosureError) {
        let document = try DocumentFacts(facts, sums: sums, figures: figures)
        groups = document.groups(protection, tellsSmall: tellsSmall)
        let choices = groups.filter { !$0.primary.isEmpty }.map(WithheldGroup.init)
        primary = document.byName.values.filter(\.isWithheldFirst).map(\.name).sorted()
        secondary = choices.flatMap(\.secondary).sorted()
        unprotectable = choices.flatMap(\.unprotectable).sorted()
        method = choices.allSatisfy(\.isExact) ? .exact : .cheapestMoves
        let withheld = Set(primary + secondary)
        withheldFigures = figures.filter { figure in
            figure.facts.contains { withheld.contains($0) || document.byName[$0]?.standing == .alreadyWithheld }
        }.map(\.id)
        self.withheld = withheld
        self.facts = document.byName
    }

    /// What may be printed of a fact, rounded by its rule; nil where it is withheld, isn't printed or isn't known.
    public func printed(_ name: FactName) -> Int? {
        guard let fact = facts[name], !withheld.contains(name) else { return nil }
        if [.notPrinted, .rest, .alreadyWithheld].contains(fact.standing) { return nil }
        return fact.standing == .alreadyPublic ? fact.value : fact.rule.rounded(fact.value)
    }

    /// What a reader can work out of a fact from all that is printed: the ends of a linear programme, rounded inwards. Nil for
    /// an unknown name. The cost is that of one group's audit.
    public func range(of name: FactName) -> FactRange? {
        for group in groups {
            guard let index = group.facts.firstIndex(where: { $0.name == name }) else { continue }
            let hidden = Set(group.facts.indices.filter { withheld.contains(group.facts[$0].name) })
            let ranges = group.ranges(hiding: hidden)
            var search = MoveSearch(group, ranges, Array(group.facts.indices))
            let found = search.range(of: index) ?? ranges[index]
            return FactRange(low: found.lowerBound, high: found.upperBound <= group.most ? found.upperBound : nil)
        }
        return nil
    }
}
