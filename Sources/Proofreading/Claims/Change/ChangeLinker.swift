/// Joins each size of change with the comparison that it is about.
struct ChangeLinker {
    let reading: Reading
    var passage: Passage { reading.passage }

    init(reading: Reading) { self.reading = reading }

    /// A comparison with what is said of it.
    struct Statement: Sendable {
        var comparison: Comparison
        var anchors: [ChangeAnchor] = []
        /// Sizes that may belong to it, but only count when they agree.
        var doubtful: [ChangeAnchor] = []
    }

    /// The statements of every sentence, and the sizes that no comparison goes with.
    func statements(_ comparisons: [[Comparison]], _ anchors: [[ChangeAnchor]]) -> (
        statements: [Statement], rest: [ChangeAnchor]
    ) {
        var statements: [Statement] = []
        var rest: [ChangeAnchor] = []
        for sentence in comparisons.indices {
            var own = comparisons[sentence].map { Statement(comparison: govern($0)) }
            for anchor in anchors[sentence] {
                if let (position, isStrong) = best(anchor, own, anchors[sentence]) {
                    add(anchor, isStrong, to: &own[position])
                } else if !anchor.isDirectionOnly {
                    rest.append(anchor)
                }
            }
            if sentence > 0 { announce(anchors[sentence - 1], sentence, &own) }
            statements += own
        }
        joinSentences(&statements, &rest)
        return (statements, rest)
    }

    private func add(_ anchor: ChangeAnchor, _ isStrong: Bool, to statement: inout Statement) {
        if anchor.isDirectionOnly, statement.comparison.direction != nil { return }
        let rival = statement.anchors.firstIndex { $0.isSameSort(as: anchor) }
        if !isStrong {
            statement.doubtful.append(anchor)
        } else if let rival {
            let span = statement.comparison.span
            if distance(anchor, span) < distance(statement.anchors[rival], span) {
                statement.doubtful.append(statement.anchors[rival])
                statement.anchors[rival] = anchor
            } else {
                statement.doubtful.append(anchor)
            }
        } else {
            statement.anchors.append(anchor)
        }
    }

    // MARK: Within a sentence

    private func best(_ anchor: ChangeAnchor, _ statements: [Statement], _ others: [ChangeAnchor]) -> (Int, Bool)? {
        var best: (position: Int, cost: Int, isStrong: Bool)?
        for (position, statement) in statements.enumerated() {
            let (cost, isStrong) = cost(anchor, statement.comparison, statements, others)
            if cost < best?.cost ?? 70 { best = (position, cost, isStrong) }
        }
        return best.map { ($0.position, $0.isStrong) }
    }

    private func distance(_ anchor: ChangeAnchor, _ span: Range<Int>) -> Int {
        span.contains(anchor.index)
            ? 0 : anchor.index < span.lowerBound ? span.lowerBound - anchor.index : anchor.index - span.upperBound + 1
    }

    private func cost(
        _ anchor: ChangeAnchor, _ comparison: Comparison, _ statements: [Statement], _ others: [ChangeAnchor]
    ) -> (Int, Bool) {
        let span = comparison.span
        if span.contains(anchor.index) {
            return (0, !isCutOff(anchor, comparison) && !AnchorBase(passage: passage).isOther(anchor, comparison))
        }
        let gap = anchor.index < span.lowerBound ? anchor.index + 1..<span.lowerBound : span.upperBound..<anchor.index
        var cost = gap.count
        for index in gap { cost += boundary(index) }
        for statement in statements where statement.comparison.span != span {
            if statement.comparison.span.overlaps(gap) && !gap.isEmpty { cost += 25 }
        }
        let rivals = others.contains {
            $0.index != anchor.index && gap.contains($0.index) && $0.isSameSort(as: anchor) && !$0.isDirectionOnly
        }
        if rivals { cost += 15 }
        let isStrong =
            !rivals && !changesSubject(gap, anchorFirst: anchor.index < span.lowerBound, anchor: anchor)
            && !otherTime(anchor, comparison, gap) && !AnchorBase(passage: passage).isOther(anchor, comparison)
            && !opensClaim(gap, anchor, comparison)
        return (cost, isStrong)
    }

    private func boundary(_ index: Int) -> Int {
        let token = passage.tokens[index]
        if token.text == ";" || token.text == "." { return 20 }
        if token.text == "," { return 6 }
        return token.has(.clauseOpener) ? 12 : 0
    }

    /// Whether the words between bring a subject of their own: "Crime rose 5% while burglary fell from 45 to 38".
    private func changesSubject(_ gap: Range<Int>, anchorFirst: Bool, anchor: ChangeAnchor) -> Bool {
        guard let boundary = gap.last(where: { isBreak($0) }) ?? (anchorFirst ? nil : gap.first { isBreak($0) }) else {
            return false
        }
        let start = anchorFirst ? boundary + 1 : (gap.first { isBreak($0) } ?? boundary) + 1
        let end = anchorFirst ? gap.upperBound : anchor.index
        guard start < end else { return false }
        if [",", "–", "(", ":"].contains(passage.text(boundary)), !hasVerb(start..<end) {
            return false
        }
        return !Coherence(passage: passage).topic(of: subject(start..<end)).isEmpty
    }

    /// The words up to the first verb or word of change.
    private func subject(_ range: Range<Int>) -> Range<Int> {
        let end = range.first { passage.tokens[$0].has([.auxiliary, .direction]) } ?? range.upperBound
        return range.lowerBound..<end
    }

    private func hasVerb(_ range: Range<Int>) -> Bool {
        range.contains {
            passage.tokens[$0].has(.auxiliary) || passage.tokens[$0].has(.verb)
                || ["up", "down"].contains(passage.text($0))
        }
    }

    private func isBreak(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        if [";", ",", "–", ":", "."].contains(token.text) { return true }
        return token.has(.clauseOpener) && token.text != "when" || ["with", "including", "among"].contains(token.text)
    }

    /// "12 in May against 14 last May, and it was up 40% in April": both name a time, and not the same one.
    private func otherTime(_ anchor: ChangeAnchor, _ comparison: Comparison, _ gap: Range<Int>) -> Bool {
        guard case .percent(let figure) = anchor.size, let pair = comparison.pairs.first else { return false }
        if let month = figure.time.month, figure.time.year == nil {
            let months = [pair.before.time.month, pair.after.time.month].compactMap { $0 }
            if !months.isEmpty, !months.contains(month) { return true }
        }
        guard let year = baseYear(of: figure), let base = pair.before.time.year else { return false }
        return abs(year - base) >= 1 && pair.after.time.year.map { abs(year - $0) >= 1 } ?? true
    }

    /// The year in "up 14% on 2019", "12% more than in 2019/20".
    private func baseYear(of figure: Figure) -> Double? {
        for index in figure.index + 1..<figure.index + 9 {
            guard let token = passage.token(index), token.figure == nil, token.text != "," else { return nil }
            if ["on", "than", "since", "compared", "against", "over", "from"].contains(token.text) {
                for at in index + 1..<index + 4 where passage.token(at)?.quantity?.unit == .year {
                    return passage.token(at)?.quantity?.value
                }
            }
        }
        return nil
    }
}
