package import CommunitySafety
package import Proofreading
internal import Foundation

/// The figures that a version of a plan quotes, as they stood when it went out.
package struct StoredFigureSnapshot: Sendable, Hashable {
    package let book: FigureBook
    package let takenAt: Instant
}

extension Querying {
    /// Nil for a version that hasn't gone out, or quotes nothing.
    package func figureSnapshot(of version: RecordID) throws -> StoredFigureSnapshot? {
        var figures: [String: QuotedFigure] = [:]
        var takenAt: Instant?
        try forEach("SELECT call, body, taken_at FROM figure_snapshot WHERE plan_version_id = \(version)") { row in
            let body = try row.text("body")
            figures[try row.text("call")] = try JSONDecoder().decode(QuotedFigure.self, from: Data(body.utf8))
            takenAt = try row.instant("taken_at")
        }
        return takenAt.map { StoredFigureSnapshot(book: FigureBook(figures), takenAt: $0) }
    }
}

extension Querying {
    /// Every count that a figure of any version printed when it went out, each once.
    package func printedFacts() throws -> Set<QuotedFigure.Fact> {
        var facts: Set<QuotedFigure.Fact> = []
        try forEach("SELECT body FROM figure_snapshot") { row in
            let body = try row.text("body")
            facts.formUnion(try JSONDecoder().decode(QuotedFigure.self, from: Data(body.utf8)).facts)
        }
        return facts
    }

    /// The counts of a measure that figures of any version printed when they went out, each with the first day.
    package func printedFacts(of measure: String) throws -> [QuotedFigure.Fact: CalendarDate] {
        var facts: [QuotedFigure.Fact: CalendarDate] = [:]
        try forEach("SELECT body, taken_at FROM figure_snapshot WHERE call LIKE \("%" + measure + ".%")") { row in
            let body = try row.text("body")
            let day = try row.instant("taken_at").day
            for fact in try JSONDecoder().decode(QuotedFigure.self, from: Data(body.utf8)).facts
            where fact.measure == measure {
                facts[fact] = min(facts[fact] ?? day, day)
            }
        }
        return facts
    }
}

extension Transaction {
    /// Keeps the figures of a version in place of those that were kept before.
    package mutating func keepFigures(_ book: FigureBook, of version: RecordID, at instant: Instant) throws {
        try execute("DELETE FROM figure_snapshot WHERE plan_version_id = \(version)")
        for (call, figure) in book.figures.sorted(by: { $0.key < $1.key }) {
            let body = FigureSnapshotWriter.text(of: figure)
            try execute(
                """
                INSERT INTO figure_snapshot (plan_version_id, call, body, taken_at)
                VALUES (\(version), \(call), \(body), \(instant))
                """)
        }
    }
}
