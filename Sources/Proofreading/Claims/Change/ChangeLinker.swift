/// Joins each size of change with the comparison that it is about.
struct ChangeLinker {
    let reading: Reading
    private var passage: Passage { reading.passage }

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

    /// "Hoax calls have risen. The brigade took 612 this year and 734 last year."
    private func announce(_ anchors: [ChangeAnchor], _ sentence: Int, _ statements: inout [Statement]) {
        guard statements.count == 1, statements[0].anchors.isEmpty, statements[0].comparison.direction == nil,
            anchors.count == 1, anchors[0].isDirectionOnly,
            reading.figures[sentence - 1].isEmpty, passage.sentences[sentence - 1].count <= 12
        else { return }
        let coherence = Coherence(passage: passage)
        let own = passage.sentences[sentence]
        let fresh = coherence.topic(of: own.lowerBound..<statements[0].comparison.span.upperBound).subtracting(
            coherence.topic(of: passage.sentences[sentence - 1]))
        if fresh.isEmpty { statements[0].anchors = anchors }
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
        if span.contains(anchor.index) { return (0, !isOwnClause(anchor.index, in: span)) }
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
            && !otherTime(anchor, comparison, gap)
        return (cost, isStrong)
    }

    private func boundary(_ index: Int) -> Int {
        let token = passage.tokens[index]
        if token.text == ";" || token.text == "." { return 20 }
        if token.text == "," { return 6 }
        return token.has(.clauseOpener) ? 12 : 0
    }

    /// An anchor inside "X …, and it was up 40% in April, … Y".
    private func isOwnClause(_ index: Int, in span: Range<Int>) -> Bool { false }

    /// Whether the words between bring a subject of their own: "Crime rose 5% while burglary fell from 45 to 38".
    private func changesSubject(_ gap: Range<Int>, anchorFirst: Bool, anchor: ChangeAnchor) -> Bool {
        guard let boundary = gap.last(where: { isBreak($0) }) ?? (anchorFirst ? nil : gap.first { isBreak($0) }) else {
            return false
        }
        let start = anchorFirst ? boundary + 1 : (gap.first { isBreak($0) } ?? boundary) + 1
        let end = anchorFirst ? gap.upperBound : anchor.index
        guard start < end else { return false }
        if [",", "–", "(", ":"].contains(passage.text(boundary)), !hasVerb(start..<end + (anchorFirst ? 0 : 0)) {
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

    // MARK: Governing words

    /// Finds the word right before the pair that says which way it went: "increased … from", "up from", "fewer than the".
    private func govern(_ comparison: Comparison) -> Comparison {
        var comparison = comparison
        guard let pair = comparison.pairs.first, !comparison.isImplicit else { return comparison }
        let start = min(
            pair.before.phraseStart,
            pair.after.index < pair.before.index && pair.after.cue == .to ? pair.after.phraseStart : .max)
        if pair.before.cue == .from, pair.after.cue == .to, pair.before.index < pair.after.index,
            let inner = direction(at: pair.after.phraseStart - 1)
        {
            comparison.direction = inner
            comparison.directionToken = pair.after.phraseStart - 1
            return comparison
        }
        if pair.before.cue == .on,
            ["below", "above", "under", "over", "beneath"].contains(passage.text(pair.before.phraseStart))
        {
            let isDown = ["below", "under", "beneath"].contains(passage.text(pair.before.phraseStart))
            if passage.text(pair.before.phraseStart) != "over" {
                comparison.direction = isDown ? .down : .up
                comparison.directionToken = pair.before.phraseStart
                return comparison
            }
        }
        guard [.from, .than, .on].contains(pair.before.cue) else { return comparison }
        if let found = governor(before: start, cue: pair.before.cue) {
            comparison.direction = found.0
            comparison.directionToken = found.1
        }
        return comparison
    }

    private func governor(before start: Int, cue: Figure.Cue) -> (Claim.Direction, Int)? {
        var index = start - 1
        let limit = max(start - 13, passage.sentences.first { $0.contains(start) }?.lowerBound ?? 0)
        while index >= limit, let token = passage.token(index) {
            if let direction = direction(at: index), passage.text(index + 1) != "than" || index + 1 == start {
                return isNegated(index) ? nil : (direction, index)
            }
            if token.text == ";" || token.text == ":" || token.has(.clauseOpener) && token.text != "and" { return nil }
            if let quantity = token.figure, quantity.unit == .count || quantity.unit == .money {
                if !isSize(index) { return nil }
            }
            index -= 1
        }
        return nil
    }

    private func isSize(_ index: Int) -> Bool {
        reading.figures.contains { figures in figures.contains { $0.index == index && $0.role == .change } }
    }

    private func direction(at index: Int) -> Claim.Direction? {
        guard let token = passage.token(index), let direction = ChangeReader.direction(token),
            !token.isCapitalised || index == 0 || token.has(.verb)
        else { return nil }
        if ["above", "below", "under", "additional", "extra", "longer", "beneath"].contains(token.text) { return nil }
        if token.text == "more" || token.text == "less", passage.text(index + 1) != "than",
            passage.token(index - 1)?.figure == nil
        {
            return nil
        }
        return direction
    }

    private func isNegated(_ index: Int) -> Bool {
        (1...2).contains {
            ["not", "no", "never", "hasn't", "didn't", "without", "n't"].contains(passage.text(index - $0))
        }
    }

    // MARK: Between sentences

    /// A size in the sentence before or behind: a headline, "This is an increase of 12%".
    private func joinSentences(_ statements: inout [Statement], _ rest: inout [ChangeAnchor]) {
        let coherence = Coherence(passage: passage)
        var left: [ChangeAnchor] = []
        for anchor in rest {
            let candidates = statements.indices.filter { position in
                let sentence = statements[position].comparison.sentence
                return
                    (sentence - anchor.sentence == 1 || sentence - anchor.sentence == 2
                    || anchor.sentence - sentence == 1)
                    && !statements[position].anchors.contains { $0.isSameSort(as: anchor) }
            }
            guard let position = candidates.first else {
                left.append(anchor)
                continue
            }
            let own = passage.sentences[anchor.sentence]
            let other = passage.sentences[statements[position].comparison.sentence]
            let isPlain =
                own.lowerBound < other.lowerBound
                ? isHeadline(own, other, coherence) : coherence.refersBack(own, to: other)
            let fits = candidates.count == 1 && directionFits(anchor, statements[position].comparison)
            if isPlain && fits {
                statements[position].anchors.append(anchor)
            } else {
                statements[position].doubtful.append(anchor)
            }
            left.append(anchor)
        }
        rest = left.filter { anchor in !statements.contains { $0.anchors.contains { $0.index == anchor.index } } }
    }

    private func directionFits(_ anchor: ChangeAnchor, _ comparison: Comparison) -> Bool {
        guard let direction = anchor.direction, let pair = comparison.pairs.first else { return true }
        return comparison.direction == nil ? pair.direction == direction : comparison.direction == direction
    }

    private func isHeadline(_ headline: Range<Int>, _ sentence: Range<Int>, _ coherence: Coherence) -> Bool {
        let fresh = coherence.topic(of: coherence.head(of: sentence)).subtracting(coherence.topic(of: headline))
        if fresh.isEmpty { return true }
        return coherence.sharesTopic(headline, sentence) && fresh.count <= 1
    }
}
