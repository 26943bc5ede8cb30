import CommunitySafety
import HTML

/// Measures of success, with what they start from and aim at where the plan says so.
struct MeasureList: Sendable, Hashable {
    struct Row: Sendable, Hashable {
        var text: String
        var baseline: String
        var target: String
        /// “Lower is better · by March 2024 · Source: police monthly return”; empty where the plan says nothing of it.
        var particulars: String
        /// The actions that count towards it.
        var servedBy: [Served]
    }

    /// An action by the number printed.
    struct Served: Sendable, Hashable {
        var name: String
        var url: SiteURL
    }

    var rows: [Row]

    /// The measures of a plan at these places, from 1.
    init(_ plan: Plan, places: [Int]) {
        var serving: [Int: [Served]] = [:]
        for action in plan.actions {
            for place in action.measures {
                serving[place, default: []].append(
                    Served(
                        name: action.reference ?? action.address, url: .action(plan.year, address: action.address)))
            }
        }
        rows = places.filter { plan.successMeasures.indices.contains($0 - 1) }.map { place in
            Row(plan.successMeasures[place - 1], servedBy: serving[place] ?? [])
        }
    }

    /// The measures of a plan that are so.
    init(_ plan: Plan, where isShown: (SuccessMeasure) -> Bool) {
        let places = plan.successMeasures.indices.filter { isShown(plan.successMeasures[$0]) }.map { $0 + 1 }
        self.init(plan, places: places)
    }

    static let none = MeasureList(rows: [])

    private init(rows: [Row]) { self.rows = rows }

    var isEmpty: Bool { rows.isEmpty }

    /// A list, or a table where a baseline or target is given.
    func markup(caption: String) -> Markup {
        let hasFigures = rows.contains { !$0.baseline.isEmpty || !$0.target.isEmpty }
        guard hasFigures else {
            return ul(.class("ww-list")) { for row in rows { li { row.words } } }
        }
        return RecordTable(
            caption: caption, style: "ww-table--tight ww-plain-rows",
            columns: [
                .init(name: "Measure"), .init(name: "Baseline", isNumber: true), .init(name: "Target", isNumber: true),
            ],
            rows: rows.map { [.init($0.words), .init($0.baseline), .init($0.target)] }
        ).markup
    }
}

extension MeasureList.Row {
    init(_ measure: SuccessMeasure, servedBy: [MeasureList.Served]) {
        self.init(
            text: measure.text, baseline: measure.baseline ?? "", target: measure.target ?? "",
            particulars: measure.particulars, servedBy: servedBy)
    }

    /// The measure, and below it what the plan says of it besides.
    @MarkupBuilder fileprivate var words: Markup {
        Markup(text: text)
        if !particulars.isEmpty { span(.class("ww-fine ww-measure-note")) { particulars } }
        if !servedBy.isEmpty {
            span(.class("ww-fine ww-measure-note")) {
                servedBy.count == 1 ? "Served by action " : "Served by actions "
                for (index, action) in servedBy.enumerated() {
                    if index > 0 { ", " }
                    link(action.name, to: action.url)
                }
            }
        }
    }
}

extension SuccessMeasure {
    /// What it says besides its words and figures, on one line.
    var particulars: String {
        var parts = [polarity?.words ?? ""]
        if due != .unstated { parts.append("By when: \(due.printed)") }
        if let source, !source.isEmpty { parts.append("Source: \(source)") }
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
