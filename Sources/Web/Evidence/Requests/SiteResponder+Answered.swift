import CommunitySafety
import HTTPTypes
import Hummingbird
import Services

/// Answers to requests, for everybody as far as they are published.
extension SiteResponder {
    func answers(_ visit: Visit) async throws -> Response {
        let answers = try await ShowAnswer(try services(for: visit)).log()
        return sent(AnswersPage(answers: answers, visitor: visit.visitor), visit)
    }

    func answer(to reference: RequestReference, _ visit: Visit) async throws -> Response {
        let number = try visit.query["answer"].map { words in
            guard let number = Int(words), number > 0 else { throw Refusal.notFound }
            return number
        }
        let sight = try await ShowAnswer(try services(for: visit)).run(
            reference, number: number, as: visit.visitor.party)
        return sent(AnswerPage(sight: sight, visitor: visit.visitor), visit)
    }

    func answerFile(_ file: AnswerFile, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        return try await printed(named: file.name, file.format, visit) { press in
            try await RenderAnswer(desk, press: press).run(file, as: visit.visitor.party)
        }
    }
}
