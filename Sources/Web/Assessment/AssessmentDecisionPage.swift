import CommunitySafety
import HTML
internal import Proofreading
import Services

/// What was decided about each issue, the sign-off, and what was amended since.
struct AssessmentDecisionPage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowDecisions.Answer
    var visitor: Visitor
    var notice: String?
    var typed = SentForm()
    /// What the form that came back was about: an issue's key, `head-KEY`, `sign` or `amend`.
    var about = ""
    var errors: [FormError] = []

    private var url: SiteURL { .assessmentDecision(answer.year) }
    private var isOpen: Bool { answer.mayDecide && answer.state == .scoring }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Decisions on the assessment for \(answer.year.name)" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [("Assessments", .assessments), ("Assessment for \(answer.year.name)", .assessment(answer.year))],
            here: "Decisions")
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(
            caption: "Assessment for the plan of \(answer.year.name)", heading: "What was decided", answer: sentence
        ).markup
        for issue in answer.issues { section(issue) }
        heads
        agreement
        amendments
    }

    private var sentence: String {
        if let signOff = answer.signOff { return "\(signOff.decidedBy) agreed it on \(signOff.on.words)." }
        let open = answer.decisions.openPoints.count
        return open == 0
            ? "Everything is decided; the strategy group’s agreement isn’t entered yet."
            : "\(Counted.things(open, "point is", "points are").asSentence) open before it can be agreed."
    }

    private func section(_ issue: CommunityIssue) -> Markup {
        pageSection(issue.name, id: "issue-\(issue.key)") {
            p(.class("ww-body ww-body--s")) { place(issue.key) }
            if let decision = answer.decisions.decisions[issue.key] {
                DecisionWords(decision).markup
            } else {
                p(.class("ww-body ww-quiet")) { "Not decided yet." }
            }
            if isOpen {
                disclosure(
                    answer.decisions.decisions[issue.key] == nil ? "Decide" : "Change it", isOpen: about == issue.key
                ) { form(issue) }
            }
        }
    }

    @MarkupBuilder private func place(_ key: String) -> Markup {
        if let line = answer.ranking.line(of: key) {
            "\(line.place.asSentence), with a score of \(IssueScore.printed(line.score.total)). "
        } else {
            "Without a place: something isn’t known of it. "
        }
        link("Its scores", to: .assessedIssue(answer.year, key))
    }

    private func form(_ issue: CommunityIssue) -> Markup {
        let mine = about == issue.key ? typed : SentForm()
        let standing = answer.decisions.decisions[issue.key]
        return Fields(page: self, key: issue.key, typed: about == issue.key ? mine : nil).form("decide") {
            hidden("issue", issue.key)
            hidden("seen", String(answer.numbers[issue.key] ?? 0))
        } fields: { fields in
            fields.choice(
                "kind", "What was decided",
                [("", "Choose")] + IssueDecision.Kind.allCases.map { ($0.rawValue, $0.words) },
                standing?.kind.rawValue ?? "")
            fields.text(
                "led-by", "Who leads on it instead", standing?.ledBy ?? "", hint: "Where it is nobody’s priority here.")
            fields.area(
                "reason", "Why", standing?.reason ?? "", hint: "Everybody reads it once the assessment is agreed.")
            fields.occasion("", standing ?? latest)
        } press: {
            "Keep the decision"
        }
    }

    /// Most are decided at one meeting: what the latest decision says of it stands in the forms of the others.
    private var latest: IssueDecision? {
        answer.decisions.decisions.values.max { ($0.on, $0.meeting, $0.decidedBy) < ($1.on, $1.meeting, $1.decidedBy) }
    }

    private func hidden(_ name: String, _ value: String) -> Markup {
        input(.type(.hidden), .name(name), .value(value))
    }

    @MarkupBuilder private var heads: Markup {
        if !answer.decisions.headsWithoutPriority.isEmpty {
            pageSection("What the law asks for", id: "heads") {
                for head in answer.decisions.headsWithoutPriority { row(head) }
            }
        }
    }

    @MarkupBuilder private func row(_ head: StatutoryHead) -> Markup {
        let reason = answer.decisions.headReasons[head.key]
        let key = "head-\(head.key)"
        p(.class("ww-body")) {
            b { "\(head.name): " }
            reason ?? "no priority serves it, and no reason is given."
            span(.class("ww-fine ww-under")) { head.source }
        }
        if isOpen {
            disclosure("Say why \(head.name.lowercased()) has no priority", isOpen: about == key) {
                Fields(page: self, key: key, typed: about == key ? typed : nil).form("explain") {
                    hidden("head", head.key)
                    hidden("seen", String(answer.headNumbers[head.key] ?? 0))
                } fields: { fields in
                    fields.area(
                        "head-reason", "Why", reason ?? "",
                        hint: "Everybody reads it once the assessment is agreed.")
                } press: {
                    "Keep the reason"
                }
            }
        }
    }

    @MarkupBuilder private var agreement: Markup {
        pageSection("Agreement by the strategy group", id: "sign-off") {
            if let signOff = answer.signOff {
                p(.class("ww-body")) {
                    "\(signOff.decidedBy), \(signOff.meeting), \(signOff.on.words). Nothing of it changes any more. "
                    link("What everybody reads", to: .whyPriorities(answer.year))
                }
            } else {
                let open = answer.decisions.openPoints
                if !open.isEmpty { ul(.class("ww-list")) { for point in open { li { point.words } } } }
                if isOpen, open.isEmpty {
                    Fields(page: self, key: "sign", typed: about == "sign" ? typed : nil).form("sign") {
                        hidden("seen", answer.stand)
                    } fields: { fields in
                        fields.occasion("sign-", latest)
                    } press: {
                        "Enter that it is agreed"
                    }
                    p(.class("ww-fine")) {
                        "From then on everybody reads the order, its scores and the decisions, and nothing of the assessment changes."
                    }
                }
            }
        }
    }

    @MarkupBuilder private var amendments: Markup {
        if answer.state == .agreed {
            pageSection("Amendments", id: "amendments") {
                AmendmentList(answer.amendments).markup
                if answer.mayDecide {
                    disclosure("Add an amendment", isOpen: about == "amend") {
                        Fields(page: self, key: "amend", typed: about == "amend" ? typed : nil).form("amend") {
                            hidden("seen", String(answer.amendments.count))
                        } fields: { fields in
                            fields.area(
                                "amendment", "What is to be known", "",
                                hint: "Everybody reads it. The assessment stays as it was.")
                            fields.area("amendment-reason", "Why", "", hint: "")
                            fields.occasion("amend-", nil)
                        } press: {
                            "Add it"
                        }
                    }
                }
            }
        }
    }
}

