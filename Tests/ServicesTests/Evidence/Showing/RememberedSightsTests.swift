import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// What is remembered of measures' pages is never older than what stands.
@Suite struct RememberedSightsTests {
    private static let council = "E07009991"

    private func desk() async throws -> FiguresDesk {
        try await FiguresDesk([
            ("asb.council", Self.council, "Oct 2021", "9"), ("asb.council", Self.council, "Oct 2022", "3"),
        ])
    }

    private func sight(_ context: ServiceContext, as party: ActingParty = .operator) async throws -> MeasureSight? {
        try await ShowMeasure(context).run("asb.council", place: Self.council, as: party)
    }

    /// After a deed the page shows something else, and the same as a program that remembers nothing.
    private func isSeen(
        _ desk: FiguresDesk, as party: ActingParty = .operator, _ deed: () async throws -> Void
    ) async throws -> Bool {
        let before = try await sight(desk.context, as: party)
        #expect(try await sight(desk.context, as: party) == before)
        try await deed()
        let after = try await sight(desk.context, as: party)
        let fresh = ServiceContext(store: desk.context.store, environment: desk.context.environment)
        let made = try await sight(fresh, as: party)
        return after != before && after == made
    }

    @Test func `a figure that comes, is revised or taken back shows at once`() async throws {
        let desk = try await desk()
        #expect(try await isSeen(desk) { try await desk.type([("asb.council", Self.council, "Nov 2022", "12")]) })
        #expect(try await isSeen(desk) { try await desk.type([("asb.council", Self.council, "Nov 2022", "13")]) })
        let newest = try await desk.context.store.read { try $0.loads().first?.number }
        let number = try #require(newest)
        #expect(try await isSeen(desk) { _ = try await UndoLoad(desk.context).run(number, as: .operator) })
    }

    @Test func `what somebody answered for shows at once to everybody`() async throws {
        let desk = try await desk()
        let override = OverrideSuppression(desk.context)
        let manager = ServiceDesk.party(.manager)
        #expect(
            try await isSeen(desk, as: .public) {
                try await override.give(
                    "asb.council", area: Self.council, period: "Oct 2022", reason: "It is public.", as: manager)
            })
        let sight = try await ShowWithheld(desk.context).run("asb.council", as: manager)
        let given = try #require(sight.overrides.first)
        #expect(
            try await isSeen(desk, as: .public) {
                try await override.setRemoved(
                    true, id: given.id, of: "asb.council", version: given.version, as: manager)
            })
    }

    @Test func `a note, a source, a set and what a measure may show, too`() async throws {
        let desk = try await desk()
        let sights = try #require(try await sight(desk.context))
        let source = try #require(sights.source)
        #expect(
            try await isSeen(desk) {
                _ = try await KeepQualityNotes(desk.context).save(
                    id: nil,
                    .init(
                        source: source.key, measure: "", area: Self.council, from: CalendarDate(iso: "2022-01-01"),
                        to: CalendarDate(iso: "2022-12-31"), isComparable: false, reason: "A new system"),
                    version: 1, as: .operator)
            })
        #expect(
            try await isSeen(desk) {
                _ = try await KeepAreaSets(desk.context).save(
                    id: nil, name: "Both", kind: .district, places: "Aldmere\nE07009992", version: 1, as: .operator)
            })
        let listing = try await KeepMeasures(desk.context).list(as: .operator).first { $0.measure.key == "asb.council" }
        let kept = try #require(listing)
        let noted = try #require(
            Measure(
                key: "asb.council", name: kept.measure.name, audience: .partnership, smallestArea: .district, note: "N")
        )
        #expect(
            try await isSeen(desk) {
                try await KeepMeasures(desk.context).save(noted, isNew: false, version: kept.version, as: .operator)
            })
    }

    @Test func `who may see less is never shown what others asked for`() async throws {
        let desk = try await desk()
        let all = try #require(try await sight(desk.context))
        let everybody = try #require(try await sight(desk.context, as: .public))
        #expect(all.newest?.value == 3 && everybody.newest?.value != 3)
        #expect(try await sight(desk.context) == all)
    }
}
