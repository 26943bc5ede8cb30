package import HTML

/// What proofreading says of a document that somebody sent.
package struct CheckResultPage: Page {
    package let name = "What we found"
    package let area: NavigationItem? = .check
    var top: PageTop
    var sheet: ProofSheet

    init(_ proof: Proof, documentName: String?) {
        sheet = ProofSheet(proof)
        top = PageTop(
            caption: documentName.map { "Check of \($0.shortened(to: 80))" } ?? "Check of the text that you pasted",
            heading: sheet.heading, answer: sheet.answer)
    }

    package var content: Markup {
        breadcrumbs([("Home", .home), ("Check a document", .check)], here: "What we found")
        top.markup
        sheet.markup
        div(.class("ww-actions ww-more")) { linkButton("Check another document", to: .check, isSecondary: true) }
        p(.class("ww-fine ww-after")) { "Nothing was kept: print or save this page if you need it." }
    }
}
