package import CommunitySafety

/// Which area a name means, as published tables name forces, partnerships and districts.
package struct AreaFinder: Sendable {
    private struct Entry: Sendable {
        let number: Int
        let code: String
        let kind: AreaKind
    }

    private var entries: [String: [Entry]] = [:]
    private var byNumber: [Int: Entry] = [:]
    private var parents: [Int: Set<Int>] = [:]

    mutating func add(_ number: Int, code: String, kind: AreaKind, key: String) {
        let entry = Entry(number: number, code: code, kind: kind)
        entries[key, default: []].append(entry)
        byNumber[number] = entry
    }

    mutating func add(_ number: Int, liesIn parent: Int) { parents[number, default: []].insert(parent) }

    /// The code of the one area of a kind that has the name, within the force where one is named; nil when none has, or several.
    ///
    /// A partnership is also found by the name of a district that it holds: Folkestone and Hythe's is still called Shepway.
    package func code(named name: String, kind: AreaKind, force: String?) -> String? {
        let key = AreaNames.key(name)
        let own = (entries[key] ?? []).filter { $0.kind == kind && isWithin($0, force) }
        if own.count == 1 { return own[0].code }
        guard own.isEmpty, kind == .partnership else { return nil }
        let districts = (entries[key] ?? []).filter { $0.kind == .district }
        let holders = Set(districts.flatMap { parents[$0.number] ?? [] }).compactMap { byNumber[$0] }
            .filter { $0.kind == .partnership && isWithin($0, force) }
        return holders.count == 1 ? holders[0].code : nil
    }

    private func isWithin(_ entry: Entry, _ force: String?) -> Bool {
        guard let force else { return true }
        let forces = (parents[entry.number] ?? []).filter { byNumber[$0]?.kind == .force }
        let named = Set((entries[AreaNames.key(force)] ?? []).filter { $0.kind == .force }.map(\.number))
        return forces.isEmpty || !forces.isDisjoint(with: named)
    }
}
