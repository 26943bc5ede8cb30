/// Finds sentences whose period isn't that of the table which they introduce, or is an old version of the document's window.
struct StalePeriods {
    let document: SourceDocument
    let sentences: [DocumentSentence]
    let window: DataWindow?

    func findings() -> [Finding] {
        var findings: [Finding] = []
        var reported: Set<Int> = []
        for (index, sentence) in sentences.enumerated() {
            if let finding = againstTable(sentence) {
                findings.append(finding)
                reported.insert(index)
            }
        }
        for (index, sentence) in sentences.enumerated() where !reported.contains(index) {
            if let finding = againstWindow(sentence, before: index > 0 ? sentences[index - 1] : nil) {
                findings.append(finding)
            }
        }
        return findings
    }

    // MARK: The table that follows

    private func againstTable(_ sentence: DocumentSentence) -> Finding? {
        guard !sentence.stretches.isEmpty, isIntroduction(sentence), let (table, block) = table(after: sentence.block),
            hasFigures(table),
            let headed = TablePeriod(table)
        else { return nil }
        let periods = sentence.stretches.filter { !isPlanYear($0, sentence) }
        guard let period = periods.last, periods.allSatisfy({ differs($0, headed) }),
            !isComparison(sentence, of: period)
        else { return nil }
        return Finding(
            rule: .figuresPeriod, place: sentence.place, quote: sentence.text,
            message:
                "The table that follows is headed \(headed.words), but this sentence says \(period.text): one of them is of another year",
            stated: period.text, recomputed: headed.words, suggestion: headed.words,
            related: [Place(block: block + 1, row: 1, line: table.rows.first?.line)])
    }

    /// Whether a sentence speaks of the table behind it: it says so, or it is the last one before it and tells what was counted.
    private func isIntroduction(_ sentence: DocumentSentence) -> Bool {
        if sentence.name.hasAny([
            "following", "below", "table", "shown", "set out", "these", "as follows", "isod", "tabl", "canlynol",
        ]) || sentence.text.hasSuffix(":") {
            return true
        }
        return sentence.isLast && !sentence.compares
            && sentence.stretches.allSatisfy { [.days, .months, .trailing].contains($0.kind) }
            && !sentence.name.hasAny(["will", "plan", "strategy", "priorities", "act"])
    }

    /// Whether a table holds figures rather than actions, names or dates.
    private func hasFigures(_ table: Table) -> Bool {
        let cells = table.rows.dropFirst().prefix(50).flatMap { $0.cells.dropFirst() }.filter { !$0.string.isEmpty }
        return cells.count { CellScanner.read($0.string).isNumber } * 2 >= max(cells.count, 1)
    }

    /// The table right behind a block, or behind one short line that follows it.
    private func table(after block: Int) -> (Table, Int)? {
        let blocks = document.blocks
        for next in [block + 1, block + 2] where blocks.indices.contains(next) {
            if let table = blocks[next].table { return (table, next) }
            if next == block + 1,
                blocks[next].text.string.utf8.count > 80
                    || PeriodReader().periods(in: blocks[next].text.string).contains(where: \.isStretch)
            {
                return nil
            }
        }
        return nil
    }

    private func differs(_ period: PeriodMention, _ headed: TablePeriod) -> Bool {
        if headed.all.contains(where: { $0.from <= period.range.to && period.range.from <= $0.to }) {
            return isShifted(period.range, against: headed.whole) && abs(period.range.days - headed.whole.days) <= 31
                && headed.all.count >= 1
                && !headed.all.contains { $0 == period.range }
                && overlap(period.range, headed.whole) < 31
        }
        return true
    }

    private func overlap(_ one: DateRange, _ other: DateRange) -> Int {
        let from = max(one.from, other.from)
        let to = min(one.to, other.to)
        return from <= to ? to.ordinal - from.ordinal + 1 : 0
    }

    private func isShifted(_ one: DateRange, against other: DateRange) -> Bool { one.from.year != other.from.year }

    /// A plan year in a sentence about what will be done.
    private func isPlanYear(_ period: PeriodMention, _ sentence: DocumentSentence) -> Bool {
        (period.kind == .financialYear || period.kind == .calendarYear)
            && sentence.name.hasAny([
                "will", "plan", "priorities", "strategy", "targets", "target", "actions", "report",
            ])
    }

    // MARK: The document's window

    private func againstWindow(_ sentence: DocumentSentence, before: DocumentSentence?) -> Finding? {
        guard let window, sentence.stretches.count == 1, let period = sentence.stretches.first,
            sentence.place != window.place,
            [.days, .months, .trailing].contains(period.kind),
            Self.isOlderVersion(period.range, of: window.period.range),
            !sentence.compares, !isHistory(sentence), tellsFigures(sentence), !isComparison(sentence, of: period),
            before.map({ !comparesWithNext($0) }) ?? true
        else { return nil }
        return Finding(
            rule: .figuresPeriod, place: sentence.place, quote: sentence.text,
            message:
                "The figures of this document are for \(window.period.text), but this sentence says \(period.text): it looks left over from an earlier year",
            stated: period.text, recomputed: window.period.text, suggestion: window.period.text, related: [window.place]
        )
    }

    /// The same days of one, two or three years before.
    static func isOlderVersion(_ range: DateRange, of window: DateRange) -> Bool {
        let years = window.from.year - range.from.year
        return (1...3).contains(years) && window.to.year - range.to.year == years
            && range.from.month == window.from.month && range.to.month == window.to.month
            && range.from.day == window.from.day
    }

    private func tellsFigures(_ sentence: DocumentSentence) -> Bool {
        sentence.figureCount > 0 || sentence.name.hasAny(["following", "below", "figures", "data", "number of"])
    }

    private func isHistory(_ sentence: DocumentSentence) -> Bool {
        sentence.name.hasAny([
            "launched", "introduced", "began", "started", "set up", "established", "commissioned", "previous",
            "previously", "act", "strategy", "lockdown", "covid", "pandemic",
            "survey", "review", "pilot", "history", "historically", "first", "originally", "then", "rose", "fell",
            "increased", "decreased", "increase", "decrease", "had been", "up", "down",
            "last plan", "old",
        ])
    }

    private func comparesWithNext(_ sentence: DocumentSentence) -> Bool {
        sentence.text.hasSuffix(":") && sentence.compares
    }

    /// Whether the words just before a period, or the bracket around it, set it against another time: "same period last year (Oct 2020–Sept 2021)".
    private func isComparison(_ sentence: DocumentSentence, of period: PeriodMention) -> Bool {
        let bytes = Array(sentence.text.utf8)
        let lower = min(period.offsets.lowerBound, bytes.count)
        let before = LineName(String(decoding: bytes[max(0, lower - 60)..<lower], as: UTF8.self))
        return before.hasAny([
            "compared", "against", "than", "last year", "previous year", "year before", "same period", "from",
            "comparison", "up on", "down on", "earlier", "since",
        ]) && !before.padded.hasSuffix(" from ")
            || before.hasAny(["compared with", "compared to", "last year", "same period", "against", "than in", "than"])
    }
}
