import CommunitySafety

/// One priority's actions as a table, with references, parties and dates as printed.
struct ActionTable {
    let table: DataTable

    /// - Parameter priority: the priority's name, for the caption; nil for actions of none.
    init(_ actions: [Action], of priority: String?) {
        table = DataTable(
            caption: [.text(priority.map { "Actions: " + $0.printable } ?? "Actions")], kind: .records,
            header: ["Ref", "Action", "Lead", "Partners", "By when"].map { DataCell($0) },
            rows: actions.map(Self.cells), hasRowHeaders: true, rowTitle: "Action",
            weights: [7, 43, 18, 17, 15])
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
