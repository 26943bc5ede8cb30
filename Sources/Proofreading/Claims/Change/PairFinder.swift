/// Finds which levels of a sentence are set against each other.
struct PairFinder {
    let reading: Reading
    let sentence: Int
    private var figures: [Figure] { reading.figures[sentence] }
    private var passage: Passage { reading.passage }

    init(reading: Reading, sentence: Int) {
        self.reading = reading
        self.sentence = sentence
    }

    func comparisons() -> [Comparison] {
        let levels = figures.filter { $0.role == .level }
        guard !levels.isEmpty else { return [] }
        var found: [Comparison] = []
        var used: Set<Int> = []
        for position in levels.indices where levels[position].cue == .from {
            if let comparison = fromTo(levels, position) { add(comparison, &found, &used) }
        }
        for comparison in bracketPairs(levels) where !used.contains(comparison.span.lowerBound) {
            add(comparison, &found, &used)
        }
        if let comparison = labelled(levels) { add(comparison, &found, &used) }
        for position in levels.indices where !used.contains(levels[position].index) && isBefore(levels, position) {
            if let comparison = against(levels, position, used, found) { add(comparison, &found, &used) }
        }
        found += clausePairs(levels, found)
        if found.isEmpty, let comparison = bareTo(levels) ?? byTime(levels) ?? acrossSentences(levels) {
            add(comparison, &found, &used)
        }
        return found
    }

    private func add(_ comparison: Comparison, _ found: inout [Comparison], _ used: inout Set<Int>) {
        found.append(comparison)
        if let pair = comparison.pairs.first { used.formUnion([pair.before.index, pair.after.index]) }
    }

    // MARK: "from 53 to 90", "to 90 from 53"

    private func fromTo(_ levels: [Figure], _ position: Int) -> Comparison? {
        let start = levels[position]
        if position > 0, isDirectlyBefore(levels[position - 1], start, levels[..<(position - 1)].last) {
            let end = levels[position - 1]
            return Comparison(
                pairs: [LevelPair(before: start, after: end)], span: end.phraseStart..<start.index + 1,
                sentence: sentence)
        }
        var chain = [start]
        for next in levels[(position + 1)...] {
            if next.cue == .from { break }
            if next.cue == .to, next.isComparable(to: start) {
                chain.append(next)
            } else if chain.count == 1, next.cue == .none, next.isComparable(to: start), next.index - start.index > 12 {
                break
            }
        }
        if chain.count > 1, let last = chain.last {
            var pairs = [LevelPair(before: start, after: last)]
            if chain.count > 2 { pairs += zip(chain, chain.dropFirst()).map { LevelPair(before: $0, after: $1) } }
            return Comparison(pairs: pairs, span: start.phraseStart..<last.index + 1, sentence: sentence)
        }
        guard position > 0 else { return nil }
        let previous = levels[position - 1]
        guard previous.cue == .to, previous.isComparable(to: start) else { return nil }
        return Comparison(
            pairs: [LevelPair(before: start, after: previous)], span: previous.phraseStart..<start.index + 1,
            sentence: sentence)
    }

    /// "to 83 offences from 98": the end stands right before the start, and no other start before it.
    private func isDirectlyBefore(_ end: Figure, _ start: Figure, _ other: Figure?) -> Bool {
        guard end.cue == .to, other?.cue != .from, end.isComparable(to: start) else { return false }
        let gap = end.index + 1..<max(end.index + 1, start.phraseStart)
        return gap.count <= 3 && gap.allSatisfy { passage.tokens[$0].kind == .word && passage.text($0) != "and" }
    }

    // MARK: "baseline 2,316; target 2,200"

    private func labelled(_ levels: [Figure]) -> Comparison? {
        let base = levels.first { $0.cue == .base }
        let target = levels.first { $0.cue == .target }
        let actual = levels.first { $0.cue == .actual }
        if let base, let target, base.isComparable(to: target) { return comparison(base, target) }
        if let target, let actual, target.isComparable(to: actual) {
            return comparison(target, actual, isOtherBasis: true)
        }
        if target == nil, let actual, sentence > 0 {
            let earlier = reading.figures[sentence - 1].filter { $0.cue == .target && $0.isComparable(to: actual) }
            if earlier.count == 1, levels.count == 1 {
                return Comparison(
                    pairs: [LevelPair(before: earlier[0], after: actual)],
                    span: passage.sentences[sentence].lowerBound..<actual.index + 1, sentence: sentence,
                    isOtherBasis: true)
            }
        }
        if let target, isSizedAgainst(target), let outturn = outturn(levels, target) {
            return comparison(target, outturn, isOtherBasis: true)
        }
        return nil
    }

    /// "the target of 300 was exceeded by 36": a size against the target stands in the sentence.
    private func isSizedAgainst(_ target: Figure) -> Bool {
        figures.contains { $0.role == .change && ($0.isPercentLike || $0.quantity.unit == target.quantity.unit) }
            && passage.sentences[sentence].contains {
                passage.token($0)?.isOne(of: [
                    "exceeded", "exceeding", "beaten", "beat", "beating", "missed", "missing", "passed", "short",
                    "target", "goal",
                ])
                    == true
            }
    }

