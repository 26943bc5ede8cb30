import CommunitySafety
import Foundation
import Services
import Statistics
import Storage
import Testing

@Suite struct SeedFiguresTests {
    /// What the plan says in words and says rightly; its mistakes are left out.
    private static let said: [(measure: String, earlier: Double, later: Double)] = [
        ("asb.police", 1_296, 1_337), ("asb.council", 39, 53), ("drugs.police", 186, 159),
        ("domestic-abuse.police", 1_842, 1_864), ("stalking.police", 392, 421), ("burglary.police", 230, 212),
    ]

    @Test func `the demonstration's figures are those of its plan`() async throws {
        try await Demonstration.with { context in
            for said in Self.said {
                let choice = ComparisonChoice(
                    measure: said.measure, place: "Aldmere", period: "Oct 2021 – Sep 2022",
                    withPeriod: "Oct 2020 – Sep 2021")
                let pair = try #require(try await CompareFigures(context).run(choice, as: .operator).pairs.first)
                #expect(pair.comparison.earlier.value == said.earlier, "\(said.measure)")
                #expect(pair.comparison.later.value == said.later, "\(said.measure)")
                #expect(pair.comparison.isAllowed)
            }
            #expect(try await VerifyAudit(context).run(as: .operator).isWhole)
        }
    }

    @Test func `wards come to their district in every month, and have edges and people`() async throws {
        try await Demonstration.with { context in
            try await context.store.read { reading in
                let district = try #require(try reading.area(code: "X07000001"))
                let wards = try reading.children(ofArea: district.number).map(\.area)
                #expect(wards.count == 14)
                for year in 2021...2023 {
                    for month in 1...12 {
                        let period = try #require(EvidencePeriod(year: year, month: month))
                        func count(_ area: Int) throws -> Double? {
                            try reading.standingFigures("asb.police", area: area, within: period.range)
                                .first { $0.period == period }?.value
                        }
                        let counts = try wards.compactMap { try count($0.number) }
                        #expect(counts.count == 14)
                        let whole = try count(district.number)
                        #expect(whole == counts.reduce(0, +))
                    }
                }
            }
        }
    }

