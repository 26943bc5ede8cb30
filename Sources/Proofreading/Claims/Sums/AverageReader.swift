/// Finds averages in a sentence and the numbers that they may be made of.
struct AverageReader {
    /// A stated average.
    struct Average: Sendable {
        var figure: Figure
        var sentence: Int
        /// The population of a rate: 1,000 in "68 per 1,000".
        var per: Int?
        /// What it is an average over: "month", "session".
        var unit: String?
        /// Whether the words say that it was worked out from the other numbers.
        var isSure: Bool
    }

    let reading: Reading
    let sentence: Int
    private var passage: Passage { reading.passage }

    init(reading: Reading, sentence: Int) {
        self.reading = reading
        self.sentence = sentence
    }

    func averages() -> [Average] {
        reading.figures[sentence].compactMap { figure in
            guard figure.role == .level, !figure.isPercentLike else { return nil }
            if case .rate(let per) = figure.quantity.unit {
                guard figure.cue != .from, figure.cue != .to, figure.cue != .comparison else { return nil }
                return Average(figure: figure, sentence: sentence, per: per, isSure: rateIsSure)
            }
            return average(figure)
        }
    }

    /// One rate only: two rates are compared with each other.
    private var rateIsSure: Bool {
        reading.figures[sentence].filter { if case .rate = $0.quantity.unit { true } else { false } }.count == 1
    }

    private func average(_ figure: Figure) -> Average? {
        let each = eachUnit(figure) ?? eachOf(figure)
        let isNamed = isCalledAverage(figure)
        guard each != nil || isNamed else { return nil }
        return Average(
            figure: figure, sentence: sentence, per: nil, unit: each, isSure: isNamed || hasTotal || isResult(figure))
    }

    /// "come to 120 hours each", "works out at 12 apiece", "which is £160 per household".
    private func isResult(_ figure: Figure) -> Bool {
        var index = figure.index - 1
        while ["to", "at", "out", "about", "just", "around", "over"].contains(passage.text(index)) { index -= 1 }
        if passage.text(index + 1) == "at", figure.quantity.unit == .money { return true }
        if ["is", "was"].contains(passage.text(index)) {
            return ["which", "this", "that"].contains(passage.text(index - 1))
        }
        if ["works", "work", "worked"].contains(passage.text(index)) { return passage.text(index + 1) == "out" }
        return ["come", "comes", "came", "amounts", "equates", "makes", "or", "equals"].contains(passage.text(index))
    }

    /// Whether the sentence calls some number a total.
    private var hasTotal: Bool {
        reading.sentences[sentence].contains { index in
            passage.tokens[index].isOne(of: [
                "altogether", "total", "totalling", "totalled", "making", "overall", "equally", "evenly", "reaching",
                "makes", "totals",
            ])
                || passage.reads(index, "in", "all")
                || passage.reads(index, "between", "them")
        }
    }

    /// "Each of the 14 wardens made 52 visits": the number behind the one that "each of" counts.
    private func eachOf(_ figure: Figure) -> String? {
        let start = reading.sentences[sentence].lowerBound
        guard passage.text(start) == "each", passage.text(start + 1) == "of" else { return nil }
        let others = reading.figures[sentence]
        guard others.count == 3, others[1].index == figure.index, others[0].index - start <= 4, hasTotal else {
            return nil
        }
        return ""
    }

    /// "an average of 18", "the mean wait was 4.2", "averaging 65", "a frequency rate of 1.17".
    private func isCalledAverage(_ figure: Figure) -> Bool {
        if (1...3).contains(where: { isOnAverage(figure.index + $0) }) { return true }
        var index = figure.index - 1
        var steps = 0
        while index >= reading.sentences[sentence].lowerBound, steps < 14 {
            let token = passage.tokens[index]
            if token.isOne(of: ["average", "averaging", "averaged", "averages", "mean", "average,", "frequency"]) {
                return (steps <= 4 || hasCopula(figure)) && !isBase(index)
            }
            if token.figure != nil && !hasCopula(figure) || [";", "."].contains(token.text) { return false }
            index -= 1
            steps += 1
        }
        return false
    }

