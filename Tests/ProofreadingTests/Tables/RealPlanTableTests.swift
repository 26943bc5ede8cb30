import Foundation
import Testing

@testable import Proofreading

/// The real plan is read from the folder that WATCHWARD_SHARED names, else from `shared` beside the clone.
@Suite struct RealPlanTableTests {
    @Test func `its three wrong row totals and its moved columns are found, and nothing else`() throws {
        guard let text = try Self.plan() else { return }
        let findings = TableProofreader().read(PrintedTables.document(text)).findings
        #expect(findings.map { $0.place.line } == [226, 228, 230, 317])
        #expect(findings.map(\.rule) == [.figuresTotal, .figuresTotal, .figuresTotal, .figuresRepeat])
        #expect(findings.map(\.recomputed) == ["342", "507", "14734", nil])
        #expect(findings.last?.place.endLine == 324)
        #expect(findings.last?.quote.hasPrefix("| PAS 2021/22 Statistics | Oct – Dec 21 |") == true)
    }

    @Test func `its stale period and its two directions are found, and nothing else weighs more than advice`() throws {
        guard let text = try Self.plan() else { return }
        let findings = DocumentProofreader().read(PrintedTables.document(text)).findings.filter {
            $0.severity != .advice
        }
        #expect(findings.map { $0.place.line } == [158, 222])
        #expect(findings.map(\.rule) == [.figuresSame, .figuresPeriod])
    }

    @Test func `its one misspelt name is found`() throws {
        guard let text = try Self.plan() else { return }
        let variants = TermVariants().variants(in: PrintedTables.document(text))
        #expect(variants.map(\.printed) == ["Chanel Panels"])
        #expect(variants.map(\.usual) == ["Channel Panel"])
        #expect(variants.map { $0.place.line } == [289])
    }

    private static func plan() throws -> String? {
        let environment = ProcessInfo.processInfo.environment
        let beside = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared")
            .standardizedFileURL.path
        let folder = environment["WATCHWARD_SHARED"] ?? beside
        let path = folder + "/plans/sevenoaks-2023-24.md"
        guard FileManager.default.fileExists(atPath: path) else {
            #expect(environment["CI"] != "true", "the real plan is missing at \(path)")
            return nil
        }
        return try String(contentsOfFile: path, encoding: .utf8)
    }
}
