import CommunitySafety
import HTML
import Proofreading
import Services

/// What people add to a pack themselves: an introduction, a word to each priority, a committee's recommendations.
struct PackWordsForm {
    let draft: ShowPack.Draft
    let visitor: Visitor
    let standing: PackWords?
    let errors: [FormError]

    private var pack: Pack { draft.pack }
    private var words: PackWords { pack.words }
    private var address: WebAddress { SiteURL.packDraft(pack.year, pack.key).address }

    var markup: Markup {
        pageSection("Your words", id: "words") {
            disclosure(
                isWritten ? "Change what you wrote" : "Add an introduction, or a word to a priority", isOpen: isOpen
            ) {
                form(.method(.post), .action(address)) {
                    formToken(visitor)
                    input(.type(.hidden), .name("version"), .value(String(draft.version)))
                    introduction
                    if pack.key.kind == .scrutiny { recommendations }
                    for priority in pack.priorities { word(priority) }
                    if visitor.may(.releaseMoney), draft.costs != nil { value }
                    div(.class("ww-actions")) { press("Keep these words", "keep", isPrimary: true) }
                }
            }
            others
            doubts
        }
    }

    private var isWritten: Bool { words != .none }
    private var isOpen: Bool { errors.contains { $0.field != "correction" && $0.field != "reason" } }

    private var introduction: Markup {
        TextArea(
            name: "introduction", label: "Introduction",
            hint:
                "It stands at the beginning. A figure in double braces, such as {{asb.council.value}}, is taken from the evidence, and frozen with the pack.",
            value: words.introduction, rows: 5
        ).markup(errors)
    }

    private func word(_ priority: PackPriority) -> Markup {
        TextArea(
            name: "word-\(priority.slug)", label: priority.name, hint: nil,
            value: words.priorities[priority.slug] ?? "", rows: 2
        ).markup(errors)
    }

    @MarkupBuilder private var recommendations: Markup {
        let blank = PackRecommendation("")
        let all = Array((words.recommendations + [blank, blank]).prefix(PackWords.mostRecommendations))
        for (index, one) in all.enumerated() {
            fieldset(.class("govuk-fieldset ww-after")) {
                legend(.class("govuk-fieldset__legend govuk-fieldset__legend--s")) { "Recommendation \(index + 1)" }
                recommendation(one, index + 1)
            }
        }
    }

    @MarkupBuilder private func recommendation(_ one: PackRecommendation, _ number: Int) -> Markup {
        TextArea(
            name: "recommended-\(number)", label: "What the committee recommended", hint: nil, value: one.words,
            rows: 2
        ).markup(errors)
        TextField(
            name: "made-\(number)", label: "Made on", value: one.madeOn?.words ?? "", fills: "off", isShort: true
        ).markup(errors)
        TextArea(
            name: "response-\(number)", label: "What came of it", hint: nil, value: one.response, rows: 2
        ).markup(errors)
        ChoiceField(
            name: "state-\(number)", label: "State",
            options: PackRecommendation.State.allCases.map { ($0.rawValue, $0.words) }, value: one.state.rawValue
        ).markup(errors)
    }

    /// What the manager says of value for money.
    @MarkupBuilder private var value: Markup {
        ChoiceField(
            name: "cost", label: "Who may read what each output came to?",
            hint: "It stands below, under “Cost beside output”.",
            options: [("", "Those inside"), ("yes", "Everybody who reads the pack")],
            value: words.value?.isReleased == true ? "yes" : ""
        ).markup(errors)
        TextArea(
            name: "value-note", label: "Was it good value?",
            hint:
                "In your own words: what the money bought, and what that would have cost elsewhere. It goes out with the costs only.",
            value: words.value?.note ?? "", rows: 3
        ).markup(errors)
    }

    /// What somebody else wrote meanwhile.
    @MarkupBuilder private var others: Markup {
        if let standing, standing != words {
            div(.class("ww-note"), .role("note")) {
                p { b { "What stands now" } }
                if !standing.introduction.isEmpty { p { standing.introduction } }
                for priority in pack.priorities {
                    if let words = standing.priorities[priority.slug], !words.isEmpty {
                        p { "\(priority.name): \(words)" }
                    }
                }
                for one in standing.recommendations { p { "\(one.words) \(one.response)" } }
                if let value = standing.value {
                    p { "Costs for \(value.isReleased ? "everybody" : "those inside"): \(value.note)" }
                }
            }
        }
    }

    @MarkupBuilder private var doubts: Markup {
        if !draft.doubts.isEmpty {
            div(.class("ww-notice"), .role("region"), .aria(.label, "Figures")) {
                for doubt in draft.doubts { p { doubt } }
            }
        }
        if !draft.report.isEmpty {
            disclosure("What is done for small numbers") { for sentence in draft.report { p { sentence } } }
        }
    }
}
