import Documents
import Foundation
import Proofreading
import Testing

@Suite struct CheckReportTests {
    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        let read = try JSONSerialization.jsonObject(with: Data(bytes))
        return try #require(read as? [String: Any])
    }

    @Test func `findings stand in document order, and an error decides the verdict`() {
        #expect(CheckReport.example.findings.map(\.rule) == [.structureHeadings, .figuresChange, .actionsReview])
        #expect(CheckReport.example.hasErrors)
        #expect(!CheckReport.withoutLines.hasErrors)
    }

    // MARK: JSON

    @Test func `JSON has line, column and recomputation`() throws {
        let root = try object(CheckReport.example.json())
        #expect(root["document"] as? String == "aldmere plan.md")
        let findings = try #require(root["findings"] as? [[String: Any]])
        let change = findings[1]
        #expect(change["rule"] as? String == "figures.change")
        #expect(change["line"] as? Int == 3)
        #expect(change["column"] as? Int == 1)
        #expect(change["recomputed"] as? String == "69.8%")
        #expect(change["place"] == nil)
        #expect((findings[2]["related"] as? [[String: Int]]) == [["line": 7, "column": 1]])
        #expect(
            root["summary"] as? [String: Int] == [
                "claims": 2, "consistent": 1, "withinRounding": 0, "notCheckable": 0, "inconsistent": 1,
            ])
    }

    @Test func `JSON without lines has the block, row and cell`() throws {
        let findings = try #require(try object(CheckReport.withoutLines.json())["findings"] as? [[String: Any]])
        #expect(findings[0]["place"] as? [String: Int] == ["block": 2])
        #expect(findings[1]["place"] as? [String: Int] == ["block": 3, "row": 4, "cell": 2])
        #expect(findings[0]["line"] == nil)
    }

    @Test func `every name in the JSON is in its schema, and every rule too`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../../docs/api/check-report.schema.json")
        let schema = try object([UInt8](try Data(contentsOf: file)))
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let root = try object(CheckReport.example.json())
        try expect(root, within: schema)
        for (list, definition) in [("findings", "finding"), ("claims", "claim")] {
            for entry in try #require(root[list] as? [[String: Any]]) {
                try expect(entry, within: try #require(definitions[definition]))
            }
        }
        let finding = try #require(definitions["finding"]?["properties"] as? [String: [String: Any]])
        #expect(finding["rule"]?["enum"] as? [String] == Rule.ofDocuments.map(\.rawValue))
    }

    /// The object has all required members and none that the schema doesn't name.
    private func expect(_ object: [String: Any], within schema: [String: Any]) throws {
        let known = try #require(schema["properties"] as? [String: Any])
        let required = try #require(schema["required"] as? [String])
        #expect(Set(object.keys).isSubset(of: known.keys))
        #expect(Set(required).isSubset(of: object.keys))
    }

    // MARK: Text

    @Test func `text reads like a compiler's report`() {
        let expected = """
            aldmere plan.md:3:1: error: 90 against 53 is an increase of 69.8%, not 58%
                [figures.change]
               3 | Calls rose from 53 to 90, an increase of 58%.
                 |                                          ^^^
              = the document says 58%; it works out as 69.8%
              = suggestion: 70%

            aldmere plan.md:6:1: warning: 2 actions are ongoing with no review date: 1.1 and
                1.2 [actions.review]
               6 | | 1.1 | Patrol | Ongoing |
              = see also 7:1

            1 error, 1 warning, 1 piece of advice (not shown); 2 claims read: 1 hold, 0
            within rounding, 0 can't be checked, 1 don't hold.
            """
        #expect(CheckReport.example.text() == expected)
    }

    @Test func `advice is shown when asked for, places without lines are words`() {
        #expect(CheckReport.example.text(showingAdvice: true).contains("aldmere plan.md:1:1: advice:"))
        let text = CheckReport.withoutLines.text()
        #expect(text.contains("plan.docx: table 2, row 4, cell 2: warning: Action 1.1 has no lead"))
        #expect(text.contains("plan.docx: paragraph 1: warning:"))
    }

    @Test func `colour only adds marks`() {
        let coloured = CheckReport.example.text(colour: true)
        #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == CheckReport.example.text())
    }

    @Test(arguments: [40, 60, 80, 200])
    func `lines keep to the width, whatever the length of the source's`(width: Int) {
        let line =
            String(repeating: "word ", count: 2_000) + "a fall of 12% " + String(repeating: "more ", count: 2_000)
        let report = CheckReport(
            document: "a.txt", report: Report(),
            planFindings: [
                Finding(
                    rule: .figuresChange, place: Place(block: 1, line: 1, column: 10_001), quote: "a fall of 12%",
                    message: "It is a fall of 13% and no more than that, say", stated: "12%")
            ],
            source: SourceDocument(format: .text, blocks: [], lines: [line]))
        let text = report.text(width: width)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
        let shown = text.split(separator: "\n")
        let marked = shown.first { $0.contains("^^^") } ?? ""
        let source = shown.first { $0.contains("12%") } ?? ""
        let start = marked.distance(from: marked.startIndex, to: marked.firstIndex(of: "^") ?? marked.startIndex)
        #expect(source.dropFirst(start).hasPrefix("12%"))
    }

    @Test func `a document can't write to the terminal`() {
        let report = CheckReport(
            document: "a\u{1B}[2J.txt", report: Report(),
            planFindings: [
                Finding(
                    rule: .figuresUnit, place: Place(block: 1, line: 1), quote: "x\u{1B}]0;y\u{7}",
                    message: "m\u{1B}[1m\u{202E}")
            ],
            source: SourceDocument(format: .text, blocks: [], lines: ["x\u{1B}]0;y\u{7}\u{9B}31m"]))
        #expect(
            report.text().unicodeScalars.allSatisfy {
                $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value != 0x202E || $0 == "\n"
            })
    }

    // MARK: SARIF

    @Test func `SARIF has its version, rules, levels and regions`() throws {
        let root = try object(CheckReport.example.sarif(version: "9.9"))
        #expect(root["version"] as? String == "2.1.0")
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect(driver["version"] as? String == "9.9")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["note", "error", "warning"])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            let physical = try #require(location["physicalLocation"] as? [String: [String: Any]])
            #expect(physical["artifactLocation"]?["uri"] as? String == "aldmere%20plan.md")
            #expect((physical["region"]?["startLine"] as? Int ?? 0) >= 1)
        }
    }

    @Test func `SARIF without lines locates by words`() throws {
        let root = try object(CheckReport.withoutLines.sarif())
        let results = try #require((root["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        let location = try #require((results[1]["locations"] as? [[String: Any]])?.first)
        #expect(
            (location["logicalLocations"] as? [[String: String]]) == [["fullyQualifiedName": "table 2, row 4, cell 2"]])
        #expect((location["physicalLocation"] as? [String: [String: Any]])?["region"] == nil)
    }
}
