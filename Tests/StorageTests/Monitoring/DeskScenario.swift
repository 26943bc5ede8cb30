import CommunitySafety
import Proofreading
import Storage
import Testing

/// What home pages and lists ask of a round that stands in the store with one answer.
struct DeskScenario {
    let store: Store
    let year: PlanYear

    func run() async throws {
        let year = year
        try await store.write { transaction in
            let round = try #require(try transaction.round(.q3, of: year))
            let update = try #require(try transaction.updates(ofRound: round.id).first)
            try transaction.say(StoredSaid(update, differs: false))
            try transaction.say(StoredSaid(update, differs: true))
            try transaction.record(Workbench.event())
        }
        try await store.read { reading in
            let round = try #require(try reading.currentRound())
            let counts = try reading.counts(ofRound: round.id)
            #expect(counts.map(\.name) == ["Fire"] && counts.map(\.asked) == [1] && counts.map(\.answered) == [1])
            #expect(try reading.differing(inRound: round.id).map(\.address) == ["2.3"])
            // Its text was approved.
            #expect(try reading.textsToRead(inRound: round.id).isEmpty)
            let next = try #require(Workbench.now.day.adding(days: 1))
            #expect(try reading.late(inRound: round.id, before: next).map(\.party) == ["Fire"])
            #expect(try reading.late(inRound: round.id, before: Workbench.now.day).isEmpty)
            let day = Workbench.now.day
            #expect(try reading.due(inRound: round.id, from: day, to: day).map(\.address) == ["2.3"])
            #expect(try reading.lately(inRound: round.id, since: Workbench.now).map(\.view) == [.offTrack])
        }
    }
}
