import CommunitySafety
import HTML
import Services

/// One issue and one criterion on the screen of a meeting room: the question, what the figures and the votes say, and what the room
/// agrees, with who saw it otherwise.
struct WorkshopIssuePage: Page {
    let area: NavigationItem? = .assessment
    let isEnhanced = true
    var focus: ShowWorkshop.Focus
    var visitor: Visitor
    var notice: String?
    /// What was typed into a form that was refused.
    var refused: TypedScore?
    var errors: [FormError] = []

    private var answer: ShowAssessedIssue.Answer { focus.issue }
    private var line: ShowAssessedIssue.Line { focus.line }
    private var criterion: ScoringCriterion { line.criterion }
    private var url: SiteURL { .workshopIssue(answer.year, answer.issue.key) }
    var name: String {
        (errors.isEmpty ? "" : "Error: ") + "\(answer.issue.name), \(criterion.name), workshop for \(answer.year.name)"
    }

    var content: Markup {
        div(.class("ww-room"), .data("room", "")) {
            errorSummary(errors)
            breadcrumbs(
                [
                    ("Assessment for \(answer.year.name)", .assessment(answer.year)),
                    ("Workshop", .workshop(answer.year)),
                ], here: answer.issue.name)
            if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
            div(.class("ww-room__top")) {
                h1 { answer.issue.name }
                clock
            }
            criteria
            section(.aria(.label, criterion.name)) {
                h2 { criterion.question }
                evidence
                if answer.mayScore { agree } else { scale }
            }
            around
            RoomKeys(keys: keys).markup
        }
    }

    // MARK: Time

