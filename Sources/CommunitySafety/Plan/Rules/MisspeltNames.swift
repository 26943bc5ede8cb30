import Proofreading

/// Names spelt in two ways one letter apart: "Chanel Panels" beside "Channel Panel", wherever they stand.
///
/// A letter left out, added or changed about is a slip; a letter changed for another may be another name ("Stanton",
/// "Stenton") and counts only in members' names.
enum MisspeltNames {
    /// The slips, each once, but for those in names already reported.
    static func findings(in evidence: PlanEvidence, besides reported: [String]) -> [Finding] {
        let members = Set(evidence.plan.members.flatMap { Wording.words($0.name) })
        var known = Set(reported.flatMap(Wording.words))
        var findings: [Finding] = []
        let variants = evidence.terms.variants
        let counts = variants.isEmpty ? [:] : wordCounts(evidence)
        for found in variants {
            guard let variant = facing(found, counts, members), let (odd, usual) = difference(variant),
                isSlip(odd, usual, members),
                !known.contains(odd)
            else { continue }
            if odd.count < 6 || confusable.contains(odd) || members.contains(odd) { continue }
            known.insert(odd)
            findings.append(
                Finding(
                    rule: .actionsAgency, place: variant.place, quote: variant.printed,
                    message: "“\(variant.printed)” is probably “\(variant.usual)”, as it is spelt elsewhere",
                    stated: variant.printed,
                    recomputed: variant.usual, suggestion: variant.usual, related: [variant.usualPlace]))
        }
        return findings
    }

    /// The variant with the rarer spelling as the odd one; where both are as common, a word of the trade is the right one.
    private static func facing(_ variant: TermVariant, _ counts: [String: Int], _ members: Set<String>) -> TermVariant?
    {
        guard let (odd, usual) = difference(variant) else { return nil }
        let weights = [odd, usual].map {
            (counts[$0] ?? 0) * 4 + (members.contains($0) ? 2 : 0)
                + (tradeWords.contains(BodyName.singular($0)) ? 1 : 0)
        }
        guard weights[0] > weights[1] else { return variant }
        return TermVariant(
            printed: variant.usual, place: variant.usualPlace, usual: variant.printed, usualPlace: variant.place)
    }

    /// How often each word stands in the document, whatever its case.
    private static func wordCounts(_ evidence: PlanEvidence) -> [String: Int] {
        evidence.allPassages.reduce(into: [:]) { counts, passage in
            for word in Wording.words(passage.text.string) { counts[word, default: 0] += 1 }
        }
    }

    /// The words in which the two spellings differ.
    private static func difference(_ variant: TermVariant) -> (odd: String, usual: String)? {
        let pairs = zip(Wording.words(variant.printed), Wording.words(variant.usual))
        return pairs.first { BodyName.singular($0) != BodyName.singular($1) }.map { ($0, $1) }
    }

    private static func isSlip(_ odd: String, _ usual: String, _ members: Set<String>) -> Bool {
        odd.count != usual.count || odd.sorted() == usual.sorted() || members.contains(usual)
    }

    /// Words one letter apart that are both right.
    private static let confusable: Set<String> = [
        "county", "country", "through", "thorough", "marital", "martial", "trails", "trials", "causal", "casual",
    ]

    /// Words of the trade, for when both spellings are as common.
    private static let tradeWords: Set<String> = [
        "channel", "prevent", "council", "borough", "community", "safety", "partnership", "harassment", "neighbourhood",
        "commissioner",
        "probation", "constabulary", "violence", "behaviour", "domestic", "safeguarding", "exploitation",
        "commissioning", "offending",
        "support", "victim", "service", "association", "authority",
    ]
}
