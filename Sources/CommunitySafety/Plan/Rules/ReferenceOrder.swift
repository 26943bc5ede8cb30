/// Finds the references of one group that break its numbering, and what they should be.
///
/// Rows whose number agrees with their place (counted with the offset that most rows share) are trusted; the others must fit
/// between them. So one wrong row doesn't make its right neighbours wrong.
struct ReferenceOrder {
    private(set) var faults: [ReferenceRule.Fault] = []
    private let group: ReferenceGroup
    private let owned: Set<String>
    /// The first action with each reference.
    private let firstUses: [String: Int]
    /// Whether two thirds of a group of three or more agree on a prefix.
    private let agreesOn: [String: Bool]

    /// `owned` are the prefixes that belong to a group.
    init(_ group: ReferenceGroup, owned: Set<String>) {
        self.group = group
        self.owned = owned
        firstUses = Dictionary(
            group.entries.map { ($0.reference.key, $0.action) }, uniquingKeysWith: { first, _ in first })
        let total = group.entries.count
        agreesOn = group.counts.mapValues { total >= 3 && $0 * 3 >= total * 2 }
        if let prefix = group.prefix {
            check(group.entries, prefix: prefix)
        } else {
            let runs = Dictionary(grouping: group.entries, by: \.reference.prefix)
            for prefix in runs.keys.sorted() { check(runs[prefix] ?? [], prefix: prefix) }
        }
    }

    private mutating func check(_ entries: [ReferenceGroup.Entry], prefix: String) {
        let foreign = entries.map { isForeign($0.reference, to: prefix) }
        let own = entries.indices.filter { !foreign[$0] && entries[$0].reference.prefix == prefix }
        let trusted = trustedRows(entries, own)
        let bounds = nextTrusted(entries, trusted)
        let model = entries.first { $0.reference.prefix == prefix }?.reference
        var used: [Int: Int] = [:]
        var last: (reference: ActionReference, action: Int)?
        var lastNumber = 0
        for (index, entry) in entries.enumerated() {
            let reference = entry.reference
            guard foreign[index] || reference.prefix == prefix else { continue }
            let fits =
                trusted.contains(index) || isFree(reference, after: last?.reference, lastNumber, before: bounds[index])
            if !foreign[index], fits {
                last = (reference, entry.action)
                lastNumber = max(lastNumber, reference.number)
                used[reference.number] = entry.action
                continue
            }
            let number = proposal(after: lastNumber, before: bounds[index])
            if let number { lastNumber = number }
            let kind = kind(entry, foreign[index] ? model?.printed ?? prefix : nil, used, last?.action)
            let text = number.map { model?.printed(number: $0) ?? reference.printed(prefix: prefix, number: $0) }
            faults.append(.init(action: entry.action, reference: reference, kind: kind, proposal: text))
        }
    }

    /// A row is foreign when its prefix is another group's, or when two thirds of a group of three or more agree on theirs.
    private func isForeign(_ reference: ActionReference, to prefix: String) -> Bool {
        guard reference.prefix != prefix, !prefix.isEmpty, group.prefix != nil, !reference.prefix.isEmpty else {
            return false
        }
        return owned.contains(reference.prefix) || agreesOn[prefix] == true
    }

    /// Rows whose number less their place is what most rows have.
    private func trustedRows(_ entries: [ReferenceGroup.Entry], _ own: [Int]) -> Set<Int> {
        let offsets = own.filter { entries[$0].reference.letter == 0 }.map { ($0, entries[$0].reference.number &- $0) }
        let counts = offsets.reduce(into: [Int: Int]()) { $0[$1.1, default: 0] += 1 }
        guard let most = counts.values.max(), most > 1, let shared = offsets.first(where: { counts[$0.1] == most })?.1
        else { return [] }
        return Set(offsets.filter { $0.1 == shared }.map(\.0))
    }

    /// For each row the number of the next trusted row behind it.
    private func nextTrusted(_ entries: [ReferenceGroup.Entry], _ trusted: Set<Int>) -> [Int?] {
        var bounds = [Int?](repeating: nil, count: entries.count)
        var next: Int?
        for index in entries.indices.reversed() {
            bounds[index] = next
            if trusted.contains(index) { next = entries[index].reference.number }
        }
        return bounds
    }

    private func isFree(
        _ reference: ActionReference, after last: ActionReference?, _ lastNumber: Int, before bound: Int?
    ) -> Bool {
        let isAfter = last.map { $0.isBefore(reference) } ?? true
        return isAfter && reference.number >= lastNumber
            && (bound.map { reference.number < $0 || reference.letter > 0 } ?? true)
    }

    private func proposal(after last: Int, before bound: Int?) -> Int? {
        guard last < Int.max - 1, bound.map({ last + 1 < $0 }) ?? true else { return nil }
        return last + 1
    }

    private func kind(
        _ entry: ReferenceGroup.Entry, _ example: String?, _ used: [Int: Int], _ last: Int?
    ) -> ReferenceRule.Fault.Kind {
        if let example { return .foreign(example: example, priority: group.name) }
        if let twin = used[entry.reference.number] ?? firstUses[entry.reference.key], twin != entry.action {
            return .repeated(of: twin)
        }
        return .disordered(after: last ?? group.entries.first?.action ?? entry.action)
    }
}
