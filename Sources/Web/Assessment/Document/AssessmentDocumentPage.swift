import CommunitySafety
import Documents
import HTML
internal import Proofreading
import Services

/// The strategic assessment as it was issued last; for those inside before that, where it is written.
struct AssessmentDocumentPage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowAssessmentDocument.Answer
    var visitor: Visitor
    var sight: ShowPack.Sight?

    private var year: PlanYear { answer.year }
    var name: String { "Strategic assessment for \(year.name)" }

    var content: Markup {
        trail
        if visitor.may(.issuePack) { tools }
        if let pack = sight?.pack, let number = sight?.number {
            issued(pack, number)
        } else {
            PageTop(
                heading: name,
                answer: visitor.may(.issuePack)
                    ? "It isn’t issued yet. A first draft is made from the records; add your words, and issue it."
                    : "It isn’t issued yet. The manager and officers write it; once it is issued it stands here."
            ).markup
        }
    }

    private var trail: Markup {
        visitor.may(.readAssessment)
            ? breadcrumbs(
                [("Assessments", .assessments), ("Assessment for \(year.name)", .assessment(year))], here: "Document")
            : breadcrumbs(
                [("How the priorities for \(year.name) were chosen", .whyPriorities(year))], here: "The assessment")
    }

    private var tools: Markup {
        nav(.class("ww-toolbar ww-worktools"), .aria(.label, "Tools for those who write the document")) {
            if let key = PackKey(.fullAssessment) {
                p { link(sight == nil ? "Write it" : "Work on the next issue", to: .packDraft(year, key)) }
            }
            if let open = answer.forEverybody, open.number != sight?.number {
                p { link("What everybody reads", to: .pack(year, open.number)) }
            }
        }
    }

    private func contents(_ document: Document) -> Markup {
        nav(.class("ww-after"), .aria(.label, "Contents")) {
            ul(.class("ww-list")) {
                for heading in document.contents() where !heading.anchor.isEmpty {
                    li {
                        a(.href(SiteURL.assessmentDocument(year).address(at: heading.anchor))) { heading.plain }
                    }
                }
            }
        }
    }

    @MarkupBuilder private func issued(_ pack: Pack, _ number: Int) -> Markup {
        let document = PackDocument(pack)
        let whole = document.document
        PageTop(
            caption: "\(document.edition), as at \(pack.asAt.words)"
                + (pack.isInside ? ", for the partnership only" : ""),
            heading: document.title
        ).markup
        PackFiles(year: year, pack: .issued(number)).line
        contents(whole)
        div(.class("ww-prose ww-pack")) {
            MarkdownFragment(whole.body).markup(notePrefix: "pack-note", figures: .noted)
        }
    }
}
