import CommunitySafety
import HTML
import Services

/// One issue on a ballot: a choice for each criterion, and room for a reason. With scripts each choice is kept as it is made, and
/// counts once the form is sent.
struct BallotForm {
    var answer: ShowBallot.Answer
    var line: ShowBallot.Line
    var token: String
    /// What was sent and couldn’t be taken.
    var typed: BallotEntry?
    var errors: [FormError]
    var contact: ContactLines

    var markup: Markup {
        section(.class("ww-ask"), .aria(.labelledby, "issue")) {
            p(.class("ww-caption")) { "Issue \(place) of \(answer.lines.count)" }
            h2(.id("issue")) { line.issue.name }
            if !line.issue.note.isEmpty { p(.class("ww-body ww-body--s")) { line.issue.note } }
            if typed == nil, line.draft != nil {
                div(.class("ww-notice")) { p { "What you chose here before was kept. You haven’t sent it yet." } }
            }
            form(
                .method(.post), .action(SiteURL.ballotIssue(token, line.issue.key).address), .autocomplete("off"),
                .data("keep", "")
            ) {
                input(.type(.hidden), .name("key"), .value(answer.key))
                input(.type(.hidden), .name("seen"), .value(String(line.number)))
                for criterion in answer.criteria { choice(criterion) }
                reason
                div(.class("ww-actions")) {
                    button(.class("govuk-button"), .type(.submit), .name("do"), .value("send")) { sendWords }
                }
                p(.class("ww-fine ww-kept"), .role("status")) { "" }
            }
            p(.class("ww-fine")) {
                BallotPromise.words
            }
            contact.paragraph
        }
    }

    private var place: Int { (answer.lines.firstIndex { $0.issue.key == line.issue.key } ?? 0) + 1 }

    private var sendWords: String {
        answer.next(after: line.issue.key).map { "Send, and go to “\($0.issue.name)”" } ?? "Send"
    }

    /// What the form shows: what couldn’t be taken, else what was kept, else what was sent; nil before anything was chosen.
    private var shown: BallotEntry? {
        if let entry = typed ?? line.draft { return entry }
        return line.given.map { given in
            BallotEntry(
                Dictionary(
                    answer.criteria.map { ($0.key, given[$0.key]?.words ?? "") },
                    uniquingKeysWith: { first, _ in first }),
                remark: line.remark)
        }
    }

    private func choice(_ criterion: ScoringCriterion) -> Markup {
        let id = "score-\(criterion.key)"
        let error = errors.first { $0.field == id }
        let value = shown?.scores[criterion.key]
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            fieldset(.class("govuk-fieldset"), .aria(.describedby, "\(id)-question")) {
                legend(.class("govuk-fieldset__legend")) { criterion.name }
                p(.class("govuk-hint"), .id("\(id)-question")) { criterion.question }
                errorMessage(error)
                div(.class("govuk-radios ww-choose ww-steps")) {
                    for (index, step) in criterion.scale.enumerated() {
                        radio(id, index == 0 ? id : "\(id)-\(step.value)", String(step.value), value) {
                            b { String(step.value) }
                            " \(step.words)"
                        }
                    }
                    if let value, !value.isEmpty, !criterion.scale.contains(where: { String($0.value) == value }) {
                        radio(id, "\(id)-half", value, value) { b { value } }
                    }
                    radio(id, "\(id)-none", "", value) { "I can’t say" }
                }
            }
        }
    }

    private func radio(
        _ name: String, _ id: String, _ value: String, _ chosen: String?, @MarkupBuilder words: () -> Markup
    ) -> Markup {
        div(.class("govuk-radios__item")) {
            input(
                .class("govuk-radios__input"), .id(id), .name(name), .type(.radio), .value(value),
                .checked(value == chosen))
            label(.class("govuk-label govuk-radios__label"), .for(id)) { words() }
        }
    }

    private var reason: Markup {
        let words = shown?.remark ?? ""
        return disclosure(
            "Why you score it so (optional)", isOpen: !words.isEmpty || errors.contains { $0.field == "remark" }
        ) {
            TextArea(
                name: "remark", label: "In a line",
                hint:
                    "Please name nobody. Whoever scores issues reads it once the round is closed, without your name or your agency’s.",
                value: words, rows: 2
            ).markup(errors)
        }
    }
}
