import CommunitySafety
import HTML
import Proofreading
import Services

/// What is to be settled before a plan is adopted, each with the way to put it right; then the adoption, and the copies.
struct AdoptionPage: Page {
    let area: NavigationItem? = .plan
    var overview: ShowAdoption.Overview
    var visitor: Visitor
    /// What was sent and can't be used yet; empty otherwise.
    var form = SentForm()
    var errors: [FormError] = []
    var notice: EditNotice?

    var year: PlanYear { overview.year }
    var url: SiteURL { .adoption(year) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Adoption of the plan for \(year.name)" }
    var isAdopted: Bool { overview.version.standing.state == .adopted }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Adoption")
        PlanTools(year, for: visitor, here: url).markup
        errorSummary(errors)
        notice?.markup(visitor, at: url)
        PageTop(
            caption: "Version \(overview.version.number) of the plan for \(year.name)", isDraft: !isAdopted,
            heading: isAdopted ? "The plan is adopted" : "Is the plan ready to be adopted?", answer: answer
        ).markup
        if isAdopted {
            adopted
            copies
            checklist
        } else {
            checklist
            matters("Findings to settle", id: "findings", overview.open.findings, "finding")
            matters("Open comments", id: "comments", overview.open.comments, "comment")
        }
        consulted
        if !isAdopted { adoption }
    }

    private var answer: String {
        if isAdopted {
            return "This version never changes any more. What is to be different from now on is an amendment."
        }
        let open = overview.checklist.openBeforeAdoption
        guard !open.isEmpty else { return "Nothing is open." }
        let points = Counted.things(open.count, "point is", "points are").asSentence
        return "\(points) open. Nothing here stops the adoption, but what is left open is recorded with it."
    }

    private var adopted: Markup {
        pageSection("Adopted", id: "adopted") {
            summaryList([
                ("Under", Markup(text: overview.version.adoptedUnder ?? "")),
                ("On", Markup(text: overview.version.adoptedOn?.words ?? "")),
                (
                    "Left open",
                    overview.leftOpen.isEmpty
                        ? "Nothing" : ul(.class("ww-plain-list")) { for line in overview.leftOpen { li { line } } }
                ),
            ])
            if visitor.may(.amendPlan) {
                div(.class("ww-actions ww-after")) {
                    linkButton("Amend the plan", to: .amendments(year), isSecondary: true)
                }
            }
        }
    }

    /// What waits for somebody, each with its form; the first thirty, since the list grows shorter as it is worked off.
    private func matters(_ heading: String, id: String, _ matters: [OpenMatter], _ word: String) -> Markup? {
        guard !matters.isEmpty else { return nil }
        return pageSection(heading, id: id) {
            ul(.class("ww-plain-list ww-records")) {
                for matter in matters.prefix(Self.mostShown) {
                    li {
                        title(of: matter)
                        span(.class("ww-acts__more")) { matter.words.shortened(to: 400) }
                    }
                }
            }
            if matters.count > Self.mostShown {
                p(.class("ww-fine ww-after")) {
                    "And \(Counted.things(matters.count - Self.mostShown, "more \(word)", "more \(word)s"))."
                }
            }
        }
    }

    private static let mostShown = 30

    private func title(of matter: OpenMatter) -> Markup {
        guard let kind = matter.kind, !matter.title.isEmpty else { return "The plan as a whole" }
        guard visitor.party.mayEditAll else { return Markup(text: matter.title) }
        return link(matter.title.shortened(to: 120), to: .edit(year, kind, key: matter.recordID.key))
    }

    /// What the form sent for a field; else what is given.
    func typed(_ name: String, else standing: String = "") -> String { form[name] ?? standing }
}
