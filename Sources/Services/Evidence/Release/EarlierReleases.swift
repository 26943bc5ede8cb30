internal import CommunitySafety
internal import Statistics

/// What a reader who kept every release has, one after the other.
///
/// A page that was public stays known: copies are kept. So what one release printed counts as printed in all that follow, what
/// it withheld stays withheld while the number is the same, and a number that was revised is another fact beside the old one.
struct EarlierReleases {
    private var facts: [FactName: PublishedFact] = [:]
    private var sums: Set<FactSum> = []
    private var names: [FactName: [Int: FactName]] = [:]

    /// What the gate calls a count with this value: the same for as long as it has the value.
    mutating func name(_ name: FactName, _ value: Int) -> FactName {
        let known = names[name] ?? [:]
        if let found = known[value] { return found }
        let made =
            known.isEmpty
            ? name : FactName(measure: name.measure, area: name.area, period: "\(name.period) \(known.count + 1)")
        names[name, default: [:]][value] = made
        return made
    }

    /// Judges a release with all that were before it, and takes it up.
    mutating func judge(
        _ now: [PublishedFact], _ sums: Set<FactSum>, _ profile: DisclosureProfile
    ) throws -> DisclosureGate {
        hear(now, sums)
        let gate = try Self.gate(Array(facts.values), Array(self.sums), profile)
        takeUp(gate)
        return gate
    }

    /// Takes up a release that others followed. Only what sums link with something new has to be judged for it.
    mutating func pass(_ now: [PublishedFact], _ sums: Set<FactSum>, _ profile: DisclosureProfile) throws {
        hear(now, sums)
        let linked = linkedWithNew()
        if linked.isEmpty { return }
        takeUp(
            try Self.gate(
                linked.compactMap { facts[$0] }, self.sums.filter { linked.contains($0.total) }, profile))
    }

    private static func gate(
        _ facts: [PublishedFact], _ sums: [FactSum], _ profile: DisclosureProfile
    ) throws -> DisclosureGate {
        try DisclosureGate(
            facts: facts, sums: sums, protection: profile.protection, tellsSmall: profile == .standard)
    }

    private mutating func hear(_ now: [PublishedFact], _ sums: Set<FactSum>) {
        var called: [FactName: FactName] = [:]
        for fact in now {
            let name = name(fact.name, fact.value)
            called[fact.name] = name
            let standing = Self.standing(fact.standing, after: facts[name]?.standing)
            facts[name] = PublishedFact(name, fact.value, rule: fact.rule, standing: standing)
        }
        for sum in sums {
            self.sums.insert(FactSum(called[sum.total] ?? sum.total, of: sum.parts.map { called[$0] ?? $0 }))
        }
    }

    /// The names of all facts that sums link, however far, with one that isn't judged yet.
    private func linkedWithNew() -> Set<FactName> {
        var sumsOf: [FactName: [FactSum]] = [:]
        for sum in sums { for name in sum.parts + [sum.total] { sumsOf[name, default: []].append(sum) } }
        var found = Set(facts.values.filter { $0.standing == .printed }.map(\.name))
        var open = Array(found)
        while let name = open.popLast() {
            for sum in sumsOf.removeValue(forKey: name) ?? [] {
                for other in sum.parts + [sum.total] where found.insert(other).inserted { open.append(other) }
            }
        }
        return found
    }

    private mutating func takeUp(_ gate: DisclosureGate) {
        for (name, fact) in facts where fact.standing == .printed {
            facts[name] = PublishedFact(
                name, fact.value, rule: fact.rule,
                standing: gate.printed(name) == nil ? .alreadyWithheld : .alreadyPrinted)
        }
    }

    private static func standing(
        _ now: PublishedFact.Standing, after earlier: PublishedFact.Standing?
    ) -> PublishedFact.Standing {
        switch (now, earlier) {
        case (.alreadyPublic, _), (.alreadyPrinted, _): now
        case (_, .alreadyPrinted?), (_, .alreadyWithheld?), (_, .alreadyPublic?): earlier ?? now
        default: now
        }
    }
}
