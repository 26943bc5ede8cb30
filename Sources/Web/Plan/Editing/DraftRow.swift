import CommunitySafety
import HTML
import Services

/// One record in the list of a draft: its name, who leads it by when, and what is to be settled in it.
struct DraftRow: Sendable {
    var item: OutlineDraft.Item
    var year: PlanYear
    var kind: RecordKind
    var visitor: Visitor
    /// Errors and warnings that nobody let stand.
    var toSettle: Int

    var markup: Markup {
        li(.class("ww-draft-row")) {
            span(.class("ww-draft-row__name")) {
                if !item.reference.isEmpty { span(.class("ww-ref")) { item.reference } + " " }
                title
            }
            if !facts.isEmpty { span(.class("ww-draft-row__facts ww-fine")) { " " + facts } }
            if toSettle > 0 { span(.class("ww-draft-row__facts ww-count")) { " \(toSettle) to settle" } }
        }
    }

    private var title: Markup {
        let words = item.title.isEmpty ? "Without words" : item.title
        if item.mayEdit { return link(words, to: .edit(year, kind, key: item.id.key)) }
        if visitor.may(.comment) { return link(words, to: .recordComments(year, kind, key: item.id.key)) }
        return Markup(text: words)
    }

    /// “Merrowshire Police · March 2024 · In progress”
    private var facts: String {
        [item.leads.joined(separator: ", "), item.byWhen, item.status?.words ?? "", item.money].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }
}
