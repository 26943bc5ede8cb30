import Foundation
import Proofreading
import Testing

/// The labelled claims of the shared folder; see `WATCHWARD_SHARED`.
struct SharedClaim: Decodable {
    var id: String
    var text: String
    var label: String

    /// Nil when the folder isn't there, which is a failure where tests are run for everybody.
    static func all() throws -> [SharedClaim]? {
        let environment = ProcessInfo.processInfo.environment
        let folder = environment["WATCHWARD_SHARED"] ?? beside()
        let path = folder + "/plans/claims.jsonl"
        guard FileManager.default.fileExists(atPath: path) else {
            #expect(environment["CI"] != "true", "the shared folder is missing: set WATCHWARD_SHARED")
            return nil
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(SharedClaim.self, from: Data($0.utf8)) }
    }

    /// `../shared` beside the clone.
    private static func beside() -> String {
        let clone = URL(filePath: #filePath).resolvingSymlinksInPath().pathComponents.dropLast(4)
        return clone.dropLast().joined(separator: "/").replacing("//", with: "/") + "/shared"
    }

    /// The text as a document: paragraphs and pipe tables.
    var document: SourceDocument {
        let blocks = text.components(separatedBy: "\n\n").map { paragraph in
            paragraph.hasPrefix("|")
                ? Block(kind: .table(Self.table(paragraph)), text: "")
                : Block(kind: .paragraph, text: SourceText(paragraph))
        }
        return SourceDocument(format: .docx, blocks: blocks)
    }

    private static func table(_ text: String) -> Table {
        let rows = text.split(separator: "\n").filter { !$0.hasPrefix("|--") }.map { line in
            TableRow(
                cells: line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
                    TableCell(paragraphs: [SourceText($0.trimmingCharacters(in: .whitespaces))])
                })
        }
        return Table(headerRows: 1, rows: rows)
    }
}
