package import CommunitySafety
import Proofreading

/// A plan's actions, success measures and funding lines as tables for a spreadsheet.
package struct PlanCSV: Sendable {
    private let plan: Plan
    private let names: [String: String]

    package init(_ plan: Plan) {
        self.plan = plan
        names = Dictionary(plan.priorities.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// One row to an action; several parties stand in one cell, parted by semicolons. `Due` is the last day that the printed
    /// words cover, empty where they give none.
    package var actions: [UInt8] {
        CSVFile(
            header: [
                "Year", "Address", "Ref", "Priority", "Action", "Lead", "Partners", "By when", "Due", "Status",
                "Counts towards",
            ],
            rows: plan.actions.lazy.map { action in
                [
                    plan.year.name, action.address, action.reference ?? "", name(of: action.priority), action.text,
                    parties(action.leads), parties(action.partners), action.byWhen.printed, due(action.byWhen),
                    action.status?.words ?? "",
                    plan.successMeasures(servedBy: action).map(\.text).joined(separator: "; "),
                ]
            }
        ).bytes
    }

    package var successMeasures: [UInt8] {
        var serving: [Int: [String]] = [:]
        for action in plan.actions {
            for place in action.measures { serving[place, default: []].append(action.reference ?? action.address) }
        }
        return CSVFile(
            header: [
                "Year", "Priority", "Measure", "Baseline", "Target", "Direction", "By when", "Due", "Source",
                "Served by actions",
            ],
            rows: plan.successMeasures.enumerated().map { index, measure in
                [
                    plan.year.name, measure.priority.map { name(of: $0) } ?? measure.heading, measure.text,
                    measure.baseline ?? "", measure.target ?? "", measure.polarity?.words ?? "", measure.due.printed,
                    due(measure.due), measure.source ?? "", (serving[index + 1] ?? []).joined(separator: "; "),
                ]
            }
        ).bytes
    }

    /// As ``QuotedFiguresCSV`` writes them.
    package func figures(_ quoted: [(call: FigureCall, figure: QuotedFigure)]) -> [UInt8] {
        QuotedFiguresCSV(of: "Year", plan.year.name, quoted).bytes
    }

    /// One row to a line; `Amount` in pounds and pence without a sign, empty where none is stated.
    package var funding: [UInt8] {
        CSVFile(
            header: ["Year", "What it pays for", "From", "Amount", "Note", "For", "Priority", "Action"],
            rows: plan.fundingLines.lazy.map { line in
                [
                    plan.year.name, line.text, line.funder ?? "", line.amount.map(Self.plain) ?? "", line.note ?? "",
                    line.period ?? "", line.priority.map { name(of: $0) } ?? "The plan as a whole", line.action ?? "",
                ]
            }
        ).bytes
    }

    /// `18000.00`, which every spreadsheet reads as a number.
    private static func plain(_ money: Money) -> String {
        let rest = money.pence % 100
        return "\(money.pence / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private func name(of slug: String?) -> String { slug.map { names[$0] ?? $0 } ?? "" }

    private func parties(_ parties: [ActionParty]) -> String { parties.map(\.printed).joined(separator: "; ") }

    private func due(_ byWhen: ByWhen) -> String {
        switch byWhen {
        case .deadline(_, let date, _): date.iso
        case .recurring(_, _, let review): review?.iso ?? ""
        case .unclear, .unstated: ""
        }
    }
}
