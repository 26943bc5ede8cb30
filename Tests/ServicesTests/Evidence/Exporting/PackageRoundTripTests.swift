import CommunitySafety
import Documents
import Foundation
import Services
import Storage
import Testing

@Suite struct PackageRoundTripTests {
    private static func package(_ bytes: [UInt8]) -> [EvidenceFile] {
        [EvidenceFile(name: "figures.zip", bytes: bytes)]
    }

    private static func file(_ name: String, of archive: [UInt8]) throws -> [UInt8] {
        try #require(try ZipArchive(archive).file(name))
    }

    /// Loads what a partnership gave out into an empty one, and looks whether both are in the same state.
    private static func goesRound(_ context: ServiceContext) async throws -> EvidenceState {
        let archive = try await ExportPackage(context).run(as: .operator)
        let empty = try await ServiceDesk.context()
        let report = try await LoadEvidence(empty).run(Self.package(archive), by: .operator)
        #expect(report.kind == .package && report.tally.refused == 0 && report.problems.isEmpty)
        let (before, after) = (try await EvidenceState(context), try await EvidenceState(empty))
        #expect(before.figures == after.figures)
        #expect(before.measures == after.measures)
        #expect(before.sources == after.sources)
        #expect(before.areas == after.areas)
        #expect(before.edges == after.edges)
        #expect(before.notes == after.notes)
        let again = try await ExportPackage(empty).run(as: .operator)
        for table in OpenTable.allCases.map(\.fileName) {
            let same = try Self.file(table, of: archive) == Self.file(table, of: again)
            #expect(same, "\(table) differs when it is exported again")
        }
        let repeated = try await LoadEvidence(empty).run(Self.package(archive), by: .operator)
        #expect(repeated.number == nil && repeated.tally.changesNothing)
        #expect(try await VerifyAudit(empty).run(as: .operator).isWhole)
        return after
    }

    @Test func `the demonstration's evidence comes back from its package as it was`() async throws {
        try await Demonstration.with { context in
            let state = try await Self.goesRound(context)
            #expect(state.figures.count > 5_000 && state.edges.count > 14)
        }
    }

    @Test func `Kent's places, people, fly-tipping and street counts come back too`() async throws {
        guard let context = try await KentExport.context() else { return }
        let state = try await Self.goesRound(context)
        #expect(state.edges.count > 100)
        #expect(state.figures.contains { $0.hasPrefix("fly-tipping") })
        #expect(state.figures.contains { $0.hasPrefix("population.people|E01") })
        #expect(state.figures.contains { $0.hasPrefix("asb.police|E05") })
    }
}
