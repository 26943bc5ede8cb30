import CommunitySafety
import HTML
import Services

/// Why voters scored as they did, by issue; whoever keeps the assessment can take out what names somebody.
struct VoteReasons {
    var answer: ShowVotes.Answer
    var visitor: Visitor

    @MarkupBuilder var markup: Markup {
        let given = answer.issues.filter { answer.remarks[$0.key] != nil }
        if !given.isEmpty {
            pageSection("Why they score it so", id: "reasons") {
                for issue in given {
                    h3 { issue.name }
                    ul(.class("ww-list")) {
                        for words in answer.remarks[issue.key] ?? [] {
                            li {
                                words
                                if visitor.may(.keepAssessment) { takeOut(words, issue.key) }
                            }
                        }
                    }
                }
                p(.class("ww-fine ww-after")) {
                    "Seen by those who score, and in no export or document. Whose words they are isn’t shown, as with the scores."
                }
            }
        }
    }

    private func takeOut(_ words: String, _ issue: String) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(SiteURL.votes(answer.year).address)) {
            formToken(visitor)
            input(.type(.hidden), .name("round"), .value(String(answer.round?.number ?? 0)))
            input(.type(.hidden), .name("words"), .value(words))
            button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("unsay \(issue)")) {
                "Take it out"
                span(.class("govuk-visually-hidden")) { ": \(words)" }
            }
        }
    }
}
