package import CommunitySafety
import Proofreading

/// An answer to a request for figures as a document tree: the question, the answer, how it was made. It says nobody's name.
package struct AnswerDocument: Sendable {
    private let answer: RequestAnswer
    private let partnership: Partnership
    private let replacedBy: Int?

    package init(_ answer: RequestAnswer, from partnership: Partnership, replacedBy: Int? = nil) {
        (self.answer, self.partnership, self.replacedBy) = (answer, partnership, replacedBy)
    }

    package var document: Document {
        let body =
            standing + [heading("What was asked"), question, heading("Answer")] + words + [heading("How it was made")]
            + method
        return Document(front: front, body: DocumentForms.anchored(body))
    }

    private var front: FrontMatter {
        FrontMatter(
            title: "Answer to request \(answer.reference.text)", publisher: partnership.name.printable,
            subtitle: "Received \(answer.receivedOn.words), answered \(answer.answeredOn.words)",
            version: "Answer \(answer.number)", asAt: answer.answeredOn, isShort: true)
    }

    private func heading(_ words: String) -> DocumentNode { .heading(Heading(level: 2, words: [.text(words)])) }

    /// That another answer took its place, or that it takes another's.
    package var standing: [DocumentNode] {
        if let replacedBy {
            return [.note([.plain("This answer has been replaced by answer \(replacedBy) to the same request.")])]
        }
        return answer.replaces.map { [.note([.plain("It replaces answer \($0) to the same request.")])] } ?? []
    }

    /// In the words of whoever asked, line by line.
    package var question: DocumentNode {
        .quotation(
            answer.question.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map {
                .plain($0.printable)
            })
    }

    /// The answer's text with its figures.
    package var words: [DocumentNode] {
        MarkdownTree(answer.text.wordsKept, topHeading: 3, figures: answer.figures).nodes
    }

    /// Where its figures come from, as at which day, and why some aren't given.
    package var method: [DocumentNode] {
        let quoted = answer.quoted
        var nodes: [DocumentNode] = [
            .plain(
                quoted.isEmpty
                    ? "It quotes no figure from the evidence that \(partnership.name.printable) keeps. It was written on \(answer.answeredOn.words)."
                    : "Its figures are taken from the evidence that \(partnership.name.printable) keeps, as it stood on \(answer.answeredOn.words). Later figures may differ."
            )
        ]
        if !quoted.isEmpty { nodes.append(.list(DocumentList(words: sources))) }
        if let why = answer.protection.explanation { nodes.append(.plain(why)) }
        nodes.append(.plain("Please give the reference \(answer.reference.text) if you write to us about it."))
        return nodes
    }

    private var sources: [[Inline]] {
        var seen: Set<String> = []
        return answer.quoted.compactMap { $0.figure.origin?.note.printable }.filter { seen.insert($0).inserted }
            .map { [.text($0)] }
    }
}

extension String {
    /// With its line ends, and without what no document should carry.
    fileprivate var wordsKept: String {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.printable).joined(separator: "\n")
    }
}
