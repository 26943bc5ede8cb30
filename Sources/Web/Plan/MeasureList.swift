import CommunitySafety
import HTML

/// Measures of success, with what they start from and aim at where the plan says so.
struct MeasureList: Sendable, Hashable {
    struct Row: Sendable, Hashable {
        var text: String
        var baseline: String
        var target: String
    }

    var rows: [Row]

    init(_ measures: [SuccessMeasure]) {
        rows = measures.map { Row(text: $0.text, baseline: $0.baseline ?? "", target: $0.target ?? "") }
    }

    var isEmpty: Bool { rows.isEmpty }

    /// A list, or a table where a baseline or target is given.
    func markup(caption: String) -> Markup {
        let hasFigures = rows.contains { !$0.baseline.isEmpty || !$0.target.isEmpty }
        guard hasFigures else {
            return ul(.class("ww-list")) { for row in rows { li { row.text } } }
        }
        return RecordTable(
            caption: caption, style: "ww-table--tight ww-plain-rows",
            columns: [
                .init(name: "Measure"), .init(name: "Baseline", isNumber: true), .init(name: "Target", isNumber: true),
            ],
            rows: rows.map { [.init($0.text), .init($0.baseline), .init($0.target)] }
        ).markup
    }
}
