/// The numbers of one sentence, each with what it counts, where and when.
struct SentenceNumbers {
    let sentence: NamedSentence
    let names: FigureNames
    let number: Int
    /// What the heading over the text names.
    let headingThings: [Int]
    let pointsBack: Bool
    let periods: [(at: Int, range: DateRange)]

    private var passage: Passage { sentence.passage }
    private var range: Range<Int> { sentence.range }

    func numbers() -> [TypedNumber] {
        let speaksOfLater = range.contains { PlainWords.notYet.contains(passage.text($0)) }
        guard !speaksOfLater else { return [] }
        let figures = FigureReader(passage: passage, sentence: range).figures()
        let offsets = passage.utf8(range)
        return figures.compactMap { figure in
            guard isCount(figure), let (things, plainness) = things(of: figure) else { return nil }
            let place = place(of: figure.index, figure)
            return TypedNumber(
                quantity: figure.quantity, sentence: number, sentenceRange: offsets, things: things,
                plainness: place.isKnown ? plainness : .loose, recorders: sentence.recorders, place: place.id,
                periods: nearest(to: figure), isEarlier: isEarlier(figure), isChange: figure.role == .change,
                pointsBack: pointsBack)
        }
    }

    /// Whole counts and percentages in digits that stand for themselves.
    private func isCount(_ figure: Figure) -> Bool {
        let quantity = figure.quantity
        guard !quantity.isInWords, quantity.hedge == nil, !figure.isOtherBasis else { return false }
        if [.target, .base].contains(figure.cue) { return false }
        if quantity.unit == .percent { return true }
        return quantity.unit == .count && quantity.step == 1 && quantity.value >= 1 && !quantity.isSigned
            && figure.role == .level
    }

    // MARK: What it counts

    private func things(of figure: Figure) -> ([Int], TypedNumber.Plainness)? {
        if figure.quantity.unit == .percent { return ([], .loose) }
        let ahead = NounReader(sentence: sentence).behind(figure.index)
        let isElsewhen = periods.isEmpty && speaksOfOtherTimes
        if let things = ahead.things {
            return (things, ahead.isPlain && !isElsewhen ? .plain : .loose)
        }
        let back = NounReader(sentence: sentence).before(figure.index)
        if let things = back.things {
            return (things, back.isPlain && ahead.isPlain && !isElsewhen ? .plain : .loose)
        }
        if let things = anyThing { return (things, .loose) }
        guard !pointsBack else { return ([], ahead.isPlain ? .plain : .loose) }
        return headingThings.isEmpty || isElsewhen || !ahead.isPlain || !ahead.hasHead ? nil : (headingThings, .heading)
    }

    private var speaksOfOtherTimes: Bool {
        range.contains { sentence.labels[$0] == nil && PlainWords.otherTimes.contains(passage.text($0)) }
    }

    /// A thing that the sentence names behind the number, with something else between.
    private var anyThing: [Int]? {
        for index in range { if case .thing(let things) = sentence.labels[index] { return things } }
        return nil
    }

    // MARK: Where

    /// The place named last before the number, or else first behind it. Not known where a name stands that no list has, or
    /// a place of which nothing is looked for.
    private func place(of index: Int, _ figure: Figure) -> (id: Int?, isKnown: Bool) {
        let named = sentence.places
        let isUnknown = range.contains { sentence.labels[$0] == .unknownPlace }
        guard let at = named.last(where: { $0 < index }) ?? named.first, case .place(let ids) = sentence.labels[at]
        else {
            return (nil, !isUnknown)
        }
        return (ids.first, !isUnknown && ids.count == 1)
    }

    // MARK: When

    private func nearest(to figure: Figure) -> [DateRange] {
        let at = figure.quantity.range.lowerBound
        return periods.sorted { abs($0.at - at) < abs($1.at - at) }.map(\.range)
    }

    private func isEarlier(_ figure: Figure) -> Bool {
        if figure.time.isLater { return false }
        return figure.time.isEarlier || figure.time.isLast
            || [.from, .than, .comparison, .when, .on, .past].contains(figure.cue)
    }
}
