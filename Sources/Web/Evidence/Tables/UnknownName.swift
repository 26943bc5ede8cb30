import CommunitySafety
import HTML
import Services

/// A word of a table that stands for no measure or place on record, with what it may be.
struct UnknownName {
    let visitor: Visitor
    let table: PreparedTable
    let words: String
    let isMeasure: Bool
    /// Among those of its kind.
    let index: Int
    let choices: [TableChoices.Choice]

    private var id: String { "\(isMeasure ? "measure" : "area")-\(index)" }

    var markup: Markup {
        form(.class("ww-inline-form ww-unknown"), .action(SiteURL.preparedLoad(table.id).address), .method(.post)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(table.version)))
            input(.type(.hidden), .name("words"), .value(words))
            input(.type(.hidden), .name("kind"), .value(isMeasure ? "measure" : "area"))
            FormField(id: id, label: "“\(words)” is").markup { described in
                select(.class("govuk-select"), .id(id), .name("stands-for"), described) {
                    option(.value("")) { isMeasure ? "choose a measure" : "choose a place" }
                    if visitor.may(.keepEvidence) {
                        option(.value("own")) { isMeasure ? "a measure of our own, a count" : "a place of our own" }
                    }
                    option(.value("nothing")) { "nothing: leave it out" }
                    for choice in choices { option(.value("known:" + choice.value)) { choice.name } }
                }
            }
            press("Use this", "settle", about: "for \(words)")
        }
    }
}
