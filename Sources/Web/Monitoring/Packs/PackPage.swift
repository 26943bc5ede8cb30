import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// A pack as it was issued.
struct PackPage: Page {
    var area: NavigationItem? { pack.key.kind.isAssessment ? .assessment : .progress }
    let sight: ShowPack.Sight
    let visitor: Visitor
    let notice: String?

    private var pack: Pack { sight.pack }
    private var document: PackDocument { PackDocument(pack) }
    private var year: PlanYear { pack.year }
    var name: String { "\(document.title), \(pack.period), \(document.edition.lowercased())" }

    var content: Markup {
        breadcrumbs(
            pack.key.kind.isAssessment
                ? [("Strategic assessment for \(year.name)", .assessmentDocument(year))]
                : [("Progress \(year.name)", .rounds(year)), ("Packs", .packs(year))], here: "Pack \(sight.number)")
        if let notice {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } }
        }
        tools
        PageTop(
            caption: "\(pack.period). \(document.edition), as at \(pack.asAt.words)", heading: document.title
        ).markup
        replaced
        PackFiles(year: year, pack: .issued(sight.number)).line
        div(.class("ww-prose ww-pack")) {
            MarkdownFragment(document.body).markup(notePrefix: "pack-note", figures: .noted)
        }
    }

    @MarkupBuilder private var tools: Markup {
        if visitor.may(.issuePack) {
            nav(.class("ww-toolbar ww-worktools"), .aria(.label, "Tools for those who issue packs")) {
                p { link("Correct it by another issue", to: .packDraft(year, pack.key)) }
                p { pack.isInside ? "Only the partnership can read this" : "Everybody can read this" }
            }
        } else if pack.isInside {
            p(.class("ww-fine")) { "For the partnership only: please don’t pass it on." }
        }
    }

    @MarkupBuilder private var replaced: Markup {
        if let newer = sight.replacedBy {
            div(.class("ww-notice"), .role("region"), .aria(.label, "A later issue")) {
                p {
                    "This issue has been replaced. "
                    link("Read issue \(newer.issue), as at \(newer.asAt.words)", to: .pack(year, newer.number))
                    "."
                }
            }
        }
    }
}