    /// "18 visits on average", but not "402 clients, on average 67 each", where the average is still to come.
    private func isOnAverage(_ index: Int) -> Bool {
        guard passage.reads(index, "on", "average") else { return false }
        return !(2...3).contains { passage.token(index + $0)?.figure != nil } || passage.text(index + 2) == ","
    }

    /// "25% on the three-year average (501)", "against an average of 18": an average that something is compared with.
    private func isBase(_ average: Int) -> Bool {
        var index = average - 1
        let determiners: Set<String> = ["the", "a", "an", "its", "our", "their"]
        while average - index < 6, !passage.tokens[max(0, index)].isOne(of: determiners) { index -= 1 }
        guard index > 0, determiners.contains(passage.text(index)) else { return false }
        let before = passage.text(index - 1)
        return ["on", "against", "than", "from", "below", "above"].contains(before)
            || ["with", "to"].contains(before) && ["compared", "contrasted", "close"].contains(passage.text(index - 2))
    }

    private func hasCopula(_ figure: Figure) -> Bool {
        var index = figure.index - 1
        while ["about", "around", "just", "over", "under", "nearly", "almost", "only"].contains(passage.text(index)) {
            index -= 1
        }
        return ["was", "is", "of", "at", "to", ":", "were"].contains(passage.text(index))
    }

    /// What stands behind "each", "per", "a" or "apiece"; empty for a bare "each".
    private func eachUnit(_ figure: Figure) -> String? {
        var index = figure.index + 1
        let limit = index + 4
        while index < limit, let token = passage.token(index) {
            switch token.text {
            case "each", "apiece":
                return passage.token(index + 1)?.kind == .word && passage.token(index + 1)?.has(.function) == false
                    ? passage.text(index + 1) : ""
            case "per":
                let next = passage.text(index + 1)
                return next == "cent" || next == "annum" || next.isEmpty ? nil : next
            case "a", "an":
                let next = passage.token(index + 1)
                let isUnit =
                    next?.has(.timeUnit) == true
                    || [
                        "session", "visit", "meeting", "head", "case", "unit", "person", "household", "event", "shift",
                        "patrol",
                    ].contains(next?.text ?? "")
                return isUnit ? next?.text : nil
            case "for", "to", "in":
                return ["each", "every"].contains(passage.text(index + 1)) ? passage.text(index + 2) : nil
            default: break
            }
            if token.kind != .word || token.has([.function, .direction, .auxiliary]) { return nil }
            index += 1
        }
        return nil
    }

    // MARK: Operands

    /// The other numbers that the average could be worked out from: of its sentence, or with the one before.
    func operands(for average: Average) -> [Figure] {
        var own = usable(sentence, besides: average)
        if let implied = implied(average), own.count < 2 { own.append(implied) }
        for back in [1, 2] where own.count < 2 && sentence >= back {
            own = usable(sentence - back, besides: average) + own
        }
        return Array(own.prefix(6))
    }

    /// Numbers of the sentence before, which count only when they agree.
    func distant(for average: Average) -> [Figure] {
        sentence > 0 ? Array(usable(sentence - 1, besides: average).prefix(4)) : []
    }

    private func usable(_ sentence: Int, besides average: Average) -> [Figure] {
        reading.figures[sentence].filter { figure in
            guard figure.index != average.figure.index else { return false }
            switch figure.quantity.unit {
            case .count, .money, .duration: return figure.role == .level || figure.quantity.unit == .count
            case .percent, .points, .rate, .fraction, .year, .date, .age, .ordinal, .range, .reference: return false
            }
        }
    }

