import CommunitySafety
import Proofreading
import Testing

@testable import Services

@Suite struct KnownAbbreviationTests {
    private static let plan = """
        # Aldmere Community Safety Partnership Plan 2023-24

        ## 1. Burglary

        The ZQTF meets every month.

        | Ref | Action | Lead agency | By when |
        |---|---|---|---|
        | 1.1 | Visit every burgled home | Merrow Police | March 2024 |
        | 1.2 | Mark tools at four events | Merrow Police | December 2023 |

        ## 2. Disorder

        The ZQTF meets again.

        | Ref | Action | Lead agency | By when |
        |---|---|---|---|
        | 2.1 | Walk the town at night | Merrow Police | March 2024 |
        """

    private func finding(_ context: ServiceContext) async throws -> Finding? {
        let proof = try await ProofreadDraft(context).run(as: .operator)
        return proof.items.map(\.finding).first { $0.rule == .structureAbbreviations && $0.quote == "ZQTF" }
    }

    @Test func `an abbreviation on record is known to proofreading, with its meaning, and forgotten when removed`()
        async throws
    {
        let context = try await ServiceDesk.context()
        let file = DocumentFile(name: "plan.md", bytes: Array(Self.plan.utf8))
        _ = try await ServiceDesk.importer(context).run(file, as: .operator)
        let before = try #require(try await finding(context))
        #expect(before.severity != .advice)
        let keep = KeepPartnership(context)
        let id = try await keep.save(.abbreviation, [.name: "ZQTF", .meaning: "Quay Task Force"], as: .operator)
        let known = try #require(try await finding(context))
        #expect(known.severity == .advice)
        #expect(known.suggestion == "Quay Task Force (ZQTF)")
        try await keep.remove(.abbreviation, id: id, version: 1, as: .operator)
        #expect(try await finding(context)?.severity != .advice)
    }
}
