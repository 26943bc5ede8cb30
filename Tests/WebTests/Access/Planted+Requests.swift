import CommunitySafety
import Storage

@testable import Services

extension Planted {
    /// Two requests that were answered, the first for everybody; whoever asked is a secret.
    mutating func keepRequests() async throws {
        for (secret, isPublished) in zip([Secret.asker, .otherAsker], [true, false]) {
            let entry = KeepRequest.Entry(
                capacity: .press, asker: secret.word, receivedOn: Planted.moment.day, question: "How many?")
            let reference = try await KeepRequest(desk).add(entry, as: .operator)
            try await AnswerRequest(desk).run(
                reference, text: "None that we know of.", version: 1, isPublished: isPublished, as: .operator)
            requests.append(reference.text)
        }
    }
}
