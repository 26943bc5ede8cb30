import Foundation
import StatisticsReference
import Testing

/// docs/statistics.md, by which an analyst writes cases.
struct `The list of methods for analysts` {
    private static func document() throws -> String {
        let clone = URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/").replacing(
            "//", with: "/")
        return try String(contentsOfFile: clone + "/docs/statistics.md", encoding: .utf8)
    }

    /// What stands between backticks in a text.
    private static func quoted(_ text: Substring) -> Set<String> {
        Set(
            text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
                .map { String($0.element) })
    }

    @Test func `names every method with its inputs, those with a default in brackets`() throws {
        let rows = try Self.document().split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count == 44)
        for row in rows {
            let cells = row.split(separator: "|")
            let name = try #require(Self.quoted(cells[0]).first)
            let method = try #require(ReferenceMethod.all[name], "\(name)")
            if name == "primitive" { continue }
            let inputs = cells[1].split(separator: "(")
            #expect(Self.quoted(inputs[0]) == method.required, "\(name)")
            #expect(Self.quoted(inputs.count > 1 ? inputs[1] : "") == method.optional, "\(name)")
        }
    }

    @Test func `shows a case that passes as it stands`() throws {
        let document = try Self.document()
        let start = try #require(document.range(of: "{\"cases\""))
        let end = try #require(document.range(of: "}]}", range: start.upperBound..<document.endIndex))
        let results = try ReferenceFile(Array(document[start.lowerBound..<end.upperBound].utf8)).verify()
        #expect(results.map(\.failure) == [nil])
    }
}
