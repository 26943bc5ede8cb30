import CommunitySafety
import Proofreading

/// A table whose first column holds the labels: one action in each further column, a new one at each "Action" label.
struct KeyValueTable {
    private let passage: Passage
    private let grid: SpannedGrid
    private let labels: [(role: ColumnRole?, reference: String?)]

    /// Nil unless the first column names an action with its lead or its date.
    init?(_ passage: Passage, _ grid: SpannedGrid) {
        guard (2...12).contains(grid.columnCount), grid.rowCount >= 2 else { return nil }
        self.passage = passage
        self.grid = grid
        labels = (0..<grid.rowCount).map { Self.label(grid.text($0, 0)) }
        let roles = Set(labels.compactMap(\.role))
        let named = labels.filter { $0.role != nil }.count
        guard roles.contains(.action), roles.contains(.lead) || roles.contains(.byWhen), named * 10 >= labels.count * 6
        else {
            return nil
        }
    }

    func read(priority: Int?) -> (actions: [ActionDraft], measures: [MeasureDraft], remarks: [(String, String)]) {
        var actions: [ActionDraft] = []
        var measures: [MeasureDraft] = []
        var remarks: [(String, String)] = []
        for column in 1..<grid.columnCount {
            let before = actions.count
            for row in 0..<grid.rowCount {
                take(row, column, priority, &actions, &measures, &remarks, from: before)
            }
        }
        return (actions.filter { !$0.paragraphs.isEmpty }, measures, remarks)
    }

    private func take(
        _ row: Int, _ column: Int, _ priority: Int?, _ actions: inout [ActionDraft], _ measures: inout [MeasureDraft],
        _ remarks: inout [(String, String)], from first: Int
    ) {
        let label = labels[row]
        let text = grid.text(row, column)
        if label.role == .action
            || (label.role == .reference && (actions.count == first || !(actions.last?.paragraphs.isEmpty ?? true)))
        {
            if label.role == .action, actions.count > first, actions.last?.paragraphs.isEmpty ?? false {
                actions[actions.count - 1].paragraphs = grid.paragraphs(row, column)
                return
            }
            var draft = ActionDraft(place: passage.place(row: row, cell: column))
            draft.priority = priority
            draft.reference = label.role == .reference ? ReferenceReader.alone(text) : label.reference
            if label.role == .action { draft.paragraphs = grid.paragraphs(row, column) }
            if draft.reference == nil, let found = draft.paragraphs.first.flatMap({ ReferenceReader.leading($0) }) {
                draft.reference = found.reference
                draft.paragraphs[0] = found.rest
            }
            actions.append(draft)
            return
        }
        guard actions.count > first, let last = actions.indices.last else {
            if !text.isEmpty { remarks.append((grid.text(row, 0), text)) }
            return
        }
        switch label.role {
        case .lead: ActionDraft.add(grid.partyText(row, column), to: &actions[last].leads)
        case .partners: ActionDraft.add(grid.partyText(row, column), to: &actions[last].partners)
        case .byWhen: actions[last].byWhen = text
        case .measure where !text.isEmpty:
            measures.append(
                MeasureDraft(
                    text: text, priority: priority, heading: grid.text(row, 0),
                    place: passage.place(row: row, cell: column)))
        default: if !text.isEmpty { remarks.append((grid.text(row, 0), text)) }
        }
    }

    /// "Action 1A" is the label of an action and its reference; a reference alone labels an action too.
    private static func label(_ text: String) -> (role: ColumnRole?, reference: String?) {
        let plain = PriorityName.trimmed(text)
        if let role = ColumnVocabulary.label(plain) { return (role, nil) }
        if let reference = ReferenceReader.alone(plain) { return (.action, reference) }
        return (nil, nil)
    }
}
