internal import Foundation

/// A note on quality that a load gave cause for, as the load's report keeps it.
struct KeptSuggestion: Sendable, Hashable, Codable {
    let source: String
    let measure: String?
    /// An area's code.
    let area: String?
    let from: String
    let to: String
    let reason: String

    private struct Report: Codable {
        var notes: [KeptSuggestion]
    }

    /// As the load's report.
    static func text(_ notes: [KeptSuggestion]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(Report(notes: notes)), as: UTF8.self)
    }

    /// Those of a load's report; none in a report of another shape.
    static func list(_ report: String) -> [KeptSuggestion] {
        do {
            return try JSONDecoder().decode(Report.self, from: Data(report.utf8)).notes
        } catch {
            return []
        }
    }
}
