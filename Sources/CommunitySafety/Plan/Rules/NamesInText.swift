import Proofreading

/// The plan's running text as a place to look a name up: a name cut out of a run of names is believed when the text has it too.
struct NamesInText: Sendable {
    private let text: WordIndex

    init(_ evidence: PlanEvidence) {
        let actionBlocks = Set(evidence.places.actions.map(\.block))
        text = WordIndex(
            evidence.document.blocks.indices.lazy.filter { !actionBlocks.contains($0 + 1) }
                .flatMap { evidence.passages(at: Place(block: $0 + 1)).map(\.text.string) })
    }

    /// Whether a name is an abbreviation, ends as names of bodies do, or stands in the text.
    func confirms(_ printed: String) -> Bool {
        let key = Wording.key(printed)
        guard let last = key.split(separator: " ").last else { return false }
        return BodyWords.isAbbreviation(printed) || (BodyWords.ends.contains(String(last)) && key.contains(" "))
            || text.contains(key)
    }
}
