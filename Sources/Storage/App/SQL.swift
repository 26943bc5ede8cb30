/// A statement whose values are bound, never pasted: `"… WHERE id = \(id)"` holds a parameter.
///
/// Only literals make text, so a statement can't be built from what a person typed.
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    enum Part: Sendable, Hashable {
        case text(String)
        case value(SQLValue)
    }

    var parts: [Part]

    package init(stringLiteral value: String) { parts = [.text(value)] }

    package init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

    /// A statement of a migration, which is text of our own without values.
    init(statement: String) { parts = [.text(statement)] }

    /// The values in the order of their parameters.
    package var values: [SQLValue] {
        parts.compactMap { part in
            switch part {
            case .text: nil
            case .value(let value): value
            }
        }
    }

    /// The text with `?` for each value, as SQLite takes it.
    package var textWithQuestionMarks: String { text { _ in "?" } }

    /// The text with `$1`, `$2` …, as PostgreSQL takes it.
    package var textWithNumbers: String { text { "$\($0)" } }

    /// The statement for so many rows at once, when it inserts one row of values only and ends with them; else nil.
    func taking(rows: Int) -> SQL? {
        guard case .text(let end) = parts.last, end.drop(while: \.isWhitespace) == ")",
            let first = parts.firstIndex(where: { if case .value = $0 { true } else { false } }), first > 0,
            case .text(let start) = parts[first - 1], start.hasPrefix("INSERT INTO "), start.hasSuffix("VALUES (")
        else { return nil }
        let row = Array(parts[first..<parts.count - 1])
        let others = repeatElement([.text("), (")] + row, count: rows - 1).joined()
        var copy = self
        copy.parts = Array(parts[..<first]) + row + others + [.text(")")]
        return copy
    }

    private func text(_ parameter: (Int) -> String) -> String {
        if parts.count == 1, case .text(let only) = parts[0] { return only }
        var number = 0
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .value:
                number += 1
                text += parameter(number)
            }
        }
        return text
    }
}
