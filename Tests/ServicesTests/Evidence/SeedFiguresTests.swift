import CommunitySafety
import Foundation
import Services
import Storage
import Testing

@Suite struct SeedFiguresTests {
    private static let demo: URL = {
        var repository = URL(fileURLWithPath: #filePath)
        while repository.lastPathComponent != "Tests", repository.pathComponents.count > 1 {
            repository.deleteLastPathComponent()
        }
        return repository.deletingLastPathComponent().appendingPathComponent("Resources/demo")
    }()

    /// The demonstration with everything in it.
    private static func withDemonstration(_ work: (ServiceContext) async throws -> Void) async throws {
        let plan = demo.appendingPathComponent("aldmere-2023-24.md")
        let files = try FileManager.default.contentsOfDirectory(atPath: demo.path).sorted()
            .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".geojson") }
            .map { EvidenceFile(name: $0, path: demo.appendingPathComponent($0).path) }
        try await ServiceDesk.withInstallation { installation, _ in
            let seed = SeedDemonstration(
                installation: installation, environment: ServiceDesk.environment(), intake: ServiceDesk.intake,
                source: DocumentFile(name: "aldmere-2023-24.md", bytes: Array(try Data(contentsOf: plan))),
                figures: files)
            try await seed.run(as: .operator)
            let context = try await installation.open(.system)
            try await work(context)
            try context.close()
        }
    }

    /// What the plan says in words and says rightly; its mistakes are left out.
    private static let said: [(measure: String, earlier: Double, later: Double)] = [
        ("asb.police", 1_296, 1_337), ("asb.council", 39, 53), ("drugs.police", 186, 159),
        ("domestic-abuse.police", 1_842, 1_864), ("stalking.police", 392, 421), ("burglary.police", 230, 212),
    ]

    @Test func `the demonstration's figures are those of its plan`() async throws {
        try await Self.withDemonstration { context in
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
        try await Self.withDemonstration { context in
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
        try await Self.withDemonstration { context in
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

    @Test func `a measure's page is for everybody who may see it, and no place is too small for its measure`()
        async throws
    {
        try await Self.withDemonstration { context in
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
