/// Advice on percentages without the number that they are of, and on ranks without a set.
struct BaselessFigures {
    let sentences: [DocumentSentence]

    func findings() -> [Finding] { sentences.compactMap { percentage($0) ?? rank($0) } }

    private func percentage(_ sentence: DocumentSentence) -> Finding? {
        let name = sentence.name
        guard name.has("%") || name.has("per cent") || name.has("percent"), sentence.figureCount >= 1,
            sentence.figureCount == percentages(name),
            !name.hasAny(["target", "baseline", "aim", "by march", "will"])
        else { return nil }
        return Finding(
            rule: .figuresBase, place: sentence.place, quote: sentence.text,
            message: "A percentage without a number: say how many it is, and of how many")
    }

    private func percentages(_ name: LineName) -> Int {
        name.words.count { $0 == "%" || $0 == "percent" } + (name.has("per cent") ? 1 : 0)
    }

    private func rank(_ sentence: DocumentSentence) -> Finding? {
        let name = sentence.name
        guard name.hasAny(["rankings have", "ranking has", "ranked"]), sentence.figureCount == 0, !name.has("out of"),
            name.hasAny(["decreased", "increased", "improved", "fallen", "risen"])
        else { return nil }
        return Finding(
            rule: .figuresBase, place: sentence.place, quote: sentence.text,
            message:
                "A rank without its set: say of how many areas, by what measure, and whether that is better or worse")
    }
}
