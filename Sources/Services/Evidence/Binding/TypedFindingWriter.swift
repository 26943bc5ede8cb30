internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Writes what there is to say of a sentence's numbers, with the call that would stand in place of each.
struct TypedFindingWriter {
    let book: HeldBook
    let bytes: [UInt8]
    let quoted: [Range<Int>]
    let place: Place

    func findings(of sentence: BoundSentence) -> [Finding] {
        let typed = sentence.equal.map { ($0.typed, Rule.evidenceTyped, $0, FigureCall.Part.value) }
        let differing = sentence.differing.map { ($0.typed, Rule.evidenceDiffers, $0, FigureCall.Part.value) }
        let percentages = sentence.percentages.map { ($0.typed, Rule.evidenceTyped, $0.of, FigureCall.Part.percent) }
        var said: Set<String> = []
        return (typed + differing + percentages)
            .sorted { $0.0.quantity.range.lowerBound < $1.0.quantity.range.lowerBound }
            .filter { number, _, _, _ in !quoted.contains { $0.overlaps(number.quantity.range) } }
            .compactMap { number, rule, bound, part in finding(number, rule, bound, part) }
            .filter { said.insert($0.stated ?? "").inserted }
    }

    private func finding(
        _ number: TypedNumber, _ rule: Rule, _ bound: BoundSentence.Bound, _ part: FigureCall.Part
    ) -> Finding? {
        guard let call = call(bound, part), let name = name(bound) else { return nil }
        let stated = words(number.quantity.range)
        let message =
            switch (rule, part) {
            case (.evidenceDiffers, _) where bound.outdated != nil:
                "The text says \(stated), which was right until \(bound.outdated?.words ?? ""); \(value(bound)) is held now: \(name). Quote it, and it follows what is held."
            case (.evidenceDiffers, _):
                "The text says \(stated), but \(value(bound)) is held: \(name). Quote it, and it follows what is held."
            case (_, .percent):
                "\(stated) is what the figures held give: \(name), beside the year before. Quote it and it stays right."
            default: "\(value(bound)) is held: \(name). Quote it and it stays right."
            }
        return Finding(
            rule: rule, place: place, quote: quote(from: number), message: message, stated: stated,
            recomputed: rule == .evidenceDiffers ? value(bound) : stated, suggestion: call.written)
    }

    private func value(_ bound: BoundSentence.Bound) -> String {
        ChangeFigures.value(bound.value, book.measures[bound.meaning.key.measure]?.unit ?? .count)
    }

    /// "anti-social behaviour recorded by the police, Aldmere, October 2021 to September 2022 (Merrowshire Police incident log)".
    private func name(_ bound: BoundSentence.Bound) -> String? {
        guard let measure = book.measures[bound.meaning.key.measure], let place = book.places[bound.meaning.key.place]
        else { return nil }
        let source = book.sources[bound.source].map { " (\($0))" } ?? ""
        return "\(Self.lowered(measure.name)), \(place.area.name), \(bound.meaning.period.proseWords)\(source)"
    }

    /// Without the capital, unless the word is an abbreviation.
    private static func lowered(_ name: String) -> String {
        let second = name.dropFirst().first
        return second?.isUppercase == true ? name : name.prefix(1).lowercased() + name.dropFirst()
    }

    // MARK: The call

    /// Nothing is named that the plan takes for granted.
    private func call(_ bound: BoundSentence.Bound, _ part: FigureCall.Part) -> FigureCall? {
        guard let measure = book.measures[bound.meaning.key.measure] else { return nil }
        let area = bound.meaning.key.place == book.own ? nil : book.places[bound.meaning.key.place]?.area.name
        let isBefore = bound.meaning.period == book.window?.earlier(years: 1)
        switch part {
        case .percent:
            let later = bound.meaning.isEarlier ? bound.meaning.period.earlier(years: -1) : bound.meaning.period
            return FigureCall(measure.key, .percent, area: area, period: later.flatMap(written))
        default:
            if isBefore, bound.meaning.isEarlier { return FigureCall(measure.key, .previous, area: area) }
            return FigureCall(measure.key, .value, area: area, period: written(bound.meaning.period))
        }
    }

    private func written(_ period: EvidencePeriod) -> String? { period == book.window ? nil : period.proseWords }

    // MARK: The words

    private func words(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// From the number on, so that it is the first of its kind in the quote, to the next figure that is quoted already, the end
    /// of the line or of the sentence.
    private func quote(from number: TypedNumber) -> String {
        let start = number.quantity.range.lowerBound
        var end = min(number.sentenceRange.upperBound, start + 90, bytes.count)
        if let next = quoted.map(\.lowerBound).filter({ $0 >= number.quantity.range.upperBound }).min() {
            end = min(end, next)
        }
        end = max(end, number.quantity.range.upperBound)
        if let line = bytes[number.quantity.range.upperBound..<end].firstIndex(of: UInt8(ascii: "\n")) { end = line }
        let whole = end == number.sentenceRange.upperBound
        var piece = bytes[start..<end]
        if !whole, end < bytes.count, let space = piece.lastIndex(of: UInt8(ascii: " ")),
            space >= number.quantity.range.upperBound
        {
            piece = piece[..<space]
        }
        let text = String(decoding: piece, as: UTF8.self)
        return text.trimmed
    }
}
