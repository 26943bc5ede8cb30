internal import CommunitySafety
internal import Importing
internal import Storage

/// The rows of a prepared table that can't be taken, as a file to send back.
package struct RefusedRows: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// CSV in UTF-8 with a byte order mark, which spreadsheet programs want: row, column, value, what is wrong, what would
    /// mend it, and the row as it stands. A cell that a spreadsheet would take for a formula begins with `'`.
    package func csv(id: String, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        try party.require(.loadEvidence)
        return try await context.write { transaction in
            let stored = try ShowPreparedTable.stored(id, in: transaction)
            let (grid, reading) = try ShowPreparedTable.reading(stored, stored.mapping, in: transaction)
            var lines = [["Row", "Column", "Value", "What is wrong", "What would mend it", "The row"]]
            for problem in reading?.problems ?? [] where problem.weight == .refuses {
                let row = problem.row.flatMap { grid.rows.indices.contains($0 - 1) ? grid.rows[$0 - 1] : nil } ?? []
                lines.append(
                    [
                        problem.row.map(String.init) ?? "", problem.column, problem.value, problem.message,
                        problem.remedy,
                    ] + row.map(\.words))
            }
            return Self.bytes(lines)
        }
    }

    /// The same of published files, whose rows aren't kept apart from them: file, row, column, value, what is wrong, and what
    /// would mend it.
    static func csv(of problems: [LoadProblem]) -> [UInt8] {
        bytes(
            [["File", "Row", "Column", "Value", "What is wrong", "What would mend it"]]
                + problems.map {
                    [$0.file, $0.row.map(String.init) ?? "", $0.column, $0.value, $0.message, $0.remedy]
                })
    }

    private static func bytes(_ lines: [[String]]) -> [UInt8] {
        Array(("\u{FEFF}" + lines.map(line).joined(separator: "\r\n") + "\r\n").utf8)
    }

    private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

    static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false && CellFigureReader.isNumber(text) == false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r;".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
