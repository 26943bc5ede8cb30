import Testing

@testable import Proofreading

/// A table of which it is known whether its figures hold together.
struct LabelledTable: Sendable, CustomTestStringConvertible {
    let id: String
    let isWrong: Bool
    /// The rule that a wrong one breaks.
    let rule: String
    let document: SourceDocument

    var testDescription: String { id }

    /// The findings that count as alarms.
    var alarms: [Finding] { TableProofreader().read(document).findings.filter { $0.severity != .advice } }
}

/// Labelled tables written as text: "## id right|wrong rule headers=n", then paragraphs and a pipe table.
enum LabelledTables {
    static let all = [plain, council, mixed, spanned, everyday, ratios].flatMap(read)

    static func read(_ text: String) -> [LabelledTable] {
        var tables: [LabelledTable] = []
        var head: [Substring] = []
        var lines: [Substring] = []
        func close() {
            guard head.count == 5, let headers = Int(head[4].dropFirst("headers=".count)) else { return }
            let document = PrintedTables.document(lines.joined(separator: "\n"), headerRows: headers)
            tables.append(
                LabelledTable(
                    id: String(head[1]), isWrong: head[2] == "wrong", rule: String(head[3]), document: document))
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") {
                close()
                head = line.split(separator: " ")
                lines = []
            } else {
                lines.append(line)
            }
        }
        close()
        return tables
    }
}
