import CommunitySafety
import Foundation
import Importing
import Proofreading
import Testing

@Suite struct PlanReadingReportTests {
    private static let table = Table(
        headerRows: 1,
        rows: [
            TableRow(
                cells: ["Ref", "Action", "Lead", "Partners", "By when"].map { TableCell(paragraphs: [SourceText($0)]) }),
            TableRow(
                cells: ["1.1", "Walk the beck", "Aldmere Council", "All partners", "June 2024"].map {
                    TableCell(paragraphs: [SourceText($0)])
                }),
            TableRow(
                cells: ["1.1", "Light the path", "Aldmere Council", "", "soon"].map {
                    TableCell(paragraphs: [SourceText($0)])
                }),
        ])

    private static let document = SourceDocument(
        format: .docx,
        blocks: [
            Block(kind: .heading(level: 1), text: "Aldmere Community Safety Plan 2024-25"),
            Block(kind: .heading(level: 2), text: "Our priorities"),
            Block(kind: .listItem(depth: 0, number: 1), text: "Water Safety"),
            Block(kind: .listItem(depth: 0, number: 2), text: "Hate Crime"),
            Block(kind: .heading(level: 2), text: "Water Safety"),
            Block(kind: .table(table), text: ""),
            Block(kind: .heading(level: 2), text: "Success measures"),
            Block(kind: .heading(level: 3), text: "All crime"),
            Block(kind: .listItem(depth: 0, number: nil), text: "Fewer victims (baseline 40; target 30)"),
            Block(kind: .heading(level: 2), text: "Members"),
            Block(kind: .listItem(depth: 0, number: nil), text: "Aldmere Council (AC), Tel: 01632 960001"),
        ])

    private func json() throws -> [String: Any] {
        let data = try JSONEncoder().encode(PlanReadingReport(PlanReader().read(Self.document)))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `the report has exactly the promised keys`() throws {
        #expect(
            Set(try json().keys) == [
                "title", "year", "window", "priorities", "actions", "successMeasures", "members", "blocks",
                "diagnostics",
            ])
    }

    @Test func `an action is printed with its address, its priority's name and its place`() throws {
        let actions = try #require(try json()["actions"] as? [[String: Any]])
        let first = try #require(actions.first)
        #expect(first["ref"] as? String == "1.1")
        #expect(first["priority"] as? String == "Water Safety")
        #expect(
            first["byWhen"] as? [String: String] == ["printed": "June 2024", "iso": "2024-06-30", "precision": "month"])
        #expect(first["place"] as? [String: Int] == ["block": 6, "row": 2])
        #expect(actions.map { $0["address"] as? String } == ["/actions/1.1", "/actions/1.1-b"])
    }

    @Test func `a measure of the plan as a whole has no priority but its heading`() throws {
        let measures = try #require(try json()["successMeasures"] as? [[String: Any]])
        #expect(measures.count == 1)
        #expect(measures.first?["priority"] is NSNull)
        #expect(measures.first?["heading"] as? String == "All crime")
        #expect(measures.first?["baseline"] as? String == "40")
    }

    @Test func `an unreadable deadline and a reference used twice are told with remedy`() throws {
        let diagnostics = try #require(try json()["diagnostics"] as? [[String: Any]])
        let rules = diagnostics.compactMap { $0["rule"] as? String }
        #expect(rules.contains("import.duplicateReference"))
        #expect(rules.contains("import.unreadableDeadline"))
        #expect(diagnostics.allSatisfy { ($0["remedy"] as? String)?.isEmpty == false })
    }

    /// The schema is followed key by key: each required key is there, and none that it doesn't name.
    @Test func `the report follows its JSON Schema`() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/api/plan-reading.schema.json")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let report = try json()
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        #expect(Set(properties.keys) == Set(report.keys))
        for key in ["priorities", "actions", "successMeasures", "members", "blocks", "diagnostics"] {
            let items = try #require(properties[key]?["items"] as? [String: Any])
            let required = Set(try #require(items["required"] as? [String]))
            let allowed = Set(try #require(items["properties"] as? [String: Any]).keys)
                .union(items["allOf"] == nil ? [] : ["line", "column", "place"])
            let entries = try #require(report[key] as? [[String: Any]])
            #expect(!entries.isEmpty, "\(key)")
            for entry in entries {
                #expect(required.isSubset(of: entry.keys), "\(key)")
                #expect(Set(entry.keys).isSubset(of: allowed), "\(key)")
            }
        }
    }
}
