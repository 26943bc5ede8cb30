import CommunitySafety
import Proofreading

/// What a table is by its own headings, wherever it stands.
enum TableKind {
    case actions(ActionTable)
    case keyed(KeyValueTable)
    case other

    init(_ passage: Passage, _ grid: SpannedGrid) {
        if let actions = ActionTable(grid) {
            self = .actions(actions)
        } else if let keyed = KeyValueTable(passage, grid) {
            self = .keyed(keyed)
        } else {
            self = .other
        }
    }
}
