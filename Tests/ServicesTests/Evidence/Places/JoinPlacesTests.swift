import CommunitySafety
import Proofreading
import Services
import Storage
import Synchronization
import Testing

@Suite struct `Joining a place of our own to the official one` {
    private static let lookUp = """
        ward24_code,ward24_name,ltla24_code,ltla24_name
        E05009991,Quay,E07009991,Aldmere
        E05009992,Hythe End,E07009991,Aldmere
        """
    private static let measure = "asb.council"

    /// A clock that a test sets.
    private final class Clock: Sendable {
        private let days = Mutex(0)
        func set(_ day: Int) { days.withLock { $0 = day } }
        var now: Instant {
            Instant(milliseconds: 1_705_310_000_000 + Int64(days.withLock { $0 }) * 86_400_000)
        }
    }

    private struct Desk {
        let context: ServiceContext
        let clock: Clock
    }

    private func desk() async throws -> Desk {
        let base = try await ServiceDesk.context()
        let clock = Clock()
        let environment = ServiceEnvironment(now: { clock.now }, ids: base.environment.ids)
        return Desk(context: ServiceContext(store: base.store, environment: environment), clock: clock)
    }

    private func lookUp(_ desk: Desk) async throws {
        let file = EvidenceFile(name: "lookup.csv", bytes: Array(Self.lookUp.utf8))
        _ = try await LoadEvidence(desk.context).run([file], by: .operator)
    }

    /// Types a figure for each month in.
    @discardableResult
    private func type(_ values: [String: String], of area: String, _ desk: Desk) async throws -> Int {
        var choice = TypingChoice()
        choice.measures = [Self.measure]
        choice.areas = [area]
        choice.periods = values.keys.sorted()
        for (period, value) in values {
            let range = try #require(EvidencePeriod(reading: period))
            choice.values["\(Self.measure)|\(area)|\(range.from.iso)|\(range.to.iso)"] = value
        }
        return try #require(try await TypeFigures(desk.context).save(choice, as: .operator).number)
    }

    private func value(
        _ month: String, of code: String, _ desk: Desk, asAt instant: Instant? = nil
    ) async throws -> Double? {
        let period = try #require(EvidencePeriod(reading: month))
        return try await desk.context.store.read { reading in
            let area = try #require(try reading.area(code: code))
            let key = Observation.Key(measure: Self.measure, area: code, period: period, source: "typed")
            return try reading.standing(key, area: area.number, asAt: instant)?.value
        }
    }

    @Test func `figures and name move, later figures follow, and taking it back brings all back`() async throws {
        let desk = try await desk()
        let own = try await KeepPlaces(desk.context).save(
            .init(name: "The Quays"), code: nil, version: 0, as: .operator)
        try await type(["April 2023": "5", "May 2023": "7"], of: own, desk)
        try await lookUp(desk)
        desk.clock.set(10)
        let join = JoinPlaces(desk.context)
        let sight = try await join.look(own, at: "quay", as: .operator)
        #expect(sight.figures == 2 && sight.clashes.isEmpty && sight.official.code == "E05009991")
        let before = desk.clock.now
        desk.clock.set(20)
        let load = try await join.run(own, with: "E05009991", keeping: nil, as: .operator)
        #expect(try await value("April 2023", of: "E05009991", desk) == 5)
        #expect(try await value("April 2023", of: "E05009991", desk, asAt: before) == nil, "it stood elsewhere then")
        let areas = ShowAreas(desk.context)
        #expect(try await areas.run(code: "E05009991", as: .operator).otherNames == ["The Quays"])
        let standing = try await areas.run(code: own, as: .operator).own
        #expect(standing?.joinedTo?.code == "E05009991" && standing?.joinedBy == load)
        #expect(
            try await areas.run(searching: "the quays", kind: nil, as: .operator).found.map(\.code) == ["E05009991"])

