import CommunitySafety
import Foundation
import Proofreading
import Testing

@testable import Importing

/// The real plan against the list of what a perfect reader reports on it.
@Suite struct RealPlanRulesTests {
    private struct Expected: Decodable {
        struct Defect: Decodable {
            var id: String
            var line: Int
            var lines: [Int]?
            var snippets: [String]
        }
        struct Correct: Decodable {
            var line: Int
            var quote: String
        }
        struct Allowed: Decodable { var lines: [Int] }
        var defects: [Defect]
        var mustNotFlag: [Correct]
        var mayFlag: [Allowed]
    }

    private func material() throws -> (findings: [Finding], expected: Expected)? {
        guard let bytes = try SharedMaterial.bytes(SharedMaterial.realPlan),
            let labels = try SharedMaterial.bytes("plans/sevenoaks-2023-24.expected.json")
        else { return nil }
        let expected = try JSONDecoder().decode(Expected.self, from: Data(labels))
        return (try PlantedPlan.findings(in: bytes, format: .markdown), expected)
    }

    /// s10 is the first defect that isn't one of figures.
    private func isOurs(_ defect: Expected.Defect) -> Bool { (Int(defect.id.dropFirst()) ?? 0) >= 10 }

    @Test func `all mistakes of commitment and structure are found`() throws {
        guard let (findings, expected) = try material() else { return }
        for defect in expected.defects where isOurs(defect) {
            let lines = Set([defect.line] + (defect.lines ?? []))
            let hit = findings.contains { finding in
                finding.place.line.map(lines.contains) == true
                    && defect.snippets.contains { PlantedPlan.matches(finding.quote, $0) }
            }
            #expect(hit, "\(defect.id): \(defect.snippets.first ?? "")")
        }
    }

    @Test func `nothing that is right is flagged`() throws {
        guard let (findings, expected) = try material() else { return }
        for correct in expected.mustNotFlag {
            let alarms = findings.filter {
                $0.place.line == correct.line && PlantedPlan.matches($0.quote, correct.quote)
            }
            #expect(alarms.isEmpty, "line \(correct.line): \(alarms.map(\.message))")
        }
    }

    @Test func `what is flagged is on a line that is wrong or may be flagged`() throws {
        guard let (findings, expected) = try material() else { return }
        let lines = Set(expected.defects.flatMap { [$0.line] + ($0.lines ?? []) } + expected.mayFlag.flatMap(\.lines))
        for finding in findings { #expect(finding.place.line.map(lines.contains) == true, "\(finding.message)") }
    }

    @Test func `the same plan as a Word file yields the same findings, placed by block, row and cell`() throws {
        guard let bytes = try SharedMaterial.bytes(SharedMaterial.realPlan),
            let word = try SharedMaterial.converted(bytes, to: "docx"),
            let tree = try SharedMaterial.tree(word, from: "docx")
        else { return }
        let document = try PandocReader().read(json: tree, format: .docx)
        let findings = PlanProofreader().read(PlanReader().read(document), of: document).filter {
            $0.severity != .advice
        }
        let lined = try PlantedPlan.findings(in: bytes, format: .markdown)
        #expect(findings.map(\.message).sorted() == lined.map(\.message).sorted())
        #expect(
            findings.filter { $0.rule == .actionsReference }.allSatisfy { $0.place.row != nil && $0.place.line == nil })
        #expect(findings.first { $0.rule == .actionsDeadline }?.quote == "March 2023")
    }
}
