/// Facts that sums link, apart from all others, in the order of their names.
struct LinkedFacts {
    /// One term of a sum: +1 for a part, −1 for the total, so that all terms together make 0.
    struct Term {
        let fact: Int
        let sign: Int
    }

    let facts: [PublishedFact]
    let sums: [[Term]]
    /// Small counts that need protection, whether they are withheld first or printed nowhere.
    let primary: [Int]
    /// Facts that may be withheld beside them and aren't totals, and those that are.
    let parts, totals: [Int]
    let protection: DisclosureProtection
    /// Whether a reader is told which of the withheld facts are small.
    let tellsSmall: Bool
    /// More than anything printed can add up to.
    let most: Int

    /// What stands for no bound at all, far above `most`.
    var boundless: Int { most * 10 }

    init(_ facts: [PublishedFact], sums: [[Term]], protection: DisclosureProtection, tellsSmall: Bool = false) {
        (self.facts, self.sums, self.protection, self.tellsSmall) = (facts, sums, protection, tellsSmall)
        let isTotal = Set(sums.joined().lazy.filter { $0.sign < 0 }.map(\.fact))
        primary = facts.indices.filter { facts[$0].needsProtection }
        let others = facts.indices.filter { facts[$0].mayBeWithheld }
        parts = others.filter { !isTotal.contains($0) }
        totals = others.filter(isTotal.contains)
        most = facts.reduce(100) { $0 + $1.value } * 10
    }

    /// What a reader takes for possible of each fact by its own print alone.
    func ranges(hiding secondary: Set<Int>) -> [ClosedRange<Int>] {
        var isSecondary = Array(repeating: false, count: facts.count)
        for index in secondary { isSecondary[index] = true }
        return facts.indices.map { index in
            let fact = facts[index]
            if isSecondary[index] { return leastBeside(index)...boundless }
            if fact.isWithheldFirst {
                return fact.rule.leastWithheld...(tellsSmall ? fact.rule.firstShown - 1 : boundless)
            }
            return switch fact.standing {
            case .alreadyPublic: fact.value...fact.value
            case .notPrinted, .rest: 0...boundless
            case .alreadyWithheld: leastBeside(index)...boundless
            case .printed, .alreadyPrinted: fact.rule.alike(fact.value)
            }
        }
    }

    /// The least that a reader takes for possible of a fact withheld beside the small ones.
    func leastBeside(_ fact: Int) -> Int {
        tellsSmall ? facts[fact].rule.firstShown : facts[fact].rule.leastWithheld
    }

    /// Whether a possible count of a small one gives it the protection it needs.
    func protects(_ fact: Int, _ possible: Int) -> Bool {
        switch protection {
        case .undetermined: possible != facts[fact].value
        case .notKnownSmall: possible >= facts[fact].rule.firstShown
        }
    }
}

extension PublishedFact {
    var needsProtection: Bool { standing != .alreadyPublic && standing != .rest && rule.withholds(value) }

    var isWithheldFirst: Bool {
        (standing == .printed || standing == .alreadyWithheld) && rule.withholds(value)
    }

    /// A zero that its rule shows is never withheld.
    fileprivate var mayBeWithheld: Bool { standing == .printed && !rule.withholds(value) && value > 0 }
}
