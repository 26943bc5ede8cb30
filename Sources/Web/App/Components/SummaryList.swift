import HTML

/// Facts about one thing: a name and what it is, row by row. Rows without content are left out.
func summaryList(_ rows: [(name: String, content: Markup)]) -> Markup {
    dl(.class("govuk-summary-list ww-summary")) {
        for row in rows where !row.content.isEmpty {
            div(.class("govuk-summary-list__row")) {
                dt(.class("govuk-summary-list__key")) { row.name }
                dd(.class("govuk-summary-list__value")) { row.content }
            }
        }
    }
}
