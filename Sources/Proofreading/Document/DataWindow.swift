/// The period that a document says its figures are for.
struct DataWindow {
    let period: PeriodMention
    let place: Place

    /// Finds the sentence that states it ("uses data between 1 October 2021 – 30 September 2022, unless otherwise stated"); nil when none does plainly.
    init?(_ sentences: [DocumentSentence]) {
        var best: (score: Int, sentence: DocumentSentence, period: PeriodMention)?
        for sentence in sentences {
            guard let period = sentence.stretches.first(where: { Self.isYear($0) }), sentence.stretches.count <= 2
            else { continue }
            let score = Self.score(sentence)
            if score >= 3, score > best?.score ?? 0 { best = (score, sentence, period) }
        }
        guard let best else { return nil }
        let years = best.sentence.stretches.filter(Self.isYear)
        let period = years.first { $0.kind == .days || $0.kind == .months } ?? best.period
        self.period = period
        place = best.sentence.place
    }

    static func isYear(_ period: PeriodMention) -> Bool { (350...380).contains(period.range.days) }

    private static func score(_ sentence: DocumentSentence) -> Int {
        var score = 0
        let name = sentence.name
        if name.hasAny([
            "unless otherwise stated", "unless stated otherwise", "except where stated", "oni nodir yn wahanol",
        ]) {
            score += 4
        }
        if name.hasAny(["data", "figures", "statistics", "ffigurau", "data used"]) { score += 2 }
        if name.hasAny([
            "uses", "used", "based", "are for", "is for", "cover", "covers", "covering", "relate to", "relates to",
            "refer to", "taken from", "drawn from", "between", "rests",
        ]) {
            score += 1
        }
        if sentence.name.hasAny(["plan", "assessment"]) { score += 1 }
        if sentence.compares { score -= 2 }
        return score
    }
}
