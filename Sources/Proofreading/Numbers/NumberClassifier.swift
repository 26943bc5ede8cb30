/// Tells figures from dates, ages, page and telephone numbers by the words around them, and reads hedges.
struct NumberClassifier {
    var tokens: [Token]

    init(_ tokens: [Token]) { self.tokens = tokens }

    mutating func classify() -> [Token] {
        ratios()
        for index in tokens.indices where tokens[index].quantity != nil { classify(index) }
        for index in tokens.indices where tokens[index].quantity != nil { pairs(index) }
        for index in tokens.indices where tokens[index].quantity?.unit == .duration { compoundDuration(index) }
        for index in tokens.indices where tokens[index].figure != nil {
            let hedge = hedge(before: index)
            tokens[index].quantity?.hedge = hedge
        }
        return tokens
    }

    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    // MARK: What isn't a figure

    private mutating func classify(_ index: Int) {
        guard let quantity = tokens[index].quantity else { return }
        switch quantity.unit {
        case .year: if isCountAfterAll(index) { tokens[index].quantity?.unit = .count }
        case .count: if let unit = unit(ofCount: index, quantity) { tokens[index].quantity?.unit = unit }
        case .ordinal: if isDate(index) { tokens[index].quantity?.unit = .date }
        case .percent, .points, .money, .rate, .fraction, .duration, .date, .age, .range, .reference: break
        }
    }

    /// "2016 offences were logged", but not "in 2016 offences fell".
    private func isCountAfterAll(_ index: Int) -> Bool {
        guard let after = token(index + 1), let before = token(index - 1) else { return false }
        let counted: Set<String> = [
            "offences", "crimes", "incidents", "reports", "calls", "cases", "complaints", "people", "fewer", "more",
            "thefts", "victims",
            "visits", "referrals", "residents", "homes", "vehicles",
        ]
        guard after.isOne(of: counted), !after.isCapitalised else { return false }
        return !["in", "of", "since", "during", "until", "by", "and", "between", "(", "year", "/"].contains(before.text)
            && !before.has(.month)
    }

    private func unit(ofCount index: Int, _ quantity: Quantity) -> Quantity.Unit? {
        if isDate(index) { return .date }
        if isAge(index, quantity) { return .age }
        if isReference(index, quantity) { return .reference }
        if let after = token(index + 1), after.has(.timeUnit), text(index + 2) != "on",
            !["summer", "winter", "spring", "autumn", "season", "period", "periods", "term", "second"].contains(
                after.text)
        {
            return .duration
        }
        return nil
    }

    private func isDate(_ index: Int) -> Bool {
        guard let value = tokens[index].quantity?.value else { return false }
        if isMonth(index + 1), value <= 31 { return true }
        if text(index + 1) == "of", isMonth(index + 2), value <= 31 { return true }
        if isMonth(index - 1), value <= 99, !isCounted(index + 1) { return true }
        if text(index + 1) == ":" && token(index + 2)?.hasSpaceBefore == false && token(index + 2)?.quantity != nil {
            return true
        }
        if text(index - 1) == ":" && !tokens[index].hasSpaceBefore && token(index - 2)?.quantity != nil { return true }
        return ["am", "pm", "a.m", "p.m", "o'clock", "noon"].contains(text(index + 1))
            || text(index - 1) == "'"
                && text(index + 1) != "'" && tokens[index].hasSpaceBefore == false && value < 100 && value > 9
    }

    private func isMonth(_ index: Int) -> Bool {
        guard let token = token(index), token.has(.month) else { return false }
        return token.isCapitalised || token.text.count > 5
    }

    /// A lower-case plural: what numbers count.
    private func isCounted(_ index: Int) -> Bool {
        guard let token = token(index), token.kind == .word, !token.isCapitalised else { return false }
        return token.text.utf8.last == UInt8(ascii: "s") && !token.has([.function, .auxiliary, .timeUnit])
    }

