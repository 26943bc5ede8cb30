import CommunitySafety
package import HTML

/// What proofreading says of a year's plan: for officers.
package struct FindingsPage: Page {
    package let name: String
    package let area: NavigationItem? = .plan
    var year: PlanYear
    var isDemonstration: Bool
    var district: String
    var top: PageTop
    var sheet: ProofSheet

    init(_ proof: Proof, of edition: PlanEdition) {
        year = edition.plan.year
        name = "Findings in the plan \(year.name)"
        isDemonstration = edition.partnership.isDemonstration
        district = edition.partnership.area
        sheet = ProofSheet(proof)
        top = PageTop(
            caption: "\(edition.plan.title) · proofreading", isDraft: edition.status == .draft, heading: sheet.heading,
            answer: sheet.answer)
    }

    package var content: Markup {
        breadcrumbs([("Home", .home), ("Plan \(year.name)", .plan(year))], here: "Findings")
        notice(
            isDemonstration
                ? "Officers see this page, residents don’t. It is open here because \(district) is made up: its mistakes were put in to be found."
                : "Officers see this page, residents don’t.",
            labelled: "Who sees this page")
        top.markup
        sheet.markup
    }
}
