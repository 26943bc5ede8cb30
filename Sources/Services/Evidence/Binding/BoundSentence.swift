internal import CommunitySafety
internal import Proofreading
internal import Statistics

/// The numbers of one sentence, each with the figure that it means, as far as that is beyond doubt.
struct BoundSentence {
    /// A figure that a number can mean.
    struct Meaning: Hashable {
        let key: HeldBook.Key
        let period: EvidencePeriod
        /// Whether it is what the later figure is compared with.
        let isEarlier: Bool
    }

    struct Bound {
        let typed: TypedNumber
        let meaning: Meaning
        let value: Double
        let source: String
        /// The day until which the typed number was right; nil where it never was, or is.
        var outdated: CalendarDate?

        func outdated(since day: CalendarDate) -> Bound {
            var bound = self
            bound.outdated = day
            return bound
        }
    }

    let number: Int
    private(set) var equal: [Bound] = []
    private(set) var differing: [Bound] = []
    private(set) var percentages: [(typed: TypedNumber, of: Bound)] = []
    private let book: HeldBook

    init(_ numbers: [TypedNumber], _ book: HeldBook, carriedFrom last: BoundSentence?) {
        self.book = book
        number = numbers.first?.sentence ?? 0
        let candidates = numbers.map { Candidates($0, book, carriedFrom: last) }
        let counts = candidates.filter { $0.typed.quantity.unit == .count }
        bindEqual(counts)
        bindSuperseded(counts)
        bindDiffering(counts)
        percentages = candidates.compactMap { candidate in
            percentage(candidate.typed).map { (candidate.typed, $0) }
        }
    }

    // MARK: What is held just so

    private mutating func bindEqual(_ counts: [Candidates]) {
        let agreeing = counts.map(\.equal)
        for (index, candidate) in counts.enumerated() {
            let others = agreeing.enumerated().filter { $0.offset != index }.flatMap(\.element)
            let told = agreeing[index].filter { candidate.isToldApart($0) || isPaired($0, with: others) }
            guard let best = single(told, paired: told.filter { isPaired($0, with: others) }) else { continue }
            equal.append(best)
        }
    }

    /// Whether another number of the sentence is what the same figure was a year before, or after.
    private func isPaired(_ bound: Bound, with others: [Bound]) -> Bool {
        bound.value >= 10
            && others.contains {
                $0.meaning.key == bound.meaning.key && $0.meaning.isEarlier != bound.meaning.isEarlier
                    && $0.value != bound.value && $0.value >= 10
            }
    }

    /// The only figure meant: of several, the one that stands in a pair.
    private func single(_ told: [Bound], paired: [Bound]) -> Bound? {
        if told.count == 1 { return told.first }
        return paired.count == 1 ? paired.first : nil
    }

    // MARK: What is held otherwise

    /// Numbers that were held just so until they were revised.
    private mutating func bindSuperseded(_ counts: [Candidates]) {
        for candidate in counts where candidate.equal.isEmpty && !candidate.agreesWithAnySource {
            let told = candidate.superseded.filter { candidate.isToldApart($0) || isPaired($0, with: equal) }
            if told.count == 1 { differing += told }
        }
    }

    private mutating func bindDiffering(_ counts: [Candidates]) {
        let known = Set(differing.map(\.typed))
        for candidate in counts
        where candidate.equal.isEmpty && !candidate.agreesWithAnySource && !known.contains(candidate.typed) {
            guard let other = candidate.differing, let held = other.first, other.count == 1 else { continue }
            let isPaired = equal.contains {
                $0.meaning.key == held.meaning.key && $0.meaning.isEarlier != held.meaning.isEarlier && $0.value >= 10
            }
            if candidate.isBeyondDoubt(held, paired: isPaired) { differing.append(held) }
        }
    }

    // MARK: Percentages

    /// The later figure of a pair of which the text gives the change in per cent just as it would be printed.
    private func percentage(_ typed: TypedNumber) -> Bound? {
        guard typed.quantity.unit == .percent, typed.isChange else { return nil }
        let agreeing = equal.filter {
            change(of: $0).map { abs(Self.printed($0) - abs(typed.quantity.value)) < 0.01 } ?? false
        }
        let keys = Set(agreeing.map(\.meaning.key))
        return keys.count == 1 ? agreeing.first { !$0.meaning.isEarlier } ?? agreeing.first : nil
    }

    private func change(of bound: Bound) -> Double? {
        let later = bound.meaning.isEarlier ? bound.meaning.period.earlier(years: -1) : bound.meaning.period
        guard let later, let earlier = later.earlier(years: 1), later.days == earlier.days,
            let after = book.answer(bound.meaning.key, later), let before = book.answer(bound.meaning.key, earlier),
            after.source == before.source, before.value >= Double(VerdictRules().smallestBase)
        else { return nil }
        return 100 * (after.value - before.value) / before.value
    }

    /// As ``ChangeFigures/spoken(_:)`` rounds it.
    private static func printed(_ change: Double) -> Double {
        let tenth = Rounding.halfUp(abs(change), step: 0.1)
        return tenth < 10 ? tenth : Rounding.halfUp(abs(change), step: 1)
    }
}