    private func outturn(_ levels: [Figure], _ target: Figure) -> Figure? {
        let others = levels.filter { $0.index != target.index }
        guard others.count == 1, let other = others.first, other.isComparable(to: target),
            [.none, .to].contains(other.cue)
        else { return nil }
        return other
    }

    private func comparison(_ before: Figure, _ after: Figure, isOtherBasis: Bool = false) -> Comparison {
        let span = min(before.phraseStart, after.phraseStart)..<max(before.index, after.index) + 1
        return Comparison(
            pairs: [LevelPair(before: before, after: after)], span: span, sentence: sentence, isOtherBasis: isOtherBasis
        )
    }

    // MARK: "924, up from 855", "compared with 53"

    private func isBefore(_ levels: [Figure], _ position: Int) -> Bool {
        let figure = levels[position]
        let isSpan = ["before", "after", "earlier", "ago", "to", "ended", "ending", "of"].contains(
            passage.text(figure.index + 2))
        if figure.quantity.unit == .duration, isSpan, figure.cue != .from { return false }
        switch figure.cue {
        case .from, .comparison, .when, .past, .than, .on, .base: return true
        case .bracket:
            return figure.time.isEarlier || figure.time.isLast || isOlder(levels, position)
                || passage.text(figure.index - 2) == "average" && figure.index > levels[0].index
        case .none, .to, .of, .at, .target, .actual: return false
        }
    }

    private func isOlder(_ levels: [Figure], _ position: Int) -> Bool {
        guard position > 0, let year = levels[position].time.year else { return false }
        guard let other = levels[position - 1].time.year else { return true }
        return year < other
    }

    private func against(_ levels: [Figure], _ position: Int, _ used: Set<Int>, _ found: [Comparison]) -> Comparison? {
        let before = levels[position]
        var earlier = levels[..<position].reversed().filter { canBeAfter($0, before, found) }
        if let own = earlier.first, !used.contains(own.index), !used.isEmpty {
            earlier = earlier.filter { !used.contains($0.index) }
        }
        let later = levels[(position + 1)...].filter {
            canBeAfter($0, before, found) && $0.cue != .bracket && !isOlderAside($0, before)
        }
        var afters = Array(earlier.prefix(4))
        if afters.isEmpty || passage.sentences[sentence].lowerBound + 3 > before.phraseStart {
            afters += later.prefix(2)
        }
        if let direct = later.first(where: { $0.cue == .to }), afters.isEmpty { afters = [direct] }
        guard let first = afters.first else { return fromBefore(before) }
        let low = min(first.index, before.phraseStart)
        let high = max(first.index, before.index)
        return Comparison(
            pairs: afters.map { LevelPair(before: before, after: $0) }, span: low..<high + 1, sentence: sentence,
            isOtherBasis: before.isOtherBasis)
    }

    /// "22% lower than in 2015, when 3,140 were recorded; last year's figure was 2,662": another earlier level.
    private func isOlderAside(_ figure: Figure, _ before: Figure) -> Bool {
        (figure.time.isLast || figure.time.isEarlier)
            && (before.index..<figure.index).contains { passage.text($0) == ";" }
    }

    private func canBeAfter(_ figure: Figure, _ before: Figure, _ found: [Comparison]) -> Bool {
        guard figure.isComparable(to: before), figure.index != before.index else { return false }
        switch figure.cue {
        case .from, .comparison, .when, .past, .than, .on, .base: return false
        case .none, .to, .bracket, .of, .at, .target, .actual: break
        }
        return !found.contains { $0.pairs.first?.before.index == figure.index }
    }

    /// The later level stands in the sentence before.
    private func fromBefore(_ before: Figure) -> Comparison? {
        guard sentence > 0 else { return nil }
        let afters = reading.figures[sentence - 1].reversed().filter { $0.role == .level && canBeAfter($0, before, []) }
        guard !afters.isEmpty else { return nil }
        // The last levels, and the one that the sentence began with: its subject, before a list of parts.
        let likely = afters.prefix(3) + (afters.count > 3 ? afters.suffix(1) : [])
        let pairs = likely.map { LevelPair(before: before, after: $0) }
        let start = passage.sentences[sentence].lowerBound
        let isLoose = !Coherence(passage: passage).refersBack(
            passage.sentences[sentence], to: passage.sentences[sentence - 1])
        return Comparison(
            pairs: pairs, span: start..<before.index + 1, sentence: sentence, isLoose: isLoose,
            isOtherBasis: before.isOtherBasis)
    }

    // MARK: "up 12.0% (275 to 308)"

    /// Every bracket that holds a pair and nothing else; nobody else's figures stand between.
    private func bracketPairs(_ levels: [Figure]) -> [Comparison] {
        zip(levels, levels.dropFirst()).compactMap { first, second in
            guard passage.text(first.index - 1) == "(", passage.text(second.index + 1) == ")", second.cue == .to,
                second.index - first.index <= 3, first.isComparable(to: second),
                passage.token(first.index - 2)?.figure?.unit == .percent
            else { return nil }
            return Comparison(
                pairs: [LevelPair(before: first, after: second)], span: first.index..<second.index + 1,
                sentence: sentence)
        }
    }

