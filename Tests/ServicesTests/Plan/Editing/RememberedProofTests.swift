import CommunitySafety
import Proofreading
import Services
import Storage
import Synchronization
import Testing

/// What is remembered of proofreading says after every kind of change what a fresh reading says.
@Suite struct RememberedProofTests {
    private let officer = ServiceDesk.party(.officer)

    /// Asks the memory and a service that remembers nothing; answers what is open.
    @discardableResult
    private func compared(_ desk: EditingDesk, after step: String) async throws -> Set<String> {
        let fresh = ServiceContext(store: desk.context.store, environment: desk.context.environment)
        let known = try await ProofreadDraft(desk.context).run(year: desk.year, as: officer)
        #expect(try await ProofreadDraft(fresh).run(year: desk.year, as: officer) == known, "\(step)")
        let page = try await ShowAdoption(desk.context).run(year: desk.year, as: officer)
        #expect(try await ShowAdoption(fresh).run(year: desk.year, as: officer) == page, "\(step)")
        #expect(try await ShowAdoption(desk.context).run(year: desk.year, as: officer) == page, "\(step), again")
        #expect(page.open.findings.count == known.open.count)
        return Set(known.open.map(\.finding.message))
    }

    @Test func `the remembered proof follows every edit of a record`() async throws {
        let desk = try await EditingDesk()
        let context = desk.context
        let first = try await compared(desk, after: "import")
        let section = try await desk.find(.section, "Burglaries rose")
        let right = "Burglaries rose from 53 to 90, an increase of 70%."
        let edited = try await EditRecord(context).run(
            section.id, section.typing(.narrative, right), version: section.version, as: officer)
        let mended = try await compared(desk, after: "edit")
        #expect(first.subtracting(mended).count == 1, "53 to 90 is 69.8%, so only that finding went")
        try await UndoChange(context).run(try #require(edited.change), as: officer)
        #expect(try await compared(desk, after: "undo") == first)
        try await EditRecord(context).run(section.id, section.typing(.narrative, right), version: 3, as: officer)
        #expect(try await compared(desk, after: "edit again") == mended)
        try await RestoreRecord(context).run(.section, section.id, earlier: 0, version: 4, as: officer)
        #expect(try await compared(desk, after: "restore") == first)
    }

    @Test func `the remembered proof follows additions, moves, splits, merges and removals`() async throws {
        let desk = try await EditingDesk()
        let context = desk.context
        try await compared(desk, after: "import")
        let typed = RecordText(.action, [.words: "Light the path by June 2019", .priority: "burglary"])
        let added = try await AddRecord(context).run(typed, year: desk.year, as: officer)
        #expect(try await compared(desk, after: "addition").count > 0)
        try await MoveRecord(context).run(.action, added.recordID, .up, version: 1, as: officer)
        try await compared(desk, after: "move")
        let mark = try await desk.find(.action, "Mark")
        try await SplitRecord(context).run(
            .action, mark.id, into: ("Mark bicycles", "Watch the station"), version: mark.version, as: officer)
        try await compared(desk, after: "split")
        let visit = try await desk.find(.action, "Visit")
        let parted = try await desk.find(.action, "Watch")
        try await MergeRecords(context).run(
            .action, (visit.id, visit.version), with: (parted.id, parted.version), as: officer)
        try await compared(desk, after: "merge")
        let member = try await desk.find(.member, "Merrowshire Police")
        let removed = try await RemoveRecord(context).run(.member, member.id, version: member.version, as: officer)
        try await compared(desk, after: "removal")
        try await UndoChange(context).run(try #require(removed.change), as: officer)
        try await compared(desk, after: "undo of the removal")
        try await RenumberPlan(context).run(year: desk.year, as: officer)
        try await compared(desk, after: "renumbering")
    }

    @Test func `the remembered proof follows dismissals, comments and the partnership's abbreviations`() async throws {
        let desk = try await EditingDesk()
        let first = try await compared(desk, after: "import")
        let proofread = ProofreadDraft(desk.context)
        let open = try await proofread.run(year: desk.year, as: officer).open
        let key = try #require(open.lazy.compactMap(\.record).first).key
        try await proofread.dismiss(key, year: desk.year, reason: "As printed", as: officer)
        #expect(try await compared(desk, after: "dismissal").count < first.count)
        try await proofread.reopen(key, year: desk.year, as: officer)
        #expect(try await compared(desk, after: "reopening") == first)
        try await KeepPartnership(desk.context).save(
            .abbreviation, [.name: "ADC", .meaning: "Ash Dene Council"], as: .operator)
        try await compared(desk, after: "abbreviation")
    }

    @Test func `an unchanged plan is neither read nor proofread again`() async throws {
        let count = Mutex(0)
        let context = try await ServiceDesk.context { _ in count.withLock { $0 += 1 } }
        let year = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator).year
        let (proofread, adoption) = (ProofreadDraft(context), ShowAdoption(context))
        _ = try await proofread.run(year: year, as: officer)
        _ = try await adoption.run(year: year, as: officer)
        let before = count.withLock { $0 }
        _ = try await proofread.run(year: year, as: officer)
        _ = try await adoption.run(year: year, as: officer)
        let asked = count.withLock { $0 } - before
        // The version and the revision; the year's versions and meetings, the revision and the day.
        #expect(asked <= 10, "\(asked) statements")
    }
}
