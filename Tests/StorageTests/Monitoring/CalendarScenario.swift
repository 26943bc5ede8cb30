import CommunitySafety
import Proofreading
import Storage
import Testing

/// What the store does with calendars and with what is kept while somebody types; a round stands in it.
struct CalendarScenario {
    let store: Store
    let ids: IDSource
    let year: PlanYear

    func run() async throws {
        let (ids, now) = (ids, Workbench.now)
        let hash = [UInt8](repeating: 7, count: 32)
        let made = StoredCalendar(id: ids.next(), kind: .agency, agency: "Fire", accountID: nil, madeAt: now)
        let day = now.day
        try await store.write { transaction in
            try transaction.insert(made, tokenHash: hash)
            for title in ["Due", "Due", "Due now"] {
                try transaction.note(CalendarEvent(key: "a", title: title, when: .day(day)), at: now)
            }
            try transaction.record(Workbench.event())
        }
        try await look(made, hash)
        try await store.write { transaction in
            #expect(try transaction.revokeCalendar(made.id, at: now))
            #expect(try !transaction.revokeCalendar(made.id, at: now))
            #expect(try transaction.calendar(tokenHash: hash)?.revokedAt == now)
            try transaction.record(Workbench.event())
        }
        try await keep()
    }

    private func look(_ made: StoredCalendar, _ hash: [UInt8]) async throws {
        let year = year
        try await store.read { reading in
            #expect(try reading.calendar(tokenHash: hash) == made)
            #expect(try reading.calendars() == [made])
            // The same twice is no change.
            #expect(try reading.calendarEntryStates()["a"]?.sequence == 1)
            let version = try #require(try reading.currentPlanVersion(of: year))
            let all = try reading.datedActions(of: version.id)
            #expect(!all.isEmpty)
            #expect(try reading.datedActions(of: version.id, ledBy: "Nobody at all").isEmpty)
            #expect(try reading.meetings(from: Workbench.now.day).isEmpty)
        }
    }

    private func keep() async throws {
        let (year, now) = (year, Workbench.now)
        let round = try await store.write { transaction in
            let round = try #require(try transaction.round(.q3, of: year))
            for words in [["typed"], ["typed", "again"]] {
                try transaction.keep(words, of: "2.3", in: round.id, by: "account:1", at: now)
            }
            #expect(try transaction.isSent("form 1", of: "2.3", in: round.id))
            #expect(try !transaction.isSent("form 2", of: "2.3", in: round.id))
            return round
        }
        try await store.read { reading in
            let own = try reading.keptEntry([String].self, of: "2.3", in: round.id, by: "account:1")
            let other = try reading.keptEntry([String].self, of: "2.3", in: round.id, by: "account:2")
            #expect(own == ["typed", "again"] && other == nil)
        }
        try await store.write { try $0.forgetKept("2.3", in: round.id, by: "account:1") }
    }
}
