import CommunitySafety
import Proofreading

/// An action's deadline as its columns keep it.
struct ByWhenColumns {
    let kind: String
    let printed: String
    var dueOn: CalendarDate?
    var precision: String?
    var rhythm: String?
    var reviewOn: CalendarDate?

    init(_ byWhen: ByWhen) {
        printed = byWhen.printed
        switch byWhen {
        case .deadline(_, let date, let precision):
            kind = "deadline"
            dueOn = date
            self.precision = precision.rawValue
        case .recurring(_, let rhythm, let review):
            kind = "recurring"
            self.rhythm = rhythm.rawValue
            reviewOn = review
        case .unclear: kind = "unclear"
        case .unstated: kind = "unstated"
        }
    }
}

extension ByWhen {
    init(_ row: Row) throws {
        let printed = try row.text("by_when_printed")
        switch try row.text("by_when") {
        case "deadline":
            self = .deadline(
                printed: printed, date: try row.date("due_on"), precision: try row.choice("due_precision"))
        case "recurring":
            self = .recurring(
                printed: printed, rhythm: try row.choice("rhythm"), review: try row.optionalDate("review_on"))
        case "unclear": self = .unclear(printed: printed)
        case "unstated": self = .unstated
        default: throw StorageError.unexpectedValue(table: "plan_action", column: "by_when")
        }
    }
}
