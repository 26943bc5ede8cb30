/// Advice on details that could give a person away: small counts on sensitive subjects, and named persons beside an allegation.
struct Disclosures {
    let sentences: [DocumentSentence]

    private static let subjects = [
        "cse", "sexual exploitation", "sexual", "rape", "modern slavery", "trafficking", "human trafficking", "channel",
        "prevent", "suicide", "suicides", "domestic homicide", "homicide",
        "forced marriage", "honour", "fgm", "stalking", "exploitation", "missing children", "radicalisation",
        "self harm",
    ]
    private static let counted: Set<String> = [
        "referral", "referrals", "people", "person", "child", "children", "victim", "victims", "report", "reports",
        "case", "cases", "investigation", "investigations", "individual", "individuals",
        "modern", "woman", "women", "man", "men", "incident", "incidents", "young",
    ]
    private static let small: Set<String> = ["1", "2", "3", "4", "one", "two", "three", "four"]

    func findings() -> [Finding] { sentences.compactMap { smallCount($0) ?? person($0) } }

    private func smallCount(_ sentence: DocumentSentence) -> Finding? {
        let words = sentence.name.words
        guard sentence.name.hasAny(Self.subjects),
            !sentence.name.hasAny(["programme", "will", "training", "sessions", "walks"])
        else { return nil }
        let isSmall = zip(words, words.dropFirst()).contains { Self.small.contains($0) && Self.counted.contains($1) }
        guard isSmall else { return nil }
        return Finding(
            rule: .disclosureSmallCount, place: sentence.place, quote: sentence.text,
            message:
                "A count of one to four people on a sensitive subject: somebody could be recognised; say \"fewer than five\" in a public text"
        )
    }

    private func person(_ sentence: DocumentSentence) -> Finding? {
        let words = RawWord.words(of: sentence.text)
        let titles: Set<String> = ["Mr", "Mrs", "Ms", "Miss"]
        let isNamed = zip(words, words.dropFirst()).contains { titles.contains($0.text) && $1.isCapitalised }
        let isAlleged = sentence.name.hasAny([
            "arrested", "convicted", "charged", "accused", "victim", "offender", "injunction", "evicted", "drug",
            "drugs", "complaint", "complaints", "nuisance", "abuse", "warned", "closure",
        ])
        let isHouse = zip(words, words.dropFirst()).enumerated().contains { index, pair in
            pair.0.text.allSatisfy(\.isNumber) && pair.1.isCapitalised && words.indices.contains(index + 2)
                && ["Road", "Street", "Close", "Avenue", "Lane", "Drive", "Gardens", "Way", "Crescent"].contains(
                    words[index + 2].text)
        }
        guard isAlleged, isNamed || isHouse else { return nil }
        return Finding(
            rule: .disclosurePerson, place: sentence.place, quote: sentence.text,
            message:
                "A person or a house can be recognised beside an allegation: leave the name or the number out of a public text"
        )
    }
}
