import CommunitySafety

/// One priority's actions as a table, with references, parties and dates as printed, and how far they are where the plan says so.
struct ActionTable {
    let table: DataTable

    /// - Parameter priority: the priority's name, for the caption; nil for actions of none.
    init(_ actions: [Action], of priority: String?) {
        let hasStatus = actions.contains { $0.status != nil }
        table = DataTable(
            caption: [.text(priority.map { "Actions: " + $0.printable } ?? "Actions")], kind: .records,
            header: (["Ref", "Action", "Lead", "Partners", "By when"] + (hasStatus ? ["Status"] : [])).map {
                DataCell($0)
            },
            rows: actions.map { Self.cells(of: $0) + (hasStatus ? [DataCell($0.status?.words ?? "")] : []) },
            hasRowHeaders: true, rowTitle: "Action",
            weights: hasStatus ? [7, 37, 16, 15, 13, 12] : [7, 43, 18, 17, 15])
    }

    private static func cells(of action: Action) -> [DataCell] {
        [
            DataCell(action.reference?.printable ?? ""),
            DataCell(action.paragraphs.map { [.text($0.printable)] }),
            DataCell(lines: action.leads.map(\.printed.printable)),
            DataCell(lines: action.partners.map(\.printed.printable)),
            DataCell(action.byWhen.printed.printable),
        ]
    }
}
