/// Reads when a figure was so from the words beside it in its clause.
struct TimeReader {
    let passage: Passage
    let sentence: Range<Int>

    func mark(around figure: Figure) -> TimeMark {
        if let label = label(before: figure.index) { return label }
        let right = scan(from: figure.index + 1, step: 1, limit: 12)
        if !right.isEmpty { return right }
        return scan(from: figure.index - 1, step: -1, limit: 14)
    }

    /// "2020/21 – 88 offences", "2021: 64", "in 2019, 81".
    private func label(before index: Int) -> TimeMark? {
        guard [":", "–", "-", ",", "="].contains(passage.text(index - 1)),
            let year = passage.token(index - 2)?.quantity, year.unit == .year, sentence.contains(index - 2),
            passage.text(index - 1) != ","
                || passage.text(index - 3) == "in" && ["and", "but", ";", "."].contains(passage.text(index - 4))
        else { return nil }
        var mark = TimeMark()
        mark.year = year.value + monthBefore(index - 2)
        return mark
    }

    /// Walks until the clause ends, another figure stands in the way or a time is complete.
    private func scan(from start: Int, step: Int, limit: Int) -> TimeMark {
        var mark = TimeMark()
        var index = start
        var steps = 0
        while sentence.contains(index), steps < limit {
            let token = passage.tokens[index]
            if token.figure != nil, token.quantity?.unit != .duration { break }
            if [";", ",", ".", "–", ")"].contains(token.text), !(token.text == "," && step < 0 && isFronted(index)),
                !(index == start && step > 0 && isYearBehind(comma: index)),
                !(token.text == "," && step < 0 && passage.text(index + 1) == "when")
            {
                break
            }
            if token.text == "(", step > 0, !opensTime(index) { break }
            if step > 0, token.has(.clauseOpener), token.text != "when" { break }
            if step > 0, ["compared", "against", "versus", "to", "from", "than"].contains(token.text),
                !(token.text == "to" && passage.token(index + 1)?.figure == nil)
            {
                break
            }
            add(index, &mark)
            index += step
            steps += 1
        }
        return mark
    }

    /// "In 2022, officers seized 48".
    private func isFronted(_ index: Int) -> Bool {
        index - sentence.lowerBound <= 7
            && (sentence.lowerBound..<index).allSatisfy { passage.tokens[$0].figure == nil }
    }

    /// "248, in 2023.": the year of the number before the comma, not of what follows.
    private func isYearBehind(comma index: Int) -> Bool {
        passage.text(index) == "," && passage.text(index + 1) == "in"
            && passage.token(index + 2)?.quantity?.unit == .year
            && ["", ".", ",", ";", ")", "and"].contains(passage.text(index + 3))
    }

    private func opensTime(_ index: Int) -> Bool {
        guard let next = passage.token(index + 1) else { return false }
        for at in index + 1..<index + 8 {
            if passage.text(at) == ")" { break }
            if passage.token(at)?.figure != nil { return false }
        }
        return next.quantity?.unit == .year || next.has([.month, .earlier])
            || ["last", "in", "this", "the"].contains(next.text)
    }

    private func add(_ index: Int, _ mark: inout TimeMark) {
        let token = passage.tokens[index]
        if let quantity = token.quantity {
            if quantity.unit == .year, mark.year == nil {
                mark.year = quantity.value + (mark.month.map { Double($0) / 12 } ?? monthBefore(index))
            }
            return
        }
        if token.has(.month), token.isCapitalised || token.text.count > 5, mark.month == nil {
            mark.month = TimeMark.monthNumbers[token.text]
        }
        switch token.text {
        case "once": mark.isEarlier = mark.isEarlier || passage.token(index - 1)?.has(.auxiliary) == true
        case "last": mark.isLast = mark.isLast || isTime(index + 1)
        case "this", "current", "latest":
            mark.isLater = mark.isLater || isTime(index + 1) || token.text == "this" && isThisYear(index)
        case "now", "currently", "today", "later", "subsequently", "nowadays": mark.isLater = true
        case "previous", "preceding", "prior", "earlier", "ago", "previously", "formerly", "originally":
            mark.isEarlier = true
        case "before": mark.isEarlier = mark.isEarlier || isYear(index - 1) || passage.text(index - 1) == "months"
        default: break
        }
    }

    /// "840 last year and 655 this.": the year is left out.
    private func isThisYear(_ index: Int) -> Bool {
        ["", ".", ",", ";", ")"].contains(passage.text(index + 1)) && index > sentence.lowerBound
            && sentence.contains { passage.text($0) == "last" && isTime($0 + 1) }
    }

    private func monthBefore(_ index: Int) -> Double {
        guard let token = passage.token(index - 1), let month = TimeMark.monthNumbers[token.text] else { return 0 }
        return Double(month) / 12
    }

    private func isTime(_ index: Int) -> Bool {
        guard let token = passage.token(index) else { return false }
        if token.has([.timeUnit, .month, .weekday]) || token.text.hasSuffix("year's") { return true }
        return token.quantity?.unit == .duration
            || [
                "financial", "calendar", "figure", "count", "total", "number", "figures", "tally", "full", "reporting",
                "assessment", "year's", "month's", "quarter's",
            ].contains(
                token.text)
    }

    private func isYear(_ index: Int) -> Bool {
        ["year", "quarter", "month", "week", "winter", "summer"].contains(passage.text(index))
    }
}
