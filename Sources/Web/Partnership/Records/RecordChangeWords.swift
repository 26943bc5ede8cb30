import CommunitySafety
import HTML
import Services

/// One change of a partnership's record, field by field.
struct RecordChangeWords: Sendable {
    struct Difference: Sendable {
        let field: String
        let before: String
        let after: String
    }

    let line: String
    let differences: [Difference]

    init(
        _ change: ShowRecordChanges.Line, _ kind: PartnershipKind, _ register: PartnershipRegister, _ visitor: Visitor
    ) {
        let deed =
            switch change.deed {
            case .added: "Added"
            case .changed: "Changed"
            case .removed: "Removed"
            case .restored: "Put back"
            }
        line = "\(deed) by \(EditingWords(visitor: visitor).who(change.actor)) on \(EditingWords.when(change.moment))"
        let words = PartnershipWords(register)
        differences = kind.fields.compactMap { field in
            let before = change.before[field] ?? ""
            let after = change.after[field] ?? ""
            guard before != after else { return nil }
            return Difference(
                field: field.label(of: kind), before: words.plain(before, field), after: words.plain(after, field))
        }
    }

    var markup: Markup {
        li {
            line
            for difference in differences {
                span(.class("ww-fine ww-under")) {
                    "\(difference.field): "
                    del { difference.before.isEmpty ? "nothing" : difference.before }
                    " → "
                    ins { difference.after.isEmpty ? "nothing" : difference.after }
                }
            }
        }
    }
}
