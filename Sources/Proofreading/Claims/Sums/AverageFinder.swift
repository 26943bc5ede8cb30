/// Tests averages, unit costs, products and rates: "198 visits over 12 months, an average of 18 a month".
struct AverageFinder: ClaimFinder {
    func drafts(in reading: Reading) -> [Draft] {
        reading.sentences.indices.flatMap { sentence -> [Draft] in
            let reader = AverageReader(reading: reading, sentence: sentence)
            return reader.averages().compactMap { test($0, reader.operands(for: $0), reader.distant(for: $0), reading) }
        }
    }

    private func test(_ average: AverageReader.Average, _ operands: [Figure], _ distant: [Figure], _ reading: Reading)
        -> Draft?
    {
        var draft = Draft(
            average.per == nil ? .average : .rate, .notCheckable, tokens: tokens(average, operands, reading),
            figures: [average.figure.index])
        let pairs = AverageReader.pairs(of: operands + distant, average)
        for (total, count) in pairs {
            let agreement = agreement(average, total, count)
            guard agreement != .no else { continue }
            draft.verdict = agreement.verdict
            draft.parts = [total.value, count.value]
            draft.whole = average.figure.value
            draft.figures.formUnion([total.index, count.index])
            return draft
        }
        if let listed = ListedMean(reading: reading, average: average).draft() { return listed }
        guard average.isSure, let (total, count) = AverageReader.likeliest(operands, average, reading), count.value > 0
        else { return draft }
        draft.parts = [total.value, count.value]
        draft.whole = average.figure.value
        draft.figures.formUnion([total.index, count.index])
        let scale = Double(average.per ?? 1)
        let exact = total.value * scale / count.value
        let unit = average.figure.quantity.unit
        let stated = Printed.value(average.figure.value, as: unit)
        let computed = Printed.value((exact * 100).rounded() / 100, as: unit)
        let (all, number) = (Printed.value(total.value, as: total.quantity.unit), Printed.number(count.value))
        return draft.found(
            .figuresAverage, "\(all) over \(number) is \(computed), not \(stated)", stated: stated,
            recomputed: computed, suggestion: computed
        ).inconsistent
    }

    private func agreement(_ average: AverageReader.Average, _ total: Figure, _ count: Figure) -> Agreement {
        guard count.value > 0 else { return .no }
        let scale = Double(average.per ?? 1)
        let exact = total.value * scale / count.value
        let low = (total.value - total.quantity.halfStep) * scale / (count.value + count.quantity.halfStep)
        let high = (total.value + total.quantity.halfStep) * scale / max(count.value - count.quantity.halfStep, 1e-9)
        var quantity = average.figure.quantity
        if total.quantity.hedge != nil || count.quantity.hedge != nil { quantity.hedge = quantity.hedge ?? .around }
        return Agreement.count(quantity, exact: exact, within: min(low, high)...max(low, high))
    }

    private func tokens(_ average: AverageReader.Average, _ operands: [Figure], _ reading: Reading) -> Range<Int> {
        let own = reading.sentences[average.sentence]
        guard let first = operands.map(\.index).min(), first < own.lowerBound,
            let other = reading.sentences.first(where: { $0.contains(first) })
        else { return own }
        return other.lowerBound..<own.upperBound
    }
}
