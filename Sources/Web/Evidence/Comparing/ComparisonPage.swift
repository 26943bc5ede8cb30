import CommunitySafety
import HTML
import Proofreading
import Services

/// Whether two figures differ by more than chance: the answer, one table, how sure we are, and the choice of others.
struct ComparisonPage: Page {
    let area: NavigationItem? = .figures
    let answer: ComparedFigures
    let visitor: Visitor
    /// What was typed, where it can't be used.
    var typed: ComparisonChoice?
    var errors: [FormError] = []

    var name: String {
        (errors.isEmpty ? "" : "Error: ") + (measure.map { "Compare: \($0.name)" } ?? "Compare two figures")
    }

    private var measure: Measure? { words.first?.pair.measure }
    /// Nothing is answered while something typed can't be used.
    private var words: [ComparisonWords] {
        guard errors.isEmpty else { return [] }
        return answer.pairs.map { ComparisonWords($0, family: answer.family) }
    }

    var content: Markup {
        errorSummary(errors)
        FigureTools(visitor: visitor, here: .compareFigures).markup
        PageTop(caption: "Compare two figures", heading: measure?.name ?? "Is the difference real?", answer: topAnswer)
            .markup
        if answer.measures.isEmpty {
            firstStep
        } else if words.isEmpty {
            FigureChoiceForm(answer: answer, typed: typed, errors: errors, isFirst: true).markup
        } else {
            answered
        }
    }

    @MarkupBuilder private var answered: Markup {
        if words.count > 1 {
            ul(.class("ww-list")) {
                for other in words.dropFirst() {
                    li { (other.pair.measure == measure ? "" : "\(other.pair.measure.name): ") + other.sentence }
                }
            }
        }
        reasons
        offers
        ComparisonTable(words: words).markup
        remarks
        certainty
        ComparisonSources(pairs: answer.pairs, mayKeep: visitor.may(.keepEvidence)).markup
        pageSection("Compare something else", id: "choose") {
            FigureChoiceForm(answer: answer, typed: nil, errors: [], isFirst: false).markup
        }
    }

    private var topAnswer: String {
        if let first = words.first { return first.sentence }
        if answer.measures.isEmpty {
            return
                "Here two figures are set side by side: two periods, or two places. The page says whether they differ clearly or only as chance has it. No figures are held yet."
        }
        if !errors.isEmpty { return "Something in the choice can’t be used yet. What you typed is still here." }
        if !answer.choice.measure.isEmpty {
            return "No place holds figures of this that may be shown to you. Choose something else that was counted."
        }
        return
            "Choose what was counted. The newest year is set beside the year before; then you can choose other periods and places."
    }

    @MarkupBuilder private var firstStep: Markup {
        if visitor.may(.loadEvidence) {
            div(.class("ww-toolbar")) {
                linkButton("Load a partner’s table", to: .newLoad)
                p { link("Type figures in", to: .typing) }
            }
        } else {
            p(.class("ww-body")) { "An analyst or officer of the community safety unit loads them." }
        }
    }

    @MarkupBuilder private var reasons: Markup {
        for reason in unique(words.flatMap(\.reasons)) { p(.class("ww-body")) { reason } }
    }

    @MarkupBuilder private var offers: Markup {
        if !answer.offers.isEmpty {
            div(.class("ww-notice"), .role("region"), .aria(.label, "A fairer comparison")) {
                for offer in answer.offers {
                    p {
                        offer.why == .sameMonths
                            ? "Fairer, because the months are the same: " : "The newest that can be compared: "
                        a(.href(offer.choice.address)) { "\(offer.later.words) with \(offer.earlier.words)" }
                    }
                }
            }
        }
    }

    @MarkupBuilder private var remarks: Markup {
        let remarks = unique(words.flatMap(\.remarks))
        if !remarks.isEmpty {
            div(.class("ww-prose ww-after")) { for remark in remarks { p(.class("ww-quiet")) { remark } } }
        }
    }

    @MarkupBuilder private var certainty: Markup {
        let judged = words.filter { !$0.certainty.isEmpty }
        if !judged.isEmpty {
            pageSection("How sure are we?", id: "sure") {
                for one in judged {
                    disclosure(
                        judged.count == 1
                            ? "How “\(one.inTable)” was decided" : "\(one.title), \(one.subtitle): \(one.inTable)"
                    ) {
                        for line in one.certainty { p { line } }
                        for line in one.method { p(.class("ww-fine ww-after")) { line } }
                    }
                }
            }
        }
    }

    private func unique(_ lines: [String]) -> [String] {
        lines.enumerated().filter { lines.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }
}
