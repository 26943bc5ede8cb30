internal import CommunitySafety
internal import Documents
internal import Proofreading

/// One file of an answer, made when asked for.
package struct RenderAnswer: Sendable {
    package let context: ServiceContext
    package let press: EditionPress

    package init(_ context: ServiceContext, press: EditionPress) {
        self.context = context
        self.press = press
    }

    /// Whoever may read the answer. Throws `notFound` for one that isn't there or that the party may not read, `unavailable` when
    /// the format's converter is missing or fails.
    package func run(
        _ file: AnswerFile, as party: ActingParty
    ) async throws(ServiceError) -> [UInt8] {
        let sight = try await ShowAnswer(context).run(file.reference, number: file.number, as: party)
        if file.format == .csv {
            return QuotedFiguresCSV(of: "Request", file.reference.text, sight.answer.quoted).bytes
        }
        let document = AnswerDocument(sight.answer, from: sight.partnership, replacedBy: sight.replacedBy).document
        guard let form = DocumentForms(document).form(file.format) else {
            throw .notFound(.record(id: file.reference.text))
        }
        return try await press.file(of: form, named: file.name)
    }
}
