import CommunitySafety
import Proofreading

/// Writes blocks as GitHub-flavoured Markdown.
struct NarrativeWriter {
    private(set) var markdown = ""
    private var endsInList = false

    var isEmpty: Bool { markdown.isEmpty }

    mutating func heading(_ text: String, level: Int) {
        part(String(repeating: "#", count: min(max(level, 1), 6)) + " " + Self.escaped(text))
    }

    /// A paragraph; `breaks` tells whether its line ends are ones that were set on purpose.
    mutating func paragraph(_ text: String, breaks: Bool) {
        let lines = text.split(whereSeparator: \.isNewline).map { Wording.squeezed(String($0)) }.filter { !$0.isEmpty }
        guard !lines.isEmpty else { return }
        part(lines.map(Self.line).joined(separator: breaks ? "\\\n" : "\n"))
    }

    mutating func listItem(_ text: String, depth: Int, number: Int?) {
        let indent = String(repeating: "    ", count: min(max(depth, 0), 8))
        let mark = number.map { "\($0). " } ?? "- "
        let words = text.split(whereSeparator: \.isNewline).map { Wording.squeezed(String($0)) }.filter { !$0.isEmpty }
        guard !words.isEmpty else { return }
        markdown +=
            (markdown.isEmpty ? "" : endsInList ? "\n" : "\n\n") + indent + mark
            + words.map(Self.line).joined(separator: "\n" + indent + "   ")
        endsInList = true
    }

    /// A pipe table; further header rows become rows, spanned places stay empty.
    mutating func table(_ table: Table) {
        if let caption = table.caption { paragraph(caption, breaks: false) }
        let rows = table.rows.filter { row in row.cells.contains { !Wording.squeezed($0.string).isEmpty } }
            .map { row in row.cells.map { Self.cell($0.paragraphs.map(\.string)) } }
        self.rows(rows, hasHeader: table.headerRows > 0 || rows.count > 1)
    }

    /// Rows of cells that are Markdown already.
    mutating func rows(_ rows: [[String]], hasHeader: Bool) {
        let width = rows.reduce(0) { max($0, $1.count) }
        guard width > 0, let first = rows.first else { return }
        let header = hasHeader ? first : [String](repeating: "", count: width)
        let body = hasHeader ? rows.dropFirst() : rows[...]
        var lines = [Self.row(header, width), "|" + String(repeating: " --- |", count: width)]
        lines += body.map { Self.row($0, width) }
        part(lines.joined(separator: "\n"))
    }

    private mutating func part(_ text: String) {
        markdown += (markdown.isEmpty ? "" : "\n\n") + text
        endsInList = false
    }

    private static func row(_ cells: [String], _ width: Int) -> String {
        "| " + (cells + [String](repeating: "", count: max(0, width - cells.count))).joined(separator: " | ") + " |"
    }

    /// A cell's paragraphs and lines, parted by `<br>`.
    static func cell(_ paragraphs: [String]) -> String {
        paragraphs.flatMap { $0.split(whereSeparator: \.isNewline) }.map {
            escaped(Wording.squeezed(String($0)), inTable: true)
        }
        .filter { !$0.isEmpty }.joined(separator: "<br>")
    }

    /// A line of text: marks that would open a list, a heading or a quote are escaped too.
    private static func line(_ text: String) -> String {
        let line = escaped(text)
        guard let first = line.first else { return line }
        if "#>+-=~".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, digits.count < 10, let mark = line[digits.endIndex...].first, mark == "." || mark == ")" {
            return digits + "\\" + line[digits.endIndex...]
        }
        return line
    }

    /// The words with Markdown's own marks made plain.
    static func escaped(_ text: String, inTable: Bool = false) -> String {
        guard text.utf8.contains(where: { "\\`*_[]<~|&".utf8.contains($0) }) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", "~": result += "\\"
            case "|" where inTable: result += "\\"
            case "&" where isEntity(text): result += "\\"
            default: break
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func isEntity(_ text: String) -> Bool { text.contains(";") }
}
