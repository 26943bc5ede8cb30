import CommunitySafety
import HTML
import Proofreading
import Services

/// The answers that everybody may read.
struct AnswersPage: Page {
    let name = "Answers to requests"
    let area: NavigationItem? = .figures
    let answers: [RequestAnswer]
    let visitor: Visitor

    var content: Markup {
        FigureTools(visitor: visitor, here: .answers).markup
        PageTop(caption: "Figures", heading: "What have we been asked for?", answer: answer).markup
        if answers.isEmpty {
            p(.class("ww-body")) {
                visitor.may(.answerRequest)
                    ? "When you answer a request, tick that it goes on this list."
                    : "Until then the figures themselves are open to read."
                " "
                link("See the figures", to: .evidence)
            }
        } else {
            Self.table(answers)
        }
    }

    private var answer: String {
        answers.isEmpty
            ? "Answers to questions about figures are listed here, so that nobody has to ask twice. None has been published yet."
            : "\(Counted.things(answers.count, "answer", "answers").asSentence) to questions about figures, each as it was sent. Nobody’s name is on them."
    }

    static func table(_ answers: [RequestAnswer]) -> Markup {
        RecordTable(
            caption: "Answers, the newest first",
            columns: ["Reference", "Question", "Answered"].map { .init(name: $0) },
            rows: answers.map { answer in
                [
                    .init(link(answer.reference.text, to: .answer(answer.reference))),
                    .init(answer.question.shortened(to: 200)), .init(answer.answeredOn.words),
                ]
            }
        ).markup
    }
}
