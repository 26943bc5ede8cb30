import Proofreading

/// The actions that are numbered together: those of one priority, or of one table where the priority isn't known.
struct ReferenceGroup: Sendable {
    struct Entry: Sendable {
        /// The action's index in the plan.
        var action: Int
        var reference: ActionReference
    }

    /// The priority's name, where it is known.
    var name: String?
    /// The number printed in the group's heading ("Priority 3: Water Safety"), if one is.
    var headingNumber: Int?
    var entries: [Entry]
    /// The prefix that its references should have; nil where the group has none of its own.
    var prefix: String?

    /// How many references carry each prefix.
    var counts: [String: Int] { entries.reduce(into: [:]) { $0[$1.reference.prefix, default: 0] += 1 } }

    /// The prefix that most references carry; of two as common, the one that comes first.
    var majority: String? {
        let counts = counts
        guard let most = counts.values.max() else { return nil }
        return entries.first { counts[$0.reference.prefix] == most }?.reference.prefix
    }

    /// The share of the references that carry a prefix, 0–1.
    func share(of prefix: String) -> Double {
        entries.isEmpty ? 0 : Double(counts[prefix] ?? 0) / Double(entries.count)
    }
}

extension ReferenceGroup {
    /// The plan's numbered actions in groups, in the order in which the groups begin, with the prefix that each should have.
    static func groups(of evidence: PlanEvidence) -> [ReferenceGroup] {
        var order: [String] = []
        var groups: [String: ReferenceGroup] = [:]
        for (index, action) in evidence.plan.actions.enumerated() {
            guard let reference = action.reference.flatMap({ ActionReference($0) }) else { continue }
            let key = action.priority ?? "block \(evidence.place(ofAction: index).block)"
            if groups[key] == nil {
                order.append(key)
                groups[key] = ReferenceGroup(
                    name: evidence.priority(action.priority)?.name,
                    headingNumber: action.priority.flatMap { PriorityHeadings(evidence).number(of: $0) }, entries: [])
            }
            groups[key]?.entries.append(Entry(action: index, reference: reference))
        }
        return PrefixChoice(joined(order.compactMap { groups[$0] })).groups
    }

    /// One group for all where the numbering simply runs on from table to table.
    private static func joined(_ groups: [ReferenceGroup]) -> [ReferenceGroup] {
        guard groups.count > 1, Set(groups.map { $0.majority ?? "" }).count == 1 else { return groups }
        let starts = groups.dropFirst().compactMap { $0.entries.first?.reference.number }
        guard starts.count(where: { $0 > 1 }) * 2 > starts.count else { return groups }
        return [ReferenceGroup(name: nil, headingNumber: nil, entries: groups.flatMap(\.entries), prefix: nil)]
    }
}

/// Settles which prefix each group of references should have: what most of its rows print, unless another group has the
/// better claim to it.
private struct PrefixChoice {
    private(set) var groups: [ReferenceGroup]

    init(_ groups: [ReferenceGroup]) {
        self.groups = groups
        let majorities = groups.map(\.majority)
        guard groups.count > 1, Set(majorities).count > 1 else {
            if groups.count == 1 { self.groups[0].prefix = groups[0].name == nil ? nil : majorities[0] }
            return
        }
        for index in groups.indices { self.groups[index].prefix = majorities[index] }
        followHeadings()
        settleConflicts()
    }

    /// Where the headings' numbers are the prefixes of all groups but one, they are that one's too.
    private mutating func followHeadings() {
        let numbered = groups.indices.filter { groups[$0].headingNumber != nil }
        let agreeing = numbered.filter { groups[$0].headingNumber.map(String.init) == groups[$0].prefix }
        guard agreeing.count >= 2, numbered.count - agreeing.count <= 1 else { return }
        for index in numbered { groups[index].prefix = groups[index].headingNumber.map(String.init) }
    }

    private mutating func settleConflicts() {
        let claims = Dictionary(grouping: groups.indices.filter { groups[$0].prefix?.isEmpty == false }) {
            groups[$0].prefix ?? ""
        }
        for (prefix, claimants) in claims where claimants.count > 1 {
            let owner = claimants.max { (groups[$0].share(of: prefix), -$0) < (groups[$1].share(of: prefix), -$1) }
            for loser in claimants where loser != owner {
                groups[loser].prefix = ownPrefix(of: loser, insteadOf: prefix)
            }
        }
    }

    /// What a group should have that prints another's prefix: its first row's, or the number of its place.
    private func ownPrefix(of index: Int, insteadOf taken: String) -> String? {
        let others = Set(groups.indices.filter { $0 != index }.compactMap { groups[$0].prefix })
        if let first = groups[index].entries.map(\.reference.prefix).first(where: {
            $0 != taken && !$0.isEmpty && !others.contains($0)
        }) {
            return first
        }
        let isByPlace = groups.indices.allSatisfy { $0 == index || groups[$0].prefix == String($0 + 1) }
        return isByPlace ? String(index + 1) : taken
    }
}