    // MARK: "3935 offences to 4199"

    private func bareTo(_ levels: [Figure]) -> Comparison? {
        for (first, second) in zip(levels, levels.dropFirst())
        where second.cue == .to && first.cue != .from && first.isComparable(to: second) {
            let gap = passage.tokens[first.index + 1..<second.index]
            let isPlain =
                gap.count <= 5
                && gap.allSatisfy { $0.kind == .word && !$0.has(.auxiliary) || $0.quantity?.unit == .year }
            let isMoved =
                gap.contains { $0.has(.verb) && $0.has(.direction) }
                && (first.time.isEarlier || first.time.year != nil || first.time.isLast)
            if isPlain || isMoved {
                return Comparison(
                    pairs: [LevelPair(before: first, after: second)], span: first.index..<second.index + 1,
                    sentence: sentence)
            }
        }
        return nil
    }

    // MARK: "48 in 2022 and 66 in 2023"

    private func byTime(_ levels: [Figure]) -> Comparison? {
        let plain = levels.filter { $0.quantity.unit != .duration }
        if plain.count > 2 { return series(plain) }
        guard !plain.contains(where: { [.when, .than, .on].contains($0.cue) }) else { return nil }
        guard plain.count == 2, plain[0].isComparable(to: plain[1]), let pairs = ordered(plain[0], plain[1]) else {
            return nil
        }
        return Comparison(
            pairs: pairs, span: plain[0].index..<plain[1].index + 1, sentence: sentence, isImplicit: true)
    }

    /// "310 in 2020, 279 in 2021 and 251 in 2022": first to last, or any step.
    private func series(_ levels: [Figure]) -> Comparison? {
        guard levels.count <= 6, let one = levels.first,
            levels.allSatisfy({ $0.time.year != nil && $0.isComparable(to: one) && $0.cue != .comparison })
        else { return nil }
        let sorted = levels.sorted { ($0.time.year ?? 0) < ($1.time.year ?? 0) }
        guard Set(sorted.map { $0.time.year ?? 0 }).count == sorted.count, let first = sorted.first,
            let last = sorted.last
        else { return nil }
        let pairs =
            [LevelPair(before: first, after: last)]
            + zip(sorted, sorted.dropFirst()).map { LevelPair(before: $0, after: $1) }
        let indices = levels.map(\.index)
        return Comparison(
            pairs: pairs, span: (indices.min() ?? 0)..<(indices.max() ?? 0) + 1, sentence: sentence, isImplicit: true)
    }

    /// Dated pairs in a clause of their own beside other comparisons: "5,480 in 2021 and 6,028 in 2022, while chats went from …".
    private func clausePairs(_ levels: [Figure], _ found: [Comparison]) -> [Comparison] {
        guard levels.count >= 4, !found.isEmpty else { return [] }
        let ends = passage.sentences[sentence].filter {
            passage.text($0) == ";" || passage.token($0)?.isOne(of: ["while", "whilst", "whereas"]) == true
        }
        guard !ends.isEmpty else { return [] }
        return Dictionary(grouping: levels) { level in ends.count { $0 < level.index } }.values.compactMap { group in
            guard let first = group.first, let last = group.last,
                !found.contains(where: { $0.span.overlaps(first.index..<last.index + 1) })
            else { return nil }
            return byTime(group)
        }
    }

    /// The two in order of time; both ways round when only months are named, since a winter spans two years.
    private func ordered(_ first: Figure, _ second: Figure) -> [LevelPair]? {
        let forward = LevelPair(before: first, after: second)
        let backward = LevelPair(before: second, after: first)
        if let isBefore = first.time.isBefore(second.time) { return [isBefore ? forward : backward] }
        let (one, other) = (first.time, second.time)
        guard let month = one.month, let otherMonth = other.month, month != otherMonth, one.year == nil,
            other.year == nil
        else { return nil }
        return month < otherMonth ? [forward, backward] : [backward, forward]
    }

    private func acrossSentences(_ levels: [Figure]) -> Comparison? {
        guard sentence > 0, let own = levels.first(where: { $0.quantity.unit != .duration }), !own.time.isEmpty else {
            return nil
        }
        let earlier = reading.figures[sentence - 1].filter {
            $0.role == .level && $0.quantity.unit != .duration && $0.isComparable(to: own)
        }
        guard earlier.count == 1, let pairs = ordered(earlier[0], own) else { return nil }
        let coherence = Coherence(passage: passage)
        let isLoose = !coherence.countsTheSame(earlier[0].index, own.index, in: passage.sentences[sentence])
        return Comparison(
            pairs: pairs, span: passage.sentences[sentence].lowerBound..<own.index + 1, sentence: sentence,
            isLoose: isLoose, isImplicit: true)
    }
}