    private func isAge(_ index: Int, _ quantity: Quantity) -> Bool {
        guard quantity.value <= 120 else { return false }
        let (before, after) = (text(index - 1), text(index + 1))
        if ["aged", "age", "ages"].contains(before) { return true }
        if ["year-old", "year-olds", "years-old"].contains(after) { return true }
        if ["year", "years", "yr", "yrs"].contains(after) {
            let then = text(index + 2)
            if then == "old" || then == "olds" || (then == "of" && text(index + 3) == "age") { return true }
            if text(index + 2) == "-" && text(index + 3).hasPrefix("old") { return true }
        }
        let persons: Set<String> = [
            "people", "those", "anyone", "children", "residents", "victims", "adults", "women", "men", "drivers",
            "persons", "everyone", "aged",
            "young",
        ]
        return ["under", "over"].contains(before) && persons.contains(text(index - 2))
    }

    private func isReference(_ index: Int, _ quantity: Quantity) -> Bool {
        let (before, after) = (text(index - 1), text(index + 1))
        if before == "[", after == "]" { return true }
        if index == 0, after == ".", tokens[1].hasSpaceBefore == false, tokens.count > 2 { return true }
        if before == "#" || before == "§" { return true }
        if before == "rated" || isAddress(index) { return true }
        if before == "year", tokens[index - 1].isCapitalised, index > 1, quantity.value <= 14 { return true }
        if ["no", "nos"].contains(before), after != "more", tokens[index - 1].isCapitalised { return true }
        if before == ".", ["no", "nos", "para", "fig", "ref", "p", "pp"].contains(text(index - 2)),
            !tokens[index - 1].hasSpaceBefore
        {
            return true
        }
        if ["tel", "telephone", "phone", "dial", "ring", "fax", "text"].contains(before) { return true }
        if [101, 999, 111, 112].contains(quantity.value),
            ["call", "calling", "via", "rang"].contains(before) || after.hasPrefix("call")
                || ["service", "system", "number"].contains(after)
        {
            return true
        }
        if ["top", "bottom", "lowest", "highest", "worst", "best"].contains(before), quantity.value <= 100,
            text(index - 2) != "from"
        {
            return true
        }
        if let code = token(index - 1), code.quantity?.unit == .reference, tokens[index].text.count >= 3,
            code.text.first == "0"
        {
            return true
        }
        guard let word = token(index - 1), word.has(.referenceWord), token(index - 2)?.figure == nil else {
            return false
        }
        return word.text != "number" && word.text != "figure"
            && (!isCounted(index + 1) || ["section", "page", "paragraph"].contains(before))
    }

    /// "14 Bridge Street": a house and its street.
    private func isAddress(_ index: Int) -> Bool {
        let streets: Set<String> = [
            "street", "road", "lane", "avenue", "close", "crescent", "terrace", "drive", "gardens", "grove",
        ]
        return token(index + 1)?.isCapitalised == true
            && (2...3).contains {
                token(index + $0)?.isOne(of: streets) == true && token(index + $0)?.isCapitalised == true
            }
    }

    // MARK: Ranges

    /// "18 to 24 year olds", "between 20 and 30", "two or three", "ranging from 25 to 88".
    private mutating func pairs(_ index: Int) {
        guard let first = tokens[index].quantity, let second = token(index + 2)?.quantity else { return }
        let joiner = text(index + 1)
        guard ["to", "and", "or", "–", "-"].contains(joiner) else { return }
        if joiner == "–", first.unit == .count, second.unit == .duration, first.value < second.value {
            mark(index, .range)
            return mark(index + 2, .range)
        }
        if second.unit == .age, first.unit == .count || first.unit == .duration { return mark(index, .age) }
        if first.unit == .age, joiner != "and", second.unit == .count || second.unit == .duration {
            return mark(index + 2, .age)
        }
        guard first.unit.isFigure, second.unit.isFigure, first.unit == second.unit || first.unit == .count,
            first.value < second.value
        else { return }
        let isRange: Bool
        switch joiner {
        case "and": isRange = text(index - 1) == "between"
        case "or": isRange = second.value <= first.value * 1.5 + 1 && second.unit != .percent
        case "to":
            isRange = ["ranging", "ranged", "ranges", "range", "varied", "varying", "varies"].contains(text(index - 2))
        default: isRange = second.value <= first.value * 4 && token(index + 1)?.hasSpaceBefore == false
        }
        if isRange {
            mark(index, .range)
            mark(index + 2, .range)
        }
    }

    private mutating func mark(_ index: Int, _ unit: Quantity.Unit) { tokens[index].quantity?.unit = unit }
}
