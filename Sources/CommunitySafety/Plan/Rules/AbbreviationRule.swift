import Proofreading

/// Abbreviations that the document uses and never explains. Those of the trade, those of members, and those that the
/// partnership has on record are advice.
struct AbbreviationRule: PlanRule {
    let rule = Rule.structureAbbreviations

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let names = evidence.plan.members.map { ([$0.name] + $0.aliases).joined(separator: " ") }
        let named = Set(names.joined(separator: " ").split(separator: " ").map(String.init))
        let members = WordIndex(names)
        let byInitials = Dictionary(
            evidence.plan.members.map { (Wording.initials($0.name), $0.name) }, uniquingKeysWith: { first, _ in first })
        return evidence.terms.abbreviations.compactMap { abbreviation in
            finding(
                abbreviation, own: evidence.abbreviations,
                isName: named.contains(abbreviation.printed) || named.contains(abbreviation.short),
                members, byInitials)
        }
    }

    private func finding(
        _ abbreviation: Abbreviation, own: [String: String], isName: Bool, _ members: WordIndex,
        _ byInitials: [String: String]
    ) -> Finding? {
        guard let place = abbreviation.uses.first else { return nil }
        let known =
            own[abbreviation.printed] ?? own[abbreviation.short] ?? TradeAbbreviations.meaning(of: abbreviation.short)
        var meaning = known
        var isMember = isName
        switch abbreviation.explanation {
        case .given: return nil
        case .inPassing(let long, _):
            meaning = byInitials[abbreviation.short] ?? Self.withoutPossessive(long)
            isMember = isMember || members.contains(Wording.key(long))
        case nil: break
        }
        let isShared = isMember || known != nil || TradeAbbreviations.namesCouncil(abbreviation.short)
        let remedy =
            meaning.map { "; write “\($0) (\(abbreviation.printed))” where it first stands" }
            ?? "; write it out where it first stands"
        return Finding(
            rule: rule, severity: isShared ? .advice : nil, place: place, quote: abbreviation.printed,
            message: "“\(abbreviation.printed)” isn't explained\(remedy)", stated: abbreviation.printed,
            suggestion: meaning.map { "\($0) (\(abbreviation.printed))" },
            related: Array(abbreviation.uses.dropFirst().prefix(50)))
    }

    private static func withoutPossessive(_ name: String) -> String {
        name.hasSuffix("'s") || name.hasSuffix("’s") ? String(name.dropLast(2)) : name
    }
}
