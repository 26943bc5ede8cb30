import CommunitySafety
import HTML
import Services

/// The files that an answer can be had as.
struct AnswerFiles {
    let answer: RequestAnswer

    /// In the order in which people ask for them.
    private static let formats: [PublicationFormat] = [.pdf, .docx, .largePrint, .text, .csv]

    var markup: Markup {
        p(.class("ww-body ww-body--s ww-answer-files")) {
            "Take it along: "
            for (index, format) in formats.enumerated() {
                if index > 0 { " · " }
                link(title(format), to: .answerFile(AnswerFile(answer.reference, answer.number, format)))
            }
        }
    }

    private var formats: [PublicationFormat] {
        Self.formats.filter { $0 != .csv || !answer.quoted.isEmpty }
    }

    private func title(_ format: PublicationFormat) -> String {
        format == .csv ? "The figures as CSV" : format.title
    }
}
