import CommunitySafety
import Foundation
import Services
import Storage
import Testing

@Suite struct SeedFundingTests {
    @Test func `the demonstration's lines come to what its plan says in words`() async throws {
        var repository = URL(fileURLWithPath: #filePath)
        while repository.lastPathComponent != "Tests", repository.pathComponents.count > 1 {
            repository.deleteLastPathComponent()
        }
        let file = repository.deletingLastPathComponent().appendingPathComponent("Resources/demo/aldmere-2023-24.md")
        let source = DocumentFile(name: "aldmere-2023-24.md", bytes: Array(try Data(contentsOf: file)))
        try await ServiceDesk.withInstallation { installation, _ in
            let seed = SeedDemonstration(
                installation: installation, environment: ServiceDesk.environment(), intake: ServiceDesk.intake,
                source: source, figures: [])
            try await seed.run(as: .operator)
            let context = try await installation.open(.system)
            let plan = try await ShowPlan(context).run(as: .public).plan
            #expect(plan.sections.contains { $0.narrative.contains("The partnership holds £39,000 for the year") })
            let total = FundingTotal(plan.fundingLines)
            #expect(total.amount?.words == "£39,000" && total.withoutAmount == 1)
            #expect(plan.fundingLines.allSatisfy { $0.priority != nil }, "each names a priority that the plan has")
            #expect(plan.themes.map(\.priorities.count) == [3])
            #expect(try await VerifyAudit(context).run(as: .operator).isWhole)
            try context.close()
        }
    }
}
