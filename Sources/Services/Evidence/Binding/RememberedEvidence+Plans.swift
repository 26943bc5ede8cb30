internal import CommunitySafety
internal import Proofreading
internal import Storage

extension RememberedEvidence {
    /// What is held that a plan's narratives could quote.
    func book(for plan: Plan, _ reading: some Querying) throws -> HeldBook {
        try book(for: plan.narratives, under: plan.sections.map(\.heading), QuotingGround(plan), reading)
    }

    /// What is held that a record's narratives could quote; nothing for a record that has none.
    func book(for text: RecordText, in version: StoredPlanVersion, _ reading: some Querying) throws -> HeldBook {
        let narratives = text.kind.narratives.map { text[$0] }.filter { !$0.isEmpty }
        guard !narratives.isEmpty else { return .none }
        let ground = QuotingGround(year: version.year, window: version.window)
        return try book(for: narratives, under: [text.title], ground, reading)
    }
}
