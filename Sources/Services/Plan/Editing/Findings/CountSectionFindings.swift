package import CommunitySafety
package import Storage
internal import Proofreading
internal import Synchronization

/// How much there is to settle in each section of a draft, for the list beside an editor.
///
/// What was found in a section is remembered until the section changes, so that showing the list costs a look at the sections'
/// versions, and a save the reading of one section.
package final class CountSectionFindings: Sendable {
    /// One section with its counts.
    package struct Count: Sendable, Hashable {
        package let id: RecordID
        package let title: String
        /// Errors and warnings that nobody let stand.
        package let open: Int
        package let dismissed: Int
    }

    private struct Known: Sendable {
        let version: Int
        /// What the figures that it quotes said.
        let figures: FigureBook
        let held: HeldBook
        let keys: [String]
    }

    private let known = Mutex<[RecordID: Known]>([:])

    package init() {}

    /// Whoever may read findings; for anybody else the counts are nil. In the order of the draft.
    package func run(
        _ context: ServiceContext, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> [Count] {
        guard party.may(.readFindings) else { throw .notPermitted(.readFindings) }
        let evidence = context.evidence
        return try await context.read { [self] reading in
            let version = try reading.draftVersion(try reading.standingVersion(of: year).id)
            let settled = Set(try reading.dismissals(of: version.planID).map { "\($0.rule) \($0.sentenceDigest)" })
            let order = try reading.order(of: .section, in: version.id).map(\.id)
            let counts = try order.compactMap { id -> Count? in
                guard let record = try reading.record(.section, id) else { return nil }
                let figures = try reading.figures(of: [record.text], in: version)
                let held = try evidence.book(for: record.text, in: version, reading)
                let keys = keys(of: record, in: version, figures, held)
                let dismissed = keys.count { settled.contains($0) }
                return Count(id: id, title: record.text.title, open: keys.count - dismissed, dismissed: dismissed)
            }
            forget(allBut: Set(order))
            return counts
        }
    }

    private func keys(
        of record: StoredRecord, in version: StoredPlanVersion, _ figures: FigureBook, _ held: HeldBook
    ) -> [String] {
        if let found = known.withLock({ $0[record.id] }), found.version == record.version, found.figures == figures,
            found.held == held
        {
            return found.keys
        }
        let proof = RecordProof(
            id: record.id, text: record.text, year: version.year, members: [], figures: figures, held: held)
        let keys = proof.findings()
            .filter { $0.shown.severity != .advice }.map(\.shown.key)
        known.withLock { $0[record.id] = Known(version: record.version, figures: figures, held: held, keys: keys) }
        return keys
    }

    /// Drops other drafts' sections once there are many, so that the memory stays small.
    private func forget(allBut sections: Set<RecordID>) {
        known.withLock { if $0.count > 2_000 { $0 = $0.filter { sections.contains($0.key) } } }
    }
}
