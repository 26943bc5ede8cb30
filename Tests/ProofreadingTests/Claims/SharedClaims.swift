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
        guard let text = try? String(contentsOfFile: folder + "/plans/claims.jsonl", encoding: .utf8) else {
            #expect(environment["CI"] != "true", "the shared folder is missing: set WATCHWARD_SHARED")
            return nil
        }
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
            paragraph.hasPrefix("|") ? Block(kind: .table(Self.table(paragraph)), text: "") : Block(kind: .paragraph, text: SourceText(paragraph))
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

@Suite struct SharedClaimsTests {
    @Test func `most wrong claims are found and hardly a right one is flagged`() throws {
        guard let claims = try SharedClaim.all() else { return }
        let flagged = claims.filter { claim in
            Proofreader().read(claim.document).findings.contains { $0.severity != .advice }
        }
        let wrong = claims.filter { $0.label == "inconsistent" }
        let found = flagged.filter { $0.label == "inconsistent" }
        #expect(wrong.count > 10)
        #expect(found.count * 100 >= wrong.count * 85)
        #expect((flagged.count - found.count) * 100 <= (claims.count - wrong.count) * 3)
    }
}