    @MarkupBuilder private var clock: Markup {
        if answer.mayScore {
            form(.class("ww-room__clock"), .method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("criterion"), .value(criterion.key))
                if let left = focus.secondsLeft {
                    p(.class("ww-room__time"), .role("timer"), .data("left", String(left))) { Self.words(left) }
                    button(
                        .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                        .value("stop")
                    ) { "Stop the clock" }
                } else {
                    label(.class("govuk-label"), .for("minutes")) { "Minutes" }
                    input(
                        .class("govuk-input govuk-input--width-3"), .id("minutes"), .name("minutes"), .type(.text),
                        .inputMode("numeric"), .autocomplete("off"), .value(String(focus.workshop.minutes)))
                    button(
                        .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                        .value("time"), .data("key", "t")
                    ) { "Start the clock" }
                }
            }
        }
    }

    static func words(_ seconds: Int) -> String {
        switch seconds {
        case 0: "Time is up"
        case ..<60: "Less than a minute left"
        default: "\(Counted.things(seconds / 60, "minute", "minutes").asSentence) left"
        }
    }

    // MARK: What is asked

    private var criteria: Markup {
        nav(.class("ww-room__criteria"), .aria(.label, "Criteria")) {
            ul {
                for other in answer.lines {
                    li {
                        a(
                            .href(url.address(asking: [("criterion", other.criterion.key)])),
                            .current(other.criterion.key == criterion.key)
                        ) { other.criterion.name }
                        " "
                        b { other.standing?.score.words ?? "?" }
                    }
                }
            }
        }
    }

    @MarkupBuilder private var evidence: Markup {
        ul(.class("ww-list ww-room__evidence")) {
            if let standing = line.standing {
                li {
                    b { "Now \(standing.score.words). " }
                    "\(standing.rationale.ended) \(standing.origin.words.asSentence), confidence \(standing.confidence.brief.lowercased())."
                    if !standing.dissent.isEmpty { " Seen otherwise: \(standing.dissent.ended)" }
                }
            }
            if let suggested = line.suggested {
                li {
                    b { suggested.score.map { "The figures suggest \($0.words). " } ?? "The figures suggest nothing. " }
                    suggested.workings
                }
            }
            if let votes = focus.votes {
                li {
                    b { "The votes: \(votes.middle.words) in the middle, \(votes.range). " }
                    "\(Counted.things(votes.agencies, "agency", "agencies").asSentence) could say."
                }
            }
            if line.standing == nil, line.suggested == nil, focus.votes == nil {
                li { "Nothing is known of it yet: no score, no figures, no votes." }
            }
        }
    }

    private var scale: Markup {
        ul(.class("ww-list")) { for step in criterion.scale.reversed() { li { "\(step.value): \(step.words)" } } }
    }

    // MARK: What the room agrees

    /// What stands in the form: what was refused, what was typed before, or what stands.
    private var typed: TypedScore {
        refused ?? focus.note
            ?? TypedScore(
                score: (line.standing?.score ?? line.suggested?.score)?.words ?? "",
                confidence: (line.standing?.confidence ?? line.suggested?.confidence)?.rawValue ?? "",
                rationale: line.standing?.rationale ?? "", dissent: line.standing?.dissent ?? "")
    }

    /// What was typed before somebody else scored it clashes with theirs, so that neither is lost unseen.
    private var seen: Int { refused == nil ? focus.note?.seen ?? line.number : line.number }

    private var unrecorded: String {
        if focus.note == nil { return "" }
        return seen < line.number
            ? "You typed this before, and somebody has scored it since: theirs stands above."
            : "You typed this before and haven’t recorded it."
    }

    private var agree: Markup {
        form(.class("ww-room__form"), .method(.post), .action(url.address), .data("keep", "not recorded yet")) {
            formToken(visitor)
            input(.type(.hidden), .name("criterion"), .value(criterion.key))
            input(.type(.hidden), .name("seen"), .value(String(seen)))
            choices("score", "What the room agrees on", steps, typed.score)
            choices(
                "confidence", "How sure is this?",
                ScoreConfidence.allCases.map { .init($0.rawValue, $0.words, key: String($0.rawValue.prefix(1))) },
                typed.confidence)
            TextArea(name: "rationale", label: "Why", value: typed.rationale, rows: 2).markup(errors)
            TextArea(
                name: "dissent", label: "Who saw it otherwise, and how",
                hint: "Agencies or posts rather than names. It is read inside the partnership only.",
                value: typed.dissent, rows: 2
            ).markup(errors)
            div(.class("ww-actions")) {
                button(.class("govuk-button"), .type(.submit), .name("do"), .value("record")) { "Record it and go on" }
                span(.class("ww-kept ww-fine"), .role("status")) { unrecorded }
            }
        }
    }

    private struct Choice {
        var value, words: String
        var key: String?

        init(_ value: String, _ words: String, key: String? = nil) {
            (self.value, self.words, self.key) = (value, words, key)
        }
    }

    /// Every step with what it means, the highest first; a half step where it stands, and that nothing is known.
    private var steps: [Choice] {
        var steps = criterion.scale.reversed().map {
            Choice(
                String($0.value), "\($0.value): \($0.words)", key: (0...9).contains($0.value) ? String($0.value) : nil)
        }
        if !typed.score.isEmpty, !steps.contains(where: { $0.value == typed.score }) {
            steps.insert(Choice(typed.score, typed.score), at: 0)
        }
        return steps + [Choice("", "Not known")]
    }

    private func choices(_ field: String, _ words: String, _ choices: [Choice], _ value: String) -> Markup {
        let error = errors.first { $0.field == field }
        return fieldset(
            .class("govuk-fieldset ww-room__choices"), error == nil ? .none : .aria(.describedby, "\(field)-error")
        ) {
            legend(.class("govuk-fieldset__legend")) { words }
            if let error { p(.class("govuk-error-message"), .id("\(field)-error")) { error.message } }
            div(.class("govuk-radios govuk-radios--small"), .data("module", "")) {
                for (index, choice) in choices.enumerated() {
                    let id = index == 0 ? field : "\(field)-\(index)"
                    div(.class("govuk-radios__item")) {
                        input(
                            .class("govuk-radios__input"), .id(id), .name(field), .type(.radio), .value(choice.value),
                            .checked(choice.value == value), choice.key.map { .data("key", $0) } ?? .none)
                        label(.class("govuk-label govuk-radios__label"), .for(id)) { choice.words }
                    }
                }
            }
        }
    }

    // MARK: Around

    private var around: Markup {
        p(.class("ww-after")) {
            if let previous = answer.previous {
                a(.href(SiteURL.workshopIssue(answer.year, previous.key).address), .data("key", "p")) {
                    "Before it: \(previous.name)"
                }
                " · "
            }
            if let next = answer.next {
                a(.href(SiteURL.workshopIssue(answer.year, next.key).address), .data("key", "n")) {
                    "Next: \(next.name)"
                }
                " · "
            }
            a(.href(SiteURL.workshop(answer.year).address), .data("key", "o")) { "The order" }
        }
    }

    private var keys: [(String, String)] {
        (answer.mayScore
            ? [
                ("\(criterion.lowest) to \(min(criterion.highest, 9))", "choose a step"),
                ("h, m, l", "sure, fairly sure, not sure"), ("t", "start the clock"),
            ] : []) + [("n and p", "next issue and the one before"), ("o", "the order")]
    }
}
