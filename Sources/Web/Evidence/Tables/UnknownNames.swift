import CommunitySafety
import HTML
import Services

/// Words of a table that stand for no measure or place on record, with what each may be.
struct UnknownNames {
    let visitor: Visitor
    let table: PreparedTable
    let preview: TablePreview
    let choices: TableChoices

    /// More at once make a page that nobody fills in.
    private static let most = 30

    var markup: Markup {
        pageSection("Names that we don’t know", id: "unknown") {
            p(.class("ww-body ww-body--s")) {
                "Say what each stands for, or leave it for later. The answers are remembered with the table."
            }
            form(.action(SiteURL.preparedLoad(table.id).address), .method(.post)) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(table.version)))
                div(.class("ww-columns ww-unknown")) {
                    for (index, words) in preview.unknownMeasures.prefix(Self.most).enumerated() {
                        choice(words, "measure", index, choices.measures)
                    }
                    for (index, words) in preview.unknownAreas.prefix(Self.most).enumerated() {
                        choice(words, "area", index, choices.areas)
                    }
                }
                div(.class("ww-actions")) { press("Use these", "settle") }
            }
        }
    }

    private func choice(
        _ words: String, _ kind: String, _ index: Int, _ options: [TableChoices.Choice]
    ) -> Markup {
        let id = "\(kind)-\(index)"
        let isMeasure = kind == "measure"
        let mayMake = visitor.may(.keepEvidence)
        let field = FormField(id: id, label: "“\(words)” is").markup { described in
            input(.type(.hidden), .name("words"), .value(words))
            input(.type(.hidden), .name("kind"), .value(kind))
            select(.class("govuk-select"), .id(id), .name("stands-for"), described) {
                option(.value("")) { isMeasure ? "choose a measure" : "choose a place" }
                if mayMake { option(.value("own")) { isMeasure ? "a new measure of our own" : "a place of our own" } }
                option(.value("nothing")) { "nothing: leave it out" }
                for choice in options { option(.value("known:" + choice.value)) { choice.name } }
            }
        }
        guard isMeasure, mayMake else { return field }
        return div(.class("ww-unknown__one")) {
            field
            NewMeasureFields(index: index, words: words).markup
        }
    }
}
