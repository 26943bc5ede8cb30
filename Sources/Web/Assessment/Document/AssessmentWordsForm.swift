import CommunitySafety
import HTML
import Proofreading
import Services

/// What people add to an assessment's document: words to each heading and each issue, and how residents were asked.
struct AssessmentWordsForm {
    let draft: ShowPack.Draft
    let visitor: Visitor
    let standing: PackWords?
    let errors: [FormError]

    private var pack: Pack { draft.pack }
    private var words: PackWords { pack.words }

    var markup: Markup {
        pageSection("Your words", id: "words") {
            p(.class("ww-body")) {
                "They stand below what the records say, in both versions. A figure in double braces, such as {{asb.council.value}}, is taken from the evidence of the assessment’s twelve months, and frozen when it is issued."
            }
            form(.method(.post), .action(SiteURL.packDraft(pack.year, pack.key).address)) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(draft.version)))
                headings
                issues
                consultations
                div(.class("ww-actions")) { press("Keep these words", "keep", isPrimary: true) }
            }
            others
            doubts
        }
    }

    private func isOpen(_ fields: [String]) -> Bool { errors.contains { fields.contains($0.field) } }

    private var headings: Markup {
        let fields = AssessmentHead.allCases.map { "word-\($0.rawValue)" }
        return disclosure("To each heading", isOpen: isOpen(fields + ["introduction"])) {
            TextArea(
                name: "introduction", label: "In short", hint: "It stands before everything else.",
                value: words.introduction, rows: 4
            ).markup(errors)
            for head in AssessmentHead.allCases {
                TextArea(
                    name: "word-\(head.rawValue)", label: head.words, hint: head.hint,
                    value: words.priorities[head.rawValue] ?? "", rows: 3
                ).markup(errors)
            }
        }
    }

    private var issues: Markup {
        let told = pack.assessment?.issues ?? []
        return disclosure("To each issue", isOpen: isOpen(told.map { "word-\($0.wordsKey)" })) {
            for issue in told {
                TextArea(
                    name: "word-\(issue.wordsKey)", label: issue.issue.name, hint: nil,
                    value: words.priorities[issue.wordsKey] ?? "", rows: 3
                ).markup(errors)
            }
        }
    }

    private var consultations: Markup {
        let blank = ConsultationRecord(method: "", dates: "", reached: "", found: "")
        let all = Array(((words.consultations ?? []) + [blank, blank]).prefix(ConsultationRecord.most))
        let fields = ["method", "dates", "responses", "reached", "reach", "found"]
        return disclosure(
            "How residents were asked",
            isOpen: errors.contains { error in fields.contains { error.field.hasPrefix("\($0)-") } }
        ) {
            for (index, one) in all.enumerated() {
                fieldset(.class("govuk-fieldset ww-after")) {
                    legend(.class("govuk-fieldset__legend govuk-fieldset__legend--s")) { "Consultation \(index + 1)" }
                    consultation(one, index + 1)
                }
            }
        }
    }

    @MarkupBuilder private func consultation(_ one: ConsultationRecord, _ number: Int) -> Markup {
        TextField(
            name: "method-\(number)", label: "How they were asked", hint: "A survey, a forum, safety walks.",
            value: one.method, fills: "off"
        ).markup(errors)
        TextField(name: "dates-\(number)", label: "When", value: one.dates, fills: "off").markup(errors)
        TextField(
            name: "responses-\(number)", label: "How many answered", hint: "Leave it empty where nobody counted.",
            value: one.responses.map { $0 < 0 ? "" : String($0) } ?? "", fills: "off", keys: "numeric", isShort: true
        ).markup(errors)
        TextField(
            name: "reached-\(number)", label: "Who was reached, and who wasn’t",
            hint: "Groups, never people: young people, traders, tenants.", value: one.reached, fills: "off"
        ).markup(errors)
        ChoiceField(
            name: "reach-\(number)", label: "Who could answer",
            options: ConsultationReach.allCases.map { ($0.rawValue, $0.words) }, value: one.reach.rawValue
        ).markup(errors)
        TextArea(
            name: "found-\(number)", label: "What they said, and what they want to come first", hint: nil,
            value: one.found, rows: 3
        ).markup(errors)
    }

    /// What somebody else wrote meanwhile.
    @MarkupBuilder private var others: Markup {
        if let standing, standing != words {
            div(.class("ww-note"), .role("note")) {
                p { b { "What stands now" } }
                if !standing.introduction.isEmpty { p { standing.introduction } }
                for field in pack.fields {
                    if let text = standing.priorities[field.slug], !text.isEmpty { p { "\(field.name): \(text)" } }
                }
                for one in standing.consultations ?? [] { p { "\(one.method), \(one.dates): \(one.found)" } }
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
