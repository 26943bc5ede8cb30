import CommunitySafety
import HTML
import Proofreading
import Services

/// What a partner answered before the answer that stands, newest first.
func earlierAnswers(_ answers: [EarlierAnswer]) -> Markup? {
    guard !answers.isEmpty else { return nil }
    return disclosure(Counted.things(answers.count, "earlier answer", "earlier answers").asSentence) {
        ul(.class("ww-plain-list ww-records")) {
            for answer in answers {
                li {
                    p(.class("ww-fine")) { "Answered on \(EditingWords.when(answer.at))" }
                    for line in answer.said.split(separator: "\n") { p { String(line) } }
                }
            }
        }
    }
}
