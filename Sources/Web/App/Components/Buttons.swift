import HTML

/// A button that sends its form.
func submitButton(_ text: String, isSecondary: Bool = false) -> Markup {
    button(.classes("govuk-button", isSecondary ? "govuk-button--secondary" : nil), .type(.submit)) { text }
}

/// A link that looks like a button. It leads somewhere and changes nothing, so it is still read as a link.
func linkButton(_ text: String, to url: SiteURL, isSecondary: Bool = false) -> Markup {
    a(.classes("govuk-button", isSecondary ? "govuk-button--secondary" : nil), .href(url.address)) { text }
}
