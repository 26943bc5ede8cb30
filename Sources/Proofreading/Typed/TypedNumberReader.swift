/// Finds the numbers of a text that count something which figures are held of, and reads what is said of each.
///
/// It reads counts and percentages; years, dates, ages, money, references, targets and numbers in words are passed over. Linear in
/// the text: each sentence is read by itself, and none has more than a few hundred words.
public struct TypedNumberReader: Sendable {
    let names: FigureNames

    public init(_ names: FigureNames) { self.names = names }

    /// In the order of the text. `heading` is what stands over it.
    public func numbers(in text: String, under heading: String = "") -> [TypedNumber] {
        guard NumberGlance.mayState(text) else { return [] }
        let passage = Passage(text)
        let bytes = Array(text.utf8)
        var found: [TypedNumber] = []
        for (number, range) in passage.sentences.enumerated() where passage.hasFigures(range) {
            let sentence = NamedSentence(passage, range, names)
            let pointsBack = number > 0 && passage.token(range.lowerBound)?.has(.anaphor) == true
            let things = headingThings(heading)
            guard !sentence.isEmpty || pointsBack else { continue }
            let offsets = passage.utf8(range)
            let words = String(decoding: bytes[offsets], as: UTF8.self)
            let reading = SentenceNumbers(
                sentence: sentence, names: names, number: number, headingThings: things, pointsBack: pointsBack,
                periods: periods(of: words, offsets.lowerBound))
            found += reading.numbers()
        }
        return found
    }

    private func headingThings(_ heading: String) -> [Int] {
        heading.utf8.count > 300 ? [] : names.mentioned(in: heading).things
    }

    /// The stretches that a sentence names, with their offsets in the text.
    private func periods(of words: String, _ start: Int) -> [(at: Int, range: DateRange)] {
        PeriodReader().periods(in: words).map { (start + $0.offsets.lowerBound, $0.range) }
    }
}