        try await UndoLoad(desk.context).run(load, as: .operator)
        #expect(try await value("April 2023", of: "E05009991", desk) == nil)
        #expect(try await value("April 2023", of: own, desk) == 5)
        #expect(try await areas.run(code: "E05009991", as: .operator).otherNames.isEmpty)
        #expect(try await areas.run(searching: "the quays", kind: nil, as: .operator).found.map(\.code) == [own])
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `figures that differ are shown, nobody chooses for the person, and either choice can be taken back`()
        async throws
    {
        let desk = try await desk()
        try await lookUp(desk)
        let own = try await KeepPlaces(desk.context).save(
            .init(name: "The Quays"), code: nil, version: 0, as: .operator)
        try await type(["April 2023": "5", "May 2023": "7", "June 2023": "9"], of: own, desk)
        try await type(["April 2023": "6", "June 2023": "9"], of: "E05009991", desk)
        let join = JoinPlaces(desk.context)
        let sight = try await join.look(own, at: "Quay", as: .operator)
        #expect(sight.clashes.map { [$0.period, $0.own, $0.official] } == [["April 2023", "5", "6"]])
        let refused = await #expect(throws: ServiceError.self) {
            try await join.run(own, with: "Quay", keeping: nil, as: .operator)
        }
        guard case .invalid(let problems) = refused else { throw try #require(refused) }
        #expect(problems.map(\.formField) == ["keep"])
        for (choice, april) in [(JoinPlaces.Choice.official, 6.0), (.own, 5.0)] {
            let load = try await join.run(own, with: "Quay", keeping: choice, as: .operator)
            #expect(try await value("April 2023", of: "E05009991", desk) == april)
            #expect(try await value("May 2023", of: "E05009991", desk) == 7)
            try await UndoLoad(desk.context).run(load, as: .operator)
            #expect(try await value("April 2023", of: "E05009991", desk) == 6)
            #expect(try await value("May 2023", of: "E05009991", desk) == nil)
        }
    }

    @Test func `a load whose figures moved is taken back after the joining only`() async throws {
        let desk = try await desk()
        try await lookUp(desk)
        let own = try await KeepPlaces(desk.context).save(
            .init(name: "The Quays"), code: nil, version: 0, as: .operator)
        let first = try await type(["April 2023": "5"], of: own, desk)
        let load = try await JoinPlaces(desk.context).run(own, with: "Quay", keeping: nil, as: .operator)
        await #expect(throws: ServiceError.conflict(.joinedSince(load: load))) {
            try await UndoLoad(desk.context).run(first, as: .operator)
        }
        try await UndoLoad(desk.context).run(load, as: .operator)
        try await UndoLoad(desk.context).run(first, as: .operator)
        #expect(try await value("April 2023", of: own, desk) == nil)
    }

    @Test func `sets, notes and activities that name it go with it, and come back`() async throws {
        let desk = try await desk()
        try await lookUp(desk)
        let context = desk.context
        let own = try await KeepPlaces(context).save(.init(name: "The Quays"), code: nil, version: 0, as: .operator)
        let other = try await KeepPlaces(context).save(.init(name: "The Hill"), code: nil, version: 0, as: .operator)
        _ = try await KeepAreaSets(context).save(
            id: nil, name: "ours", kind: .custom, places: "\(own)\n\(other)", version: 0, as: .operator)
        _ = try await KeepQualityNotes(context).save(
            id: nil,
            .init(
                source: "typed", measure: "", area: own, from: CalendarDate(iso: "2023-04-01"),
                to: CalendarDate(iso: "2023-06-30"), isComparable: false, reason: "Half was counted"),
            version: 0, as: .operator)
        try await LogActivity(context).add(
            .init(kind: .safetyWalk, on: "2023-10-12", place: "Steps", area: own), as: .operator)
        func named() async throws -> [String] {
            let sets = try await KeepAreaSets(context).list(as: .operator).sets.flatMap { $0.members.map(\.code) }
            let notes = try await KeepQualityNotes(context).list(as: .operator).notes.compactMap(\.note.area)
            let walks = try await context.store.read { reading in
                try reading.all("SELECT code FROM activity JOIN area ON area.id = area_id") { try $0.text("code") }
            }
            return sets + notes + walks
        }
        #expect(try await named() == [own, other, own, own])
        let load = try await JoinPlaces(context).run(own, with: "Quay", keeping: nil, as: .operator)
        #expect(try await named() == ["E05009991", other, "E05009991", "E05009991"])
        try await UndoLoad(context).run(load, as: .operator)
        #expect(try await named() == [own, other, own, own])
    }

    @Test(arguments: ["", "Nowhere", "OWN-1", String(repeating: "a", count: 1_000_000)])
    func `a place that is no official one is none to join`(_ words: String) async throws {
        let desk = try await desk()
        let own = try await KeepPlaces(desk.context).save(
            .init(name: "The Quays"), code: nil, version: 0, as: .operator)
        await #expect(throws: ServiceError.self) {
            try await JoinPlaces(desk.context).look(own, at: words, as: .operator)
        }
        await #expect(throws: ServiceError.notFound(.record(id: "E05009991"))) {
            try await lookUp(desk)
            _ = try await JoinPlaces(desk.context).look("E05009991", at: "Aldmere", as: .operator)
        }
    }
}
