import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does with packs.
struct PackScenario {
    let store: Store
    let ids: IDSource
    let year: PlanYear

    func run() async throws {
        let meeting = try #require(PackKey(.meeting, .q2))
        let quarterly = try #require(PackKey(.quarterly, .q2))
        try await write(in: meeting)
        try await chooseRules()
        let inside = pack(meeting, "Staff left")
        var open = pack(quarterly, "Nine homes were made safe")
        let fact = QuotedFigure.Fact(
            measure: "asb.council", area: "E1", areaName: "Aldmere", from: Workbench.now.day, to: Workbench.now.day,
            source: "council", value: 90)
        open.figures = FigureBook(["{{asb.council.value}}": QuotedFigure(words: "90", facts: [fact])])
        let kept = [inside, open]
        try await issue(kept)
        let year = year
        try await store.read { reading in
            let found = [try reading.pack(1, of: year)?.pack, try reading.pack(2, of: year)?.pack]
            #expect(found == kept)
            #expect(try reading.issuedPacks(of: year).map(\.number) == [2, 1])
            #expect(try reading.issuedPacks(of: year).map(\.key) == [quarterly, meeting])
            #expect(try reading.packFacts() == [fact])
            #expect(try reading.packFacts(of: "asb.council") == [fact: Workbench.now.day])
            #expect(try reading.packFacts(of: "drugs.police").isEmpty)
            let later = try reading.lastPack(before: try #require(PackKey(.meeting, .q3)), of: year)
            let earlier = try reading.lastPack(before: try #require(PackKey(.meeting, .q1)), of: year)
            #expect(later?.pack == inside)
            #expect(earlier == nil)
        }
    }

    /// Rules are kept one after the other, the newest first.
    private func chooseRules() async throws {
        let (first, second) = (RatingRules(onTrackFrom: 80), RatingRules(onTrackFrom: 85, atRiskFrom: 60))
        try await store.write { transaction in
            #expect(try transaction.ratingRules().rules == .shipped)
            for (seen, rules) in [first, second].enumerated() {
                try transaction.keep(rules, after: seen, by: "operator", on: Workbench.now.day)
            }
            #expect(try transaction.ratingRules(newest: 2).map(\.rules) == [second, first])
            #expect(try transaction.ratingRules().keptOn == Workbench.now.day)
            #expect(throws: StorageError.staleVersion(table: "rating_rules", id: "1")) {
                try transaction.keep(first, after: 1, by: "operator", on: Workbench.now.day)
            }
            try transaction.record(Workbench.event())
        }
    }

    private func write(in key: PackKey) async throws {
        let (ids, year) = (ids, year)
        try await store.write { transaction in
            try transaction.keep(PackWords(introduction: "One"), in: key, of: year, seen: 0, newID: ids.next())
            try transaction.keep(PackWords(introduction: "Two"), in: key, of: year, seen: 1, newID: ids.next())
            #expect(throws: StorageError.self) {
                try transaction.keep(PackWords(), in: key, of: year, seen: 1, newID: ids.next())
            }
            #expect(try transaction.packWords(key, of: year)?.words.introduction == "Two")
            try transaction.record(Workbench.event())
        }
        let stored = try await store.read { try $0.packWords(key, of: year) }
        #expect(stored?.version == 2)
    }

    private func pack(_ key: PackKey, _ words: String) -> Pack {
        Pack(
            key: key, year: year, issue: 1, asAt: Workbench.now.day, publisher: "Aldmere", rounds: [], priorities: [],
            lines: [
                PackLine(
                    address: "1", reference: "1", action: "Visit", priority: nil,
                    sayings: [PackSaying(.q2, .onTrack, words)])
            ], words: .none)
    }

    private func issue(_ packs: [Pack]) async throws {
        let (ids, year) = (ids, year)
        try await store.write { transaction in
            for (index, pack) in packs.enumerated() {
                try transaction.insert(
                    StoredPack(
                        id: ids.next(), number: index + 1, pack: pack, issuedBy: "operator", issuedAt: Workbench.now))
                #expect(try transaction.lastPack(before: pack.key, of: year)?.pack == pack)
            }
            try transaction.record(Workbench.event())
        }
    }
}

@Suite struct PackStorageTests {
    private func kept(_ look: @escaping @Sendable (Row) throws -> Void) async throws {
        let store = try await Workbench.memory()
        let plan = try SamplePlan.plan()
        try await PackScenario(store: store, ids: Workbench.countedIDs(), year: plan.year).run()
        try await store.read { reading in
            try reading.forEach("SELECT kind, body, sealed FROM issued_pack ORDER BY number", look)
        }
    }

    @Test func `a pack for the partnership is sealed, one for everybody isn't`() async throws {
        try await kept { row in
            let isInside = try row.text("kind") == "meeting"
            #expect(try (row.optionalText("body") == nil) == isInside)
            if isInside {
                #expect(!String(decoding: try row.bytes("sealed"), as: UTF8.self).contains("Staff left"))
            } else {
                #expect(try row.text("body").contains("Nine homes were made safe"))
            }
        }
    }
}