extension AssessmentDecisionPage {
    /// The fields of one of its forms: several forms ask for the same, so ids are told apart by what a form is about.
    struct Fields {
        var page: AssessmentDecisionPage
        var key: String
        /// What came back; nil for a form that nobody sent.
        var typed: SentForm?

        private var errors: [FormError] { typed == nil ? [] : page.errors }

        func form(
            _ verb: String, @MarkupBuilder carried: () -> Markup, @MarkupBuilder fields: (Fields) -> Markup,
            press words: () -> String
        ) -> Markup {
            HTML.form(
                .class("ww-narrow"), .method(.post), .action(SiteURL.assessmentDecision(page.answer.year).address)
            ) {
                formToken(page.visitor)
                carried()
                fields(self)
                div(.class("ww-actions ww-after")) {
                    HTML.button(
                        .class("govuk-button govuk-button--secondary"), .type(.submit), .name("do"), .value(verb)
                    ) {
                        words()
                    }
                }
            }
        }

        private func id(_ name: String) -> String { "\(name)-\(key)" }
        private func value(_ name: String, _ standing: String) -> String { typed.map { $0.typed(name) } ?? standing }

        func choice(
            _ name: String, _ label: String, _ options: [(value: String, words: String)], _ standing: String
        ) -> Markup {
            ChoiceField(name: name, id: id(name), label: label, options: options, value: value(name, standing))
                .markup(errors)
        }

        func area(_ name: String, _ label: String, _ standing: String, hint: String) -> Markup {
            TextArea(
                name: name, id: id(name), label: label, hint: hint.isEmpty ? nil : hint, value: value(name, standing),
                rows: 2
            ).markup(errors)
        }

        func text(_ name: String, _ label: String, _ standing: String, hint: String) -> Markup {
            TextField(
                name: name, id: id(name), label: label, hint: hint.isEmpty ? nil : hint, value: value(name, standing),
                fills: "off"
            ).markup(errors)
        }

        @MarkupBuilder func occasion(_ prefix: String, _ standing: IssueDecision?) -> Markup {
            text("\(prefix)by", "Who decided", standing?.decidedBy ?? "", hint: "A group or a post.")
            text("\(prefix)meeting", "At which meeting", standing?.meeting ?? "", hint: "")
            text("\(prefix)on", "On which day", standing?.on.words ?? "", hint: "For example, 14 December 2022.")
        }
    }
}
