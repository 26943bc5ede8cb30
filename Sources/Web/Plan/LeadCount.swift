import CommunitySafety

/// Who leads actions, those with most first.
struct LeadCount {
    /// Names with the number of actions, in that order; equal numbers stand as first named.
    let names: [String]

    init(_ actions: [Action]) {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for party in actions.flatMap(\.leads) where !party.isEverybody {
            if counts[party.printed] == nil { order.append(party.printed) }
            counts[party.printed, default: 0] += 1
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
