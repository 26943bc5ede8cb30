import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// An answer as it went out: the question, the answer, how it was made. Safe to print and pass on.
struct AnswerPage: Page {
    let area: NavigationItem? = .figures
    let sight: ShowAnswer.Sight
    let visitor: Visitor

    private var answer: RequestAnswer { sight.answer }
    var name: String { "Answer to request \(answer.reference.text)" }

    var content: Markup {
        breadcrumbs([("Answers", .answers)], here: answer.reference.text)
        if visitor.may(.readEvidence) {
            nav(.class("ww-toolbar ww-worktools"), .aria(.label, "Tools for those who answer requests")) {
                p { link("The request and its history", to: .figureRequest(answer.reference)) }
                p { answer.isPublished ? "Everybody can read this" : "Only officers see this page; a file can be sent" }
            }
        }
        PageTop(
            caption: "Request \(answer.reference.text), answered \(answer.answeredOn.words)",
            heading: "An answer to a question about figures"
        ).markup
        prose(document.standing, "standing")
        pageSection("What was asked", id: "asked") { prose([document.question], "asked") }
        pageSection("Answer", id: "answer") { prose(document.words, "answer") }
        pageSection("How it was made", id: "method") { prose(document.method, "method") }
        AnswerFiles(answer: answer).markup
    }

    private var document: AnswerDocument {
        AnswerDocument(answer, from: sight.partnership, replacedBy: sight.replacedBy)
    }

    @MarkupBuilder private func prose(_ nodes: [DocumentNode], _ place: String) -> Markup {
        if !nodes.isEmpty {
            div(.class("ww-prose")) {
                MarkdownFragment(nodes).markup(notePrefix: "\(place)-note", figures: .noted)
            }
        }
    }

    /// The page of an answer by its number.
    static func address(of answer: RequestAnswer) -> WebAddress {
        SiteURL.answer(answer.reference).address(asking: [("answer", String(answer.number))])
    }
}