    /// Twelve months in "a year", when the average is a month's.
    private func implied(_ average: Average) -> Figure? {
        guard let unit = average.unit else { return nil }
        let words = reading.sentences[sentence].map { passage.text($0) }
        let hasYear = words.contains { ["year", "year's", "annual", "annually", "yearly"].contains($0) }
        let count: Double
        switch unit {
        case "month" where hasYear: count = 12
        case "week" where hasYear: count = 52
        case "quarter" where hasYear: count = 4
        case "day" where hasYear: count = 365
        case "month" where words.contains("quarter"): count = 3
        default: return nil
        }
        let quantity = Quantity(value: count, step: unit == "week" || unit == "day" ? 1 : 1, unit: .duration)
        return Figure(index: average.figure.index, quantity: quantity)
    }

    // MARK: Choosing

    /// Every way to divide one operand by another.
    static func pairs(of operands: [Figure], _ average: Average) -> [(Figure, Figure)] {
        operands.enumerated().flatMap { first, total in
            operands.enumerated().compactMap { second, count in
                first == second || count.quantity.unit == .money ? nil : (total, count)
            }
        }
    }

    /// The two operands when there are just two and it is plain which is divided by which.
    static func likeliest(_ operands: [Figure], _ average: Average, _ reading: Reading) -> (Figure, Figure)? {
        let indices = operands.map(\.index) + [average.figure.index]
        let clause = (indices.min() ?? 0)..<(indices.max() ?? 0)
        guard
            !clause.contains(where: {
                [";", "though", "although", "but", "while", "whereas", "whilst"].contains(reading.passage.text($0))
            })
        else { return nil }
        guard operands.count == 2, operands[0].quantity.isInWords == false || operands[0].value > 1 else { return nil }
        let (first, second) = (operands[0], operands[1])
        switch average.figure.quantity.unit {
        case .money:
            if first.quantity.unit == .money, second.quantity.unit != .money { return (first, second) }
            if second.quantity.unit == .money, first.quantity.unit != .money { return (second, first) }
            return nil
        case .duration:
            if first.quantity.unit == .duration, second.quantity.unit != .duration { return (first, second) }
            if first.quantity.unit == .duration { return divided(first, second, average, reading) }
            return second.quantity.unit == .duration ? (second, first) : nil
        case .rate:
            let (count, people) = first.value < second.value ? (first, second) : (second, first)
            return isPopulation(people, reading.passage) && !isPopulation(count, reading.passage)
                ? (count, people) : nil
        case .count, .percent, .points, .fraction, .year, .date, .age, .ordinal, .range, .reference:
            if first.quantity.unit == .money || second.quantity.unit == .money { return nil }
            return divided(first, second, average, reading)
        }
    }

    private static func isPopulation(_ figure: Figure, _ passage: Passage) -> Bool {
        let people: Set<String> = [
            "residents", "people", "population", "inhabitants", "households", "homes", "persons", "pupils", "adults",
            "children", "students",
        ]
        if (1...3).contains(where: { passage.text(figure.index - $0) == "population" }) { return true }
        return (1...2).contains { passage.token(figure.index + $0)?.isOne(of: people) == true }
    }

    private static func divided(_ first: Figure, _ second: Figure, _ average: Average, _ reading: Reading) -> (
        Figure, Figure
    )? {
        let (total, count) = first.value >= second.value ? (first, second) : (second, first)
        guard let unit = average.unit, !unit.isEmpty else { return (total, count) }
        // "a month" goes with months: the divisor's noun must be the unit named.
        let stem = Coherence.stem(unit)
        let nouns = (1...3).map { Coherence.stem(reading.passage.text(count.index + $0)) }
        if nouns.contains(stem) || count.index == average.figure.index { return (total, count) }
        let others = (1...3).map { Coherence.stem(reading.passage.text(total.index + $0)) }
        if others.contains(stem) { return (count, total) }
        return Lexicon.classes(of: unit).contains(.timeUnit) ? nil : (total, count)
    }
}
