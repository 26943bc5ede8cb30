import CommunitySafety
import Foundation
import Proofreading
import Services
import Storage
import Testing

/// Every finding on typed numbers of whole plans, each judged by hand.
@Suite struct RealPlanBindingTests {
    /// What is offered or said to differ, in the order of the plan.
    private static func said(_ context: ServiceContext) async throws -> [String] {
        try await ProofreadDraft(context).run(as: ServiceDesk.party(.officer)).items.map(\.finding)
            .filter { [.evidenceTyped, .evidenceDiffers].contains($0.rule) }
            .map { "\($0.stated ?? "") \($0.rule == .evidenceDiffers ? "≠" : "→") \($0.suggestion ?? "")" }
    }

    @Test func `of the demonstration's plan what is held is offered, and nothing else`() async throws {
        try await Demonstration.with { context in
            let said = try await Self.said(context)
            #expect(
                said == [
                    "212 → {{burglary.police.value}}", "230 → {{burglary.police.previous}}",
                    "7.8% → {{burglary.police.percent}}", "53 → {{asb.council.value}}",
                    "39 → {{asb.council.previous}}", "757 → {{asb.tasking.value}}",
                    "1,864 → {{domestic-abuse.police.value}}", "1,842 → {{domestic-abuse.police.previous}}",
                    "1.2% → {{domestic-abuse.police.percent}}", "159 → {{drugs.police.value}}",
                    "186 → {{drugs.police.previous}}", "421 → {{stalking.police.value}}",
                ])
        }
    }

    private static let year = "Oct 2021 – Sep 2022"
    private static let before = "Oct 2020 – Sep 2021"

    /// What the partners gave for the real plan's year, as it says itself.
    private static let given: [(String, String, String, String)] = [
        ("asb.police", "E07000111", year, "1155"), ("asb.council", "E07000111", year, "90"),
        ("asb.council", "E07000111", before, "53"), ("asb.tasking", "E07000111", year, "428"),
        ("drugs.police", "E07000111", year, "159"), ("drugs.police", "E07000111", before, "186"),
        ("stalking.police", "E07000111", year, "1179"), ("graffiti.council", "E07000111", year, "57"),
        ("domestic-abuse.police", "E07000111", year, "2501"), ("fly-tipping.council", "E07000111", year, "1358"),
    ]

    @Test func `of the real plan the sentences on anti-social behaviour and drugs are offered`() async throws {
        guard let file = try RealPlanTests.realPlan(), try SharedData.bytes("lookups-kent/README.md") != nil else {
            return
        }
        let keys = Keys(secret: Array(repeating: 7, count: 32))
        let store = try await Store.inMemory(keys: keys, at: ServiceDesk.moment)
        let environment = ServiceDesk.environment()
        let partnership = Partnership(name: "Sevenoaks District Community Safety Partnership", area: "Sevenoaks")
        try await SetUpPartnership.write(partnership, nil, in: store, environment, .operator)
        let context = ServiceContext(store: store, environment: environment)
        _ = try await ServiceDesk.importer(context).run(file, as: .operator)
        try await KentStreetTests.know(
            { places, transaction in
                try places.lookUps(in: &transaction)
                try places.wardEdges("boundaries-kent/kent_ward.geojson", in: &transaction)
            }, context)
        if let archive = try KentStreetTests.archive() {
            _ = try await LoadEvidence(context).run([archive], by: .operator)
        }
        let published = try await Self.said(context)
        #expect(published == [], "the published figures are of other months than the plan's")
        _ = try await FiguresDesk(in: context, Self.given)
        let said = try await Self.said(context)
        #expect(
            said == [
                "1155 → {{asb.police.value}}", "428 → {{asb.tasking.value}}", "90 → {{asb.council.value}}",
                "53 → {{asb.council.previous}}", "1,358 → {{fly-tipping.council.value}}",
                "57 → {{graffiti.council.value}}", "2501 → {{domestic-abuse.police.value}}",
                "1179 → {{stalking.police.value}}", "186 → {{drugs.police.previous}}",
                "159 → {{drugs.police.value}}",
            ])
    }
}
