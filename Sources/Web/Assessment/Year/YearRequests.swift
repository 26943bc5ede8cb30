import CommunitySafety
import HTML
internal import Proofreading
import Services

/// What agencies are asked for, what came, and what nobody was asked yet.
struct YearRequests {
    var answer: ShowAssessmentYear.Answer
    var visitor: Visitor
    var about: String
    var issue: String
    var typed: SentForm?
    var errors: [FormError]

    private var url: SiteURL { .assessmentYear(answer.year) }

    @MarkupBuilder var markup: Markup {
        pageSection("Figures asked for", id: "requests") {
            if answer.requests.isEmpty {
                p(.class("ww-body")) { "No agency was asked for anything yet." }
            } else {
                table
            }
            if let request = answer.requests.first(where: { $0.key == about }) { move(request) }
            if answer.mayAsk, answer.waiting.contains(where: { $0.allowed.contains(.remind) }) { remind }
        }
        if answer.mayAsk, answer.state == .scoring {
            gaps
            ask
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "What agencies were asked for",
            columns: ["What", "Agency", "By", "How it stands"].map { .init(name: $0) }
                + (answer.mayAsk ? [.init(name: "What came of it")] : []),
            rows: answer.requests.map(row)
        ).markup
    }

    private func row(_ request: ShowAssessmentYear.Request) -> [RecordTable.Cell] {
        [
            .init(what(request)), .init(request.agency), .init(request.dueOn.words), .init(standing(request)),
        ] + (answer.mayAsk ? [.init(deeds(request))] : [])
    }

    @MarkupBuilder private func what(_ request: ShowAssessmentYear.Request) -> Markup {
        if let issue = request.issue {
            b { issue.name }
            span(.class("ww-desk__detail")) { request.wanted }
        } else {
            request.wanted
        }
    }

    private func standing(_ request: ShowAssessmentYear.Request) -> Markup {
        switch request.state {
        case .asked:
            let milestone = YearMilestone(key: request.key, name: request.agency, due: request.dueOn)
            let standing = milestone.standing(on: answer.today)
            guard case .ahead = standing else { return AssessmentYearPage.standing(standing) }
            return Markup(text: "Waiting since \(request.askedOn.words)")
        case .received:
            let day = request.settledOn.map { " on \($0.words)" } ?? ""
            let mark = span(.class("ww-state ww-state--done")) {
                Icons.tick
                " Received"
            }
            return mark + Markup(text: day)
        case .withdrawn: return Markup(text: "Withdrawn" + (request.settledOn.map { " on \($0.words)" } ?? ""))
        }
    }

    private static let buttons: [(deed: DataRequestDeed, words: String)] = [
        (.receive, "It came"), (.withdraw, "Wait no longer"), (.reopen, "Wait for it again"),
    ]

    @MarkupBuilder private func deeds(_ request: ShowAssessmentYear.Request) -> Markup {
        let allowed = Self.buttons.filter { request.allowed.contains($0.deed) }
        if !allowed.isEmpty {
            form(.method(.post), .action(url.address), .class("ww-bare-form")) {
                formToken(visitor)
                input(.type(.hidden), .name("request"), .value(request.key))
                input(.type(.hidden), .name("seen"), .value(String(request.version)))
                for choice in allowed {
                    button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value(choice.deed.rawValue)) {
                        choice.words
                        span(.class("govuk-visually-hidden")) { ": \(subject(request))" }
                    }
                    " "
                }
            }
        }
        if request.allowed.contains(.receive) {
            p(.class("ww-body ww-body--s ww-after")) {
                a(.href(url.address(asking: [("request", request.key)], at: "move"))) {
                    "Another day"
                    span(.class("govuk-visually-hidden")) { " for \(subject(request))" }
                }
            }
        }
    }

    private func subject(_ request: ShowAssessmentYear.Request) -> String {
        "\(request.agency), \(request.issue?.name ?? request.wanted.shortened(to: 60))"
    }

    private func move(_ request: ShowAssessmentYear.Request) -> Markup {
        form(.class("ww-narrow"), .method(.post), .action(url.address), .id("move")) {
            h3(.class("govuk-heading-s")) { "Another day for \(subject(request))" }
            formToken(visitor)
            input(.type(.hidden), .name("request"), .value(request.key))
            input(.type(.hidden), .name("seen"), .value(String(request.version)))
            TextField(
                name: "due", id: "due-\(request.key)", label: "By", value: typed?.typed("due") ?? request.dueOn.words,
                fills: "off", isShort: true
            ).markup(errors)
            div(.class("ww-actions ww-after")) { press("Keep it", "move") }
        }
    }

    private var remind: Markup {
        form(.method(.post), .action(url.address)) {
            formToken(visitor)
            div(.class("ww-actions ww-after")) { press("Remind everybody who is waited for", "remind") }
            p(.class("ww-fine")) {
                answer.mailIsOn
                    ? "The message says that something awaits, not what. One reminder a day at most."
                    : "E-mail isn’t set up: ask them yourself."
            }
        }
    }

    private var gaps: Markup {
        pageSection("What nobody was asked for yet", id: "gaps") {
            if answer.gaps.isEmpty {
                p(.class("ww-body")) { "Every issue has figures, or somebody was asked for them." }
            } else {
                p(.class("ww-body")) {
                    "An issue that figures can’t speak for is judged by people. Where an agency counts it, ask."
                }
                ul(.class("ww-list")) { for gap in answer.gaps { line(gap) } }
            }
        }
    }

    private func line(_ gap: DataGap) -> Markup {
        li {
            b { "\(gap.issue.name). " }
            "\(gap.words) "
            a(.href(url.address(asking: [("about", gap.issue.key)], at: "ask"))) {
                "Ask for figures"
                span(.class("govuk-visually-hidden")) { " on \(gap.issue.name)" }
            }
        }
    }

    private var ask: Markup {
        let mine = about == "ask" ? typed : nil
        let gap = answer.gaps.first { $0.issue.key == issue }
        let wanted = mine?.typed("wanted") ?? gap?.request(in: answer.window) ?? ""
        return pageSection("Ask an agency", id: "ask") {
            form(.class("ww-narrow"), .method(.post), .action(url.address)) {
                formToken(visitor)
                ChoiceField(
                    name: "agency", label: "Which agency",
                    options: [("", "Choose one")] + answer.agencies.map { ($0, $0) }, value: mine?.typed("agency") ?? ""
                ).markup(errors)
                ChoiceField(
                    name: "issue", label: "About which issue",
                    options: [("", "None in particular")] + answer.issues.map { ($0.key, $0.name) },
                    value: mine?.typed("issue") ?? issue
                ).markup(errors)
                TextArea(
                    name: "wanted", label: "What is asked",
                    hint: "Which counts, for which months and areas. Don’t write about people.", value: wanted, rows: 4
                ).markup(errors)
                TextField(
                    name: "due", label: "By", hint: "For example, 30 November \(answer.year.start - 1).",
                    value: mine?.typed("due") ?? usualDue, fills: "off", isShort: true
                ).markup(errors)
                div(.class("ww-actions ww-after")) { press("Ask them", "ask", isPrimary: true) }
                p(.class("ww-fine")) {
                    answer.mailIsOn
                        ? "They get a message that something awaits. What is asked stands on this page."
                        : "E-mail isn’t set up: tell them yourself."
                }
            }
        }
    }

    /// By when figures are usually in, while that day hasn't passed.
    private var usualDue: String { answer.figuresDue > answer.today ? answer.figuresDue.words : "" }
}
