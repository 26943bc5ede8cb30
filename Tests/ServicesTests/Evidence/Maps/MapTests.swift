import CommunitySafety
import Proofreading
import Services
import Testing

@Suite struct `The map and the pages of places` {
    @Test func `show the demonstration's wards to officers as they were counted`() async throws {
        try await Demonstration.with { context in
            let sight = try #require(
                try await ShowMap(context).run(MapChoice(measure: "asb.police"), as: .operator))
            #expect(sight.district.name == "Aldmere" && sight.rows.count == 14)
            #expect(sight.period?.words == "Oct 2022 – Sep 2023")
            // The wards of each month come to the district: 1,204, as its plan has it.
            #expect(sight.rows.compactMap(\.count).reduce(0, +) == 1_204)
            #expect(sight.rows.allSatisfy { $0.shape != nil && $0.rate != nil })
            let change = try await ShowMap(context).run(
                MapChoice(measure: "asb.police", figure: .change), as: .operator)
            #expect(change?.earlier?.words == "Oct 2021 – Sep 2022")
            #expect(change?.rows.allSatisfy { $0.change != nil } == true)
        }
    }

    @Test func `never show everybody a small number, wherever it stands`() async throws {
        try await Demonstration.with { context in
            let measures = try #require(try await ShowMap(context).run(MapChoice(), as: .public)).measures
            #expect(!measures.isEmpty)
            for measure in measures where measure.protection != .open {
                for figure in MapChoice.Figure.allCases {
                    let choice = MapChoice(measure: measure.key, figure: figure)
                    let sight = try #require(try await ShowMap(context).run(choice, as: .public))
                    #expect(sight.rows.allSatisfy { row in row.count.map { $0 == 0 || $0 >= 5 } ?? true })
                    #expect(sight.rows.allSatisfy { $0.count != nil || $0.rate == nil })
                }
            }
            let castle = try await ShowPlace(context).run("castle", as: .public)
            #expect(!castle.figures.isEmpty)
            #expect(castle.figures.allSatisfy { $0.side.value.map { $0 == 0 || $0 >= 5 } ?? true })
        }
    }

    @Test func `are asked for what isn't there, and say so`() async throws {
        try await Demonstration.with { context in
            await #expect(throws: ServiceError.notFound(.record(id: "no.such"))) {
                _ = try await ShowMap(context).run(MapChoice(measure: "no.such"), as: .operator)
            }
            await #expect(throws: ServiceError.notFound(.record(id: "exploitation.children"))) {
                _ = try await ShowMap(context).run(MapChoice(measure: "exploitation.children"), as: .public)
            }
            let odd = try await ShowMap(context).run(
                MapChoice(measure: "asb.police", period: "yesterday <b>", kind: .lsoa), as: .public)
            #expect(odd?.kind == .ward && odd?.period?.words == "Oct 2022 – Sep 2023")
            #expect(odd?.remarks.count == 2)
            for address in ["nowhere", "", "X99999999", String(repeating: "a", count: 5_000)] {
                await #expect(throws: ServiceError.self) { _ = try await ShowPlace(context).run(address, as: .public) }
            }
            let byCode = try await ShowPlace(context).run("x05000002", as: .public)
            let byName = try await ShowPlace(context).run("castle", as: .public)
            #expect(byCode == byName && byName.neighbours.map(\.name).contains("Quay"))
            let hot = try await ShowMap(context).run(MapChoice(measure: "asb.police", figure: .hot), as: .operator)
            #expect(hot?.hotSpots?.count == 14 && hot?.rows.allSatisfy { $0.heat != nil } == true)
        }
    }

    @Test func `don't tell everybody what was done in a ward before a poll, unless it was cleared`() async throws {
        try await Demonstration.with { context in
            let castle = try await ShowPlace(context).run("castle", as: .operator).area
            let walk = LogActivity.Entry(
                kind: .safetyWalk, on: "2024-01-10", place: "12 Quay Street", area: castle.code)
            try await LogActivity(context).add(walk, as: .operator)
            let before = try await ShowPlace(context).run("castle", as: .public)
            #expect(before.deeds?.map(\.heldOn.iso) == ["2024-01-10"])
            let notice = try #require(CalendarDate(year: 2024, month: 1, day: 8))
            let poll = try #require(CalendarDate(year: 2024, month: 2, day: 1))
            let election = try #require(Election(name: "By-election", area: "Castle", notice: notice, poll: poll))
            _ = try await KeepElections(context).add(election, as: .operator)
            let during = try await ShowPlace(context).run("castle", as: .public)
            #expect(during.deeds == nil && !during.figures.isEmpty)
            #expect(try await ShowPlace(context).run("castle", as: .operator).deeds?.count == 1)
            #expect(try await ShowPlace(context).run("quay", as: .public).deeds != nil)
            await #expect(throws: ServiceError.self) {
                try await ClearForElection(context).run(pageOf: castle.code, reason: "It is old", as: .public)
            }
            try await ClearForElection(context).run(pageOf: castle.code, reason: "A walk, no views", as: .operator)
            #expect(try await ShowPlace(context).run("castle", as: .public).deeds?.count == 1)
        }
    }
}
