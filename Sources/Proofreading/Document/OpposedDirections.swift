/// Finds a sentence that says without a number that something rose (or fell), close to one that gives the opposite in figures.
struct OpposedDirections {
    let document: SourceDocument
    let sentences: [DocumentSentence]

    func findings() -> [Finding] {
        var findings: [Finding] = []
        for (index, sentence) in sentences.enumerated() {
            guard let said = numberless(sentence), let other = opposite(of: said, near: index) else { continue }
            let way = said.direction == .up ? "rose" : "fell"
            findings.append(
                Finding(
                    rule: .figuresSame, place: sentence.place, quote: sentence.text,
                    message:
                        "This says that \(said.thing.words.joined(separator: " ")) \(way), but figures nearby say the opposite (\"\(other.text)\"): say which source is meant",
                    related: [other.place]))
        }
        return findings
    }

    private typealias Said = (thing: MeasuredThing, direction: Claim.Direction)

    private static let upWords: Set<String> = ["higher", "up", "increased", "risen", "rose", "greater", "more"]
    private static let downWords: Set<String> = ["lower", "down", "decreased", "fallen", "fell", "reduced", "fewer"]
    private static let verbs: Set<String> = ["was", "were", "is", "are", "has", "have", "been", "remained"]

    /// A short statement about one thing without a figure: "Recorded incidents of anti-social behaviour were higher".
    private func numberless(_ sentence: DocumentSentence) -> Said? {
        guard sentence.figureCount == 0,
            !sentence.name.hasAny([
                "if", "will", "may", "could", "can", "would", "should", "ensure", "aim", "not", "often", "always",
                "perception", "fear", "although", "while", "but", "whether", "residents", "some",
            ])
        else { return nil }
        let words = sentence.name.words
        for (index, word) in words.enumerated().dropFirst(2) {
            let isUp = Self.upWords.contains(word)
            guard isUp || Self.downWords.contains(word), Self.verbs.contains(words[index - 1]), word != "more",
                word != "fewer"
            else { continue }
            let subject = LineName(words[..<(index - 1)].joined(separator: " "))
            guard subject.words.count <= 12, let thing = MeasuredThing.things(in: subject).first else { return nil }
            return (thing, isUp ? .up : .down)
        }
        return nil
    }

    /// A sentence within five blocks that gives the opposite direction with figures for the same thing.
    private func opposite(of said: Said, near index: Int) -> DocumentSentence? {
        let block = sentences[index].block
        let range = max(0, index - 12)..<min(sentences.count, index + 13)
        return range.map { sentences[$0] }.first { other in
            guard other.place != sentences[index].place, abs(other.block - block) <= 5, other.figureCount > 0,
                let direction = direction(other), direction != said.direction
            else { return false }
            return MeasuredThing.things(in: other.name).contains { $0.isSame(as: said.thing) }
        }
    }

    /// The one direction that a sentence with figures gives; nil when it gives none or both.
    private func direction(_ sentence: DocumentSentence) -> Claim.Direction? {
        let up = sentence.name.hasAny([
            "increase of", "increased by", "rise of", "rose by", "rose from", "increased from", "up by", "up from",
        ])
        let down = sentence.name.hasAny([
            "decrease of", "decreased by", "reduction of", "fall of", "fell by", "fell from", "decreased from",
            "down by", "down from",
        ])
        guard up != down else { return nil }
        return up ? .up : .down
    }
}
