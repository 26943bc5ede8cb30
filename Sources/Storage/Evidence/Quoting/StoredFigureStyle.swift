package import CommunitySafety
internal import Foundation

/// The house style of figures with the number of its choice, which a form carries back; 0 while none was made.
package struct StoredFigureStyle: Sendable, Hashable {
    package let number: Int
    package let style: FigureStyle
    package let keptAt: Instant?
}

extension Querying {
    /// The style that holds.
    package func figureStyle() throws -> StoredFigureStyle {
        try figureStyles(newest: 1).first ?? StoredFigureStyle(number: 0, style: FigureStyle(), keptAt: nil)
    }

    /// The newest choices, the newest first.
    package func figureStyles(newest count: Int) throws -> [StoredFigureStyle] {
        try all("SELECT number, body, kept_at FROM figure_style ORDER BY number DESC LIMIT \(count)") { row in
            let body = Data(try row.text("body").utf8)
            return StoredFigureStyle(
                number: try row.integer("number"),
                style: FigureStyle(try JSONDecoder().decode([String: String].self, from: body)),
                keptAt: try row.instant("kept_at"))
        }
    }
}

extension Transaction {
    /// Keeps a choice after that with the number `seen`; throws `staleVersion` when there is another by now.
    package mutating func keep(
        _ style: FigureStyle, after seen: Int, by party: String, at instant: Instant
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let body = String(decoding: try encoder.encode(style.values), as: UTF8.self)
        guard try figureStyle().number == seen else { throw StorageError.staleVersion(table: "figure_style", id: "1") }
        try execute(
            """
            INSERT INTO figure_style (number, body, kept_by, kept_at)
            VALUES (\(seen + 1), \(body), \(party), \(instant))
            """)
    }
}
