import CommunitySafety
import HTML
internal import Proofreading
import Services

/// One issue with its scores: what the figures suggest, what was given, and why.
struct AssessedIssuePage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowAssessedIssue.Answer
    var visitor: Visitor
    var notice: String?
    var typed = SentForm()
    var errors: [FormError] = []

    private var url: SiteURL { .assessedIssue(answer.year, answer.issue.key) }
    var name: String {
        (errors.isEmpty ? "" : "Error: ") + "\(answer.issue.name), assessment for \(answer.year.name)"
    }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [("Assessments", .assessments), ("Assessment for \(answer.year.name)", .assessment(answer.year))],
            here: answer.issue.name)
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(
            caption: "Assessment for the plan of \(answer.year.name)", heading: answer.issue.name, answer: sentence
        ).markup
        if !answer.issue.note.isEmpty { p(.class("ww-body")) { answer.issue.note } }
        for line in answer.lines { section(line) }
        around
    }

    private var sentence: String {
        let open = answer.lines.filter { $0.standing == nil }.map(\.criterion.name)
        guard !open.isEmpty else { return "It has a score on every criterion." }
        return "Not scored yet: \(open.joined(separator: ", "))."
    }

    private func section(_ line: ShowAssessedIssue.Line) -> Markup {
        pageSection(line.criterion.name, id: line.criterion.key) {
            p(.class("ww-body")) { line.criterion.question }
            standing(line)
            if let suggested = line.suggested { suggestion(suggested, line) }
            if answer.mayScore { change(line) }
            if line.history.count > 1 { history(line) }
        }
    }

    @MarkupBuilder private func standing(_ line: ShowAssessedIssue.Line) -> Markup {
        if let score = line.standing {
            p(.class("ww-body")) {
                b { "\(score.score.words) of \(line.criterion.highest)" }
                line.criterion.meaning(of: score.score).map { ": \($0)" } ?? ""
            }
            p(.class("ww-body ww-body--s")) {
                "\(score.rationale.ended) \(score.origin.words.asSentence). Confidence: \(score.confidence.brief.lowercased())."
            }
            if !score.dissent.isEmpty { p(.class("ww-body ww-body--s")) { "Seen otherwise: \(score.dissent.ended)" } }
        } else {
            p(.class("ww-body ww-quiet")) { "No score yet." }
        }
    }

    @MarkupBuilder private func suggestion(
        _ suggested: SuggestedScore, _ line: ShowAssessedIssue.Line
    ) -> Markup {
        if suggested.score != line.standing?.score || line.standing?.origin != .evidence {
            p(.class("ww-fine")) {
                suggested.score.map { "The figures suggest \($0.words). " } ?? "The figures suggest nothing. "
                suggested.workings
            }
        }
    }

    private func change(_ line: ShowAssessedIssue.Line) -> Markup {
        let key = line.criterion.key
        let isOwn = typed.text("criterion") == key
        let value = isOwn ? typed.typed("score") : (line.standing?.score ?? line.suggested?.score)?.words ?? ""
        return disclosure(line.standing == nil ? "Give a score" : "Change it", isOpen: isOwn && !errors.isEmpty) {
            form(.class("ww-narrow"), .method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("criterion"), .value(key))
                input(.type(.hidden), .name("seen"), .value(String(line.number)))
                choice(
                    "score", key, "Score", options(line.criterion, value), value)
                choice(
                    "confidence", key, "How sure is this?",
                    [("", "Choose one")] + ScoreConfidence.allCases.map { ($0.rawValue, $0.words) },
                    isOwn
                        ? typed.typed("confidence")
                        : (line.standing?.confidence ?? line.suggested?.confidence)?.rawValue ?? "")
                TextArea(
                    name: "rationale", id: "rationale-\(key)", label: "Why",
                    value: isOwn ? typed.typed("rationale") : line.standing?.rationale ?? "", rows: 2
                ).markup(errors)
                TextArea(
                    name: "dissent", id: "dissent-\(key)", label: "Who saw it otherwise, and how",
                    value: isOwn ? typed.typed("dissent") : line.standing?.dissent ?? "", rows: 2
                ).markup(errors)
                div(.class("ww-actions ww-after")) { press("Keep it", "score", about: "for \(line.criterion.name)") }
            }
        }
    }

    private func choice(
        _ field: String, _ key: String, _ label: String, _ options: [(value: String, words: String)], _ value: String
    ) -> Markup {
        ChoiceField(name: field, id: "\(field)-\(key)", label: label, options: options, value: value).markup(errors)
    }

    /// Every step with what it means; a half step only where it stands.
    private func options(_ criterion: ScoringCriterion, _ value: String) -> [(value: String, words: String)] {
        let steps = criterion.scale.reversed().map { (value: String($0.value), words: "\($0.value): \($0.words)") }
        let isHalf = !value.isEmpty && !steps.contains { $0.value == value }
        return [("", "Not known")] + (isHalf ? [(value, value)] : []) + steps
    }

    private func history(_ line: ShowAssessedIssue.Line) -> Markup {
        disclosure("What stood before") {
            ul(.class("ww-list")) {
                for earlier in line.history.dropFirst() {
                    li { "\(earlier.on.words), \(earlier.by): \(Self.said(earlier))" }
                }
            }
        }
    }

    private static func said(_ earlier: ShowAssessedIssue.Earlier) -> String {
        guard let score = earlier.score else {
            return earlier.endedFor.isEmpty ? "taken back" : "taken back: \(earlier.endedFor.ended)"
        }
        let otherwise = score.dissent.isEmpty ? "" : " Seen otherwise: \(score.dissent.ended)"
        return "\(score.score.words). \(score.rationale.ended)\(otherwise)"
    }

    private var around: Markup {
        p(.class("ww-body ww-after")) {
            if let previous = answer.previous {
                link("Before it: \(previous.name)", to: .assessedIssue(answer.year, previous.key))
            }
            if answer.previous != nil, answer.next != nil { " · " }
            if let next = answer.next { link("Next: \(next.name)", to: .assessedIssue(answer.year, next.key)) }
        }
    }
}