    /// The designs of the demonstration say: 1,204 incidents after 1,337, second lowest of 13 districts, 118,400 people.
    @Test func `a measure's page has its years, months, peers and wards`() async throws {
        try await Demonstration.with { context in
            let show = ShowMeasure(context)
            let sight = try #require(try await show.run("asb.police", place: "", as: .operator))
            #expect(sight.place.name == "Aldmere" && sight.place.kind == .district)
            #expect(
                sight.pairs.map(\.comparison.later.period.words) == [
                    "Oct 2022 – Sep 2023", "2023", "Oct – Dec 2023",
                ])
            #expect(sight.pairs.map(\.comparison.later.value) == [1_204, 1_175, 270])
            #expect(sight.pairs.map(\.comparison.earlier.value) == [1_337, 1_325, 299])
            #expect(sight.run?.months.count == 39)
            #expect(sight.run?.isSeasonRemoved == true)
            let peers = try #require(sight.peers)
            let ours = try #require(peers.peers.first { $0.isOurs })
            #expect(peers.size == 13 && peers.peers.count == 13 && ours.rank == 2)
            #expect(abs(ours.rate - 1_204 / 118.4) < 1e-9)
            #expect(peers.ranks.contains(2))
            #expect(sight.parts?.parts.count == 14)
            #expect(sight.parts?.parts.compactMap(\.value).reduce(0, +) == 1_204)
            #expect(sight.parts?.parts.allSatisfy { $0.shape != nil } == true)
            let ward = try #require(try await show.run("asb.police", place: "X05000002", as: .operator))
            #expect(ward.place.name == "Castle" && ward.peers == nil && ward.parts == nil)
        }
    }

    // From the demonstration's files by the formulas of the method paper, computed apart: 905 still to come last year, 270 after
    // 299 so far, dispersion 1.2787; limits of the funnel for 118,400 people at 16.479 for every 1,000 and τ² 0.0198977.
    @Test func `the year's likely end, the funnel, and the two orders`() async throws {
        try await Demonstration.with { context in
            let sight = try #require(try await ShowMeasure(context).run("asb.police", place: "", as: .operator))
            let outlook = try #require(sight.rolling?.outlook)
            #expect((outlook.likely, outlook.low, outlook.high) == (1_088, 981, 1_211))
            #expect(abs(outlook.dispersion - 1.2787124557) < 1e-9)
            #expect(sight.rolling?.points.compactMap(\.total).max() == 1_398)
            let peers = try #require(sight.peers)
            let ours = try #require(peers.peers.first { $0.isOurs })
            #expect(ours.rank == 2 && ours.countRank == 3)
            let funnel = try #require(peers.funnel)
            let place = try #require(funnel.places.first { $0.isOurs })
            #expect(abs(place.low - 8.6053318) < 1e-5 && abs(place.high - 26.8874275) < 1e-5)
            #expect(funnel.isWidened && abs(funnel.whole - 16.4787016) < 1e-6)
            #expect(funnel.places.filter { $0.flag != .within }.map(\.area.name) == ["Lydminster"])
        }
    }

    @Test func `place, period and set are chosen, and what can't be is said`() async throws {
        try await Demonstration.with { context in
            let show = ShowMeasure(context)
            let year = try #require(
                try await show.run("asb.police", place: "X07000001", period: "Oct 2021 – Sep 2022", as: .operator))
            #expect(year.chosen?.words == "Oct 2021 – Sep 2022" && year.misread.isEmpty)
            #expect(year.pairs.first?.comparison.later.value == 1_337)
            #expect(year.peers?.period == year.chosen && year.parts?.period == year.chosen)
            let financial = try #require(try await show.run("asb.police", place: "", period: "2022-23", as: .operator))
            #expect(financial.rolling?.outlook?.year.words == "2023-24")
            let odd = try #require(
                try await show.run("asb.police", place: "", period: "soon<b>", with: "nobody", as: .operator))
            #expect(odd.misread == [.period("soon<b>"), .set("nobody")] && odd.chosen == nil && odd.peers != nil)
            let unheld = try #require(try await show.run("asb.police", place: "", period: "1999", as: .operator))
            #expect(unheld.misread.count == 1 && unheld.pairs.first?.comparison.later.value == 1_204)
            #expect(
                odd.periods.assessmentYears.map(\.words) == [
                    "Oct 2022 – Sep 2023", "Oct 2021 – Sep 2022", "Oct 2020 – Sep 2021",
                ])
            #expect(odd.groups.first?.title == .ours && odd.groups.first?.places.map(\.name) == ["Aldmere"])
            #expect(odd.groups.contains { $0.title == .within("Aldmere") && $0.places.count == 14 })
            #expect(odd.groups.flatMap(\.places).count == odd.places.count)
        }
    }

    @Test func `a source says what is held of it and what is owed, to those who may know`() async throws {
        try await Demonstration.with { context in
            let sight = try await ShowSource(context).run("merrowshire-police", as: .operator)
            #expect(sight.held.count == 16 && sight.held.first?.measure.key == "asb.police")
            // 39 months of 13 districts and 14 wards.
            #expect(sight.held.first?.figures == 39 * 27 && sight.held.first?.places == 27)
            #expect(sight.loads.count == 2 && !sight.expected.isEmpty)
            await #expect(throws: ServiceError.self) {
                _ = try await ShowSource(context).run("no-such", as: .operator)
            }
            let open = try await ShowSource(context).run("merrowshire-police", as: .public)
            #expect(open.loads.isEmpty && open.expected.isEmpty)
            #expect(open.held.allSatisfy { $0.measure.audience == .everybody })
        }
    }

    @Test func `the list says what each measure's newest year says`() async throws {
        try await Demonstration.with { context in
            let list = try await ShowFigures(context).run(as: .operator)
            let asb = try #require(list.first { $0.measure.key == "asb.police" })
            #expect(asb.finding?.brief == "1,204 in Oct 2022 – Sep 2023, down from 1,337 the year before")
            #expect(asb.elsewhere == nil)
            #expect(
                try await ShowFigures(context).run(issue: "asb", as: .operator).allSatisfy { $0.measure.issue == "asb" }
            )
        }
    }

    @Test func `a measure's page is for everybody who may see it, and no place is too small for its measure`()
        async throws
    {
        try await Demonstration.with { context in
            let show = ShowMeasure(context)
            let open = try await show.run("asb.police", place: "", as: .public)
            #expect(open?.place.name == "Aldmere")
            await #expect(throws: ServiceError.self) {
                _ = try await show.run("prevent.channel", place: "", as: .public)
            }
            await #expect(throws: ServiceError.self) { _ = try await show.run("no.such", place: "", as: .operator) }
            await #expect(throws: ServiceError.self) {
                _ = try await show.run("asb.police", place: "Nowhere", as: .operator)
            }
            let unheld = try await show.run("prevent.channel", place: "", as: .operator)
            #expect(unheld == nil)
        }
    }
}
