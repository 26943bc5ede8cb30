import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// A pack as it would be issued now, with the words that somebody can add.
struct PackDraftPage: Page {
    var area: NavigationItem? { isAssessment ? .assessment : .progress }
    let draft: ShowPack.Draft
    let visitor: Visitor
    var notice: String?
    var typed = SentForm()
    /// What stands, where somebody else changed it meanwhile.
    var standing: PackWords?
    var errors: [FormError] = []

    private var pack: Pack { draft.pack }
    private var document: PackDocument { PackDocument(pack) }
    private var year: PlanYear { pack.year }
    private var address: WebAddress { SiteURL.packDraft(year, pack.key).address }
    private var title: String { pack.place.map { "What we have done in \($0.name)" } ?? pack.key.kind.words }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "\(title), \(pack.period), draft" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            isAssessment
                ? [("Assessments", .assessments), ("Assessment for \(year.name)", .assessment(year))]
                : [("Progress \(year.name)", .rounds(year)), ("Packs", .packs(year))], here: title)
        if let notice {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } }
        }
        PageTop(
            caption: isAssessment ? "For the plan of \(year.name)" : pack.period, isDraft: true, heading: title,
            answer: top?.sentence ?? pack.key.kind.purpose
        ).markup
        if let top {
            top.versions
            top.table
        }
        issue
        words
        money
        preview
    }

    private var isAssessment: Bool { pack.key.kind.isAssessment }
    private var top: AssessmentDraftTop? { AssessmentDraftTop(pack) }

    @MarkupBuilder private var words: Markup {
        let standing = isClash ? standing : nil
        if pack.key.kind == .fullAssessment {
            AssessmentWordsForm(draft: draft, visitor: visitor, standing: standing, errors: errors).markup
        } else if !isAssessment {
            PackWordsForm(draft: draft, visitor: visitor, standing: standing, errors: errors).markup
        } else if let key = PackKey(.fullAssessment) {
            p(.class("ww-body ww-after")) {
                "Words are added in "
                link("the partnership’s version", to: .packDraft(year, key))
                "; all but what is for the partnership only stand here too."
            }
        }
    }

    private var isClash: Bool { !errors.isEmpty && typed.text("do") == "keep" }

    private var issue: Markup {
        pageSection("Issue it", id: "issue") {
            earlier
            election
            if isLocked { locked } else { sending }
            PackFiles(year: year, pack: .draft(pack.key)).line
        }
    }

    /// The assessment goes to everybody once it is agreed.
    private var isLocked: Bool { pack.key.kind == .assessment && pack.assessment?.state != .agreed }

    private var locked: Markup {
        p(.class("ww-body")) {
            "It can go to everybody once the strategy group has agreed the assessment: "
            link("decisions and agreement", to: .assessmentDecision(year))
            "."
        }
    }

    private var sending: Markup {
        form(.class("ww-ask"), .method(.post), .action(address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(draft.version)))
            if !draft.issues.isEmpty {
                TextField(
                    name: "correction", label: "What does another issue put right?",
                    hint: "It stands at the beginning of the pack.", value: typed.typed("correction"), fills: "off"
                ).markup(errors)
            }
            p(.class("ww-body ww-body--s")) {
                pack.isInside
                    ? "It is kept as it stands today, and the partnership can read it."
                    : "It is kept as it stands today, and everybody can read it from then on."
            }
            div(.class("ww-actions")) { press(button, "issue", isPrimary: true) }
        }
    }

    private var button: String {
        draft.issues.isEmpty ? isAssessment ? "Issue the document" : "Issue the pack" : "Issue it again"
    }

    @MarkupBuilder private var earlier: Markup {
        if let last = draft.issues.first {
            p(.class("ww-body")) {
                "Issue \(last.issue) went out as at \(last.asAt.words): "
                link("read it", to: .pack(year, last.number))
                ". It stays as it is."
            }
        }
    }

    @MarkupBuilder private var election: Markup {
        if case .needsClearance(let elections) = draft.verdict {
            div(.class("ww-notice"), .role("region"), .aria(.label, "Elections")) {
                p { "\(elections.map(\.name).asList): before the poll this needs a clearance on record." }
                if visitor.may(.clearForElection) {
                    form(.method(.post), .action(address)) {
                        formToken(visitor)
                        TextField(name: "reason", label: "Why it may go out now", fills: "off").markup(errors)
                        press("Record the clearance", "clear")
                    }
                } else {
                    p { "Ask the manager to clear it here." }
                }
            }
        }
    }

    /// What is inside until the manager lets it out.
    @MarkupBuilder private var money: Markup {
        if let costs = draft.costs {
            let isOut = pack.words.value?.isReleased == true
            pageSection("Cost beside output", id: "cost") {
                p(.class("ww-body")) {
                    isOut
                        ? "The manager released it: it stands in the pack."
                        : "For those inside. \(visitor.may(.releaseMoney) ? "It stands in the pack once you release it under “Your words”." : "The manager can release it for the pack.")"
                }
                if costs.isEmpty {
                    p(.class("ww-body")) {
                        "Nothing was counted yet for an action that an award with open sums paid for."
                    }
                } else if !isOut {
                    div(.class("ww-prose ww-pack")) {
                        MarkdownFragment(PackDocument.table(of: costs)).markup(notePrefix: "cost-note", figures: .noted)
                    }
                }
                if draft.awardsInside > 0 {
                    p(.class("ww-fine ww-after")) {
                        "\(Counted.things(draft.awardsInside, "award isn’t", "awards aren’t").asSentence) in the pack, since only those inside read the sums: "
                        link("Money", to: .money)
                        "."
                    }
                }
            }
        }
    }

    private var preview: Markup {
        pageSection("As it stands now", id: "preview") {
            div(.class("ww-prose ww-pack")) {
                MarkdownFragment(document.body.map(Self.lower)).markup(notePrefix: "pack-note", figures: .noted)
            }
        }
    }

    /// A level below the page's own headings.
    private static func lower(_ node: DocumentNode) -> DocumentNode {
        guard case .heading(let heading) = node else { return node }
        return .heading(Heading(level: heading.level + 1, words: heading.words, anchor: heading.anchor))
    }
}
