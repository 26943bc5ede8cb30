import Proofreading

/// A name under which actions call a body, with the actions that do.
struct BodyMention: Sendable {
    /// The name as first printed.
    var printed: String
    /// Indices of the actions, in order, each once.
    var actions: [Int]
    /// Whether it was never printed by itself, only cut out of a run of names.
    var isAlwaysGuessed: Bool

    /// The plan's leads and partners by compared name, in the order in which they first stand; everybody and placeholders
    /// left out.
    static func all(in plan: Plan) -> [BodyMention] {
        var order: [String] = []
        var found: [String: BodyMention] = [:]
        for (index, action) in plan.actions.enumerated() {
            for party in action.leads + action.partners
            where !meansEverybody(party) && !LeadRule.isPlaceholder(party.printed) {
                let key = Wording.key(party.printed)
                if found[key] == nil {
                    order.append(key)
                    found[key] = BodyMention(printed: party.printed, actions: [], isAlwaysGuessed: true)
                }
                if found[key]?.actions.last != index { found[key]?.actions.append(index) }
                if !party.guessed { found[key]?.isAlwaysGuessed = false }
            }
        }
        return order.compactMap { found[$0] }
    }

    /// Whether a party stands for all, in one language or in two: "All partners", "Pob partner / All partners".
    static func meansEverybody(_ party: ActionParty) -> Bool {
        if party.isEverybody { return true }
        let halves = party.printed.split(separator: "/").map { Wording.key(String($0)) }
        return !halves.isEmpty && halves.allSatisfy(PartyDirectory.isEverybody)
    }
}
