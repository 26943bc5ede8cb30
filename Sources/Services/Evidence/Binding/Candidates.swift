internal import CommunitySafety
internal import Proofreading

/// What one typed number could mean of what is held.
struct Candidates {
    typealias Bound = BoundSentence.Bound
    typealias Meaning = BoundSentence.Meaning

    let typed: TypedNumber
    /// Everything that the words allow, with what is held.
    let all: [Bound]
    private let book: HeldBook

    init(_ typed: TypedNumber, _ book: HeldBook, carriedFrom last: BoundSentence?) {
        (self.typed, self.book) = (typed, book)
        all = Self.keys(typed, book, last).flatMap { key in
            Self.periods(typed, book).compactMap { period, isEarlier in
                book.answer(key, period).map {
                    Bound(
                        typed: typed, meaning: Meaning(key: key, period: period, isEarlier: isEarlier), value: $0.value,
                        source: $0.source)
                }
            }
        }
    }

    /// Those that are just what is typed.
    var equal: [Bound] { all.filter { $0.value == typed.quantity.value } }

    /// Those that were just what is typed before they were revised.
    var superseded: [Bound] {
        all.compactMap { bound in
            guard typed.quantity.value >= 10, bound.value != typed.quantity.value else { return nil }
            let (key, period) = (bound.meaning.key, bound.meaning.period)
            return book.wasRight(typed.quantity.value, key, period, bound.source).map { bound.outdated(since: $0) }
        }
    }

    /// Those with another value, where the words name only one measure and period; nil where they name several.
    var differing: [Bound]? {
        guard Set(all.map(\.meaning.key)).count == 1, typed.periods.count <= 1 else { return nil }
        return all.filter { $0.meaning.isEarlier == typed.isEarlier && $0.value != typed.quantity.value }
    }

    /// Whether some source says just what is typed, though it isn't the one that would be quoted.
    var agreesWithAnySource: Bool {
        all.contains { book.answer($0.meaning.key, $0.meaning.period)?.others.contains(typed.quantity.value) ?? false }
    }

    // MARK: Beyond doubt

    /// Whether the words alone tell that this figure is meant, and not only that it might be.
    func isToldApart(_ bound: Bound) -> Bool {
        let value = bound.value
        switch typed.plainness {
        case .loose: return false
        case .heading: return value >= 10 && isRecorderNamed(bound)
        case .plain where typed.things.isEmpty: return value >= 10
        case .plain: return value >= 10 || typed.place != nil && isRecorderNamed(bound)
        }
    }

    /// Whether the words leave no doubt that it is this figure, though the value is another: it is one of a pair the other of
    /// which is held, or everything is named and the values are so near that one is an older state of the other.
    func isBeyondDoubt(_ bound: Bound, paired: Bool) -> Bool {
        guard typed.plainness == .plain, !typed.things.isEmpty, bound.value >= 10 else { return false }
        let apart = abs(bound.value - typed.quantity.value) / bound.value
        if paired { return apart <= 0.25 }
        guard isRecorderNamed(bound), typed.recorders.count == 1, bound.value >= 100, !typed.isEarlier else {
            return false
        }
        if typed.periods.isEmpty { return apart <= 0.02 }
        return apart <= 0.05 || Self.areTransposed(bound.value, typed.quantity.value)
    }

    /// Whether two neighbouring digits changed places, as they do in typing: 1,155 and 1,515.
    static func areTransposed(_ one: Double, _ other: Double) -> Bool {
        guard let first = Int(exactly: one), let second = Int(exactly: other) else { return false }
        let (left, right) = (Array(String(first)), Array(String(second)))
        let apart = zip(left, right).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
        guard left.count == right.count, apart.count == 2, apart[1] == apart[0] + 1 else { return false }
        return left[apart[0]] == right[apart[1]] && left[apart[1]] == right[apart[0]]
    }

    /// Whether the sentence says who counts, where others count the same; a measure without one needs none.
    private func isRecorderNamed(_ bound: Bound) -> Bool {
        book.recorders[bound.meaning.key.measure].map { typed.recorders.contains($0) } ?? true
    }

    // MARK: What the words allow

    private static func keys(_ typed: TypedNumber, _ book: HeldBook, _ last: BoundSentence?) -> [HeldBook.Key] {
        guard !typed.things.isEmpty else {
            let carried = Set((last?.equal ?? []).map(\.meaning.key))
            return typed.pointsBack && carried.count == 1 ? Array(carried) : []
        }
        guard let place = typed.place ?? book.own else { return [] }
        return typed.things.filter { allows(typed.recorders, $0, book) }.map { HeldBook.Key(measure: $0, place: place) }
            .filter { book.figures[$0] != nil }
    }

    /// Where somebody is said to count, it is a measure that they count.
    private static func allows(_ recorders: Set<Int>, _ thing: Int, _ book: HeldBook) -> Bool {
        guard let recorder = book.recorders[thing] else { return true }
        if recorders.isEmpty { return MeasureWords.Recorder(rawValue: recorder)?.goesWithoutSaying ?? true }
        return recorders.contains(recorder)
    }

    /// The periods that a number may be of. The earlier of two is of the year before, unless its own period is named.
    private static func periods(_ typed: TypedNumber, _ book: HeldBook) -> [(EvidencePeriod, isEarlier: Bool)] {
        let named = typed.periods.map { EvidencePeriod($0) }
        let base = named.isEmpty ? [book.window].compactMap(\.self) : Array(named.prefix(3))
        guard typed.isEarlier else { return base.prefix(1).map { ($0, false) } }
        let before = base.compactMap { $0.earlier(years: 1) }
        let own = named.count > 1 ? named.prefix(1).map { ($0, true) } : []
        var seen: Set<EvidencePeriod> = []
        return (own + before.map { ($0, true) }).filter { seen.insert($0.0).inserted }.map { ($0.0, isEarlier: $0.1) }
    }
}
