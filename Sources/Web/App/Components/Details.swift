import HTML

/// Something that opens when it is asked for.
func disclosure(_ summaryText: String, isOpen: Bool = false, @MarkupBuilder content: () -> Markup) -> Markup {
    details(.class("govuk-details ww-details-s"), .open(isOpen)) {
        summary(.class("govuk-details__summary")) {
            span(.class("govuk-details__summary-text")) { summaryText }
        }
        div(.class("govuk-details__text")) { content() }
    }
}
