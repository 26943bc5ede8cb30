import CommunitySafety

/// Who leads actions, those with most first.
struct LeadCount {
    /// Full names where they are known, else the words printed; equal numbers stand as first named.
    let names: [String]

    init(_ actions: [Action]) {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for party in actions.flatMap(\.leads) where !party.isEverybody {
            let name = party.guessed ? party.printed : party.party
            if counts[name] == nil { order.append(name) }
            counts[name, default: 0] += 1
        }
        names = order.enumerated()
            .sorted { (counts[$0.element] ?? 0, $1.offset) > (counts[$1.element] ?? 0, $0.offset) }
            .map(\.element)
    }

    /// `Aldmere Council, Merrowshire Police and two others`; empty when nobody leads.
    func sentence(naming most: Int) -> String {
        guard names.count > most + 1 else { return names.asList }
        let rest = names.count - most
        return (names.prefix(most) + ["\(Counted.number(rest)) others"]).asList
    }
}
