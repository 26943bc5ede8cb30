internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// The counts of one measure and one source by place and period, with all that they add up to: the facts and sums that the
/// gate judges.
struct LinkedCounts {
    private let measure: Measure
    private(set) var places: [Int: ReleasedPlace] = [:]
    private(set) var sums: Set<FactSum> = []
    /// What totals have beyond their parts, by name.
    private var rests: [FactName: Int] = [:]
    private var addsUp: Bool { measure.aggregation == .sum }

    init(_ measure: Measure, _ figures: [PlacedFigure]) {
        self.measure = measure
        for (number, figures) in Dictionary(grouping: figures, by: \.area) {
            places[number] = ReleasedPlace(number, figures[0].kind, figures.map(\.figure), addsUp: addsUp)
        }
    }

    /// Takes up what everybody may see.
    mutating func choose() {
        for number in places.keys where isShown(number) { places[number]?.choose() }
    }

    private func isShown(_ number: Int) -> Bool {
        places[number].map { measure.mayBeShown(for: $0.kind, to: .everybody) } ?? false
    }

    /// Takes up a count that a document printed before.
    mutating func hear(_ area: Int, _ period: EvidencePeriod) { places[area]?.hear(period) }

    /// Takes up a count that a document prints.
    mutating func print(_ area: StoredArea, _ period: EvidencePeriod, _ count: ReleasedPlace.Count) {
        let empty = ReleasedPlace(area.number, area.area.kind, [], addsUp: addsUp)
        places[area.number, default: empty].print(period, count)
    }

    /// Takes up what a reader could get from it, and links everything.
    mutating func link(_ nestings: [AreaNesting]) {
        for number in places.keys { places[number]?.knowPieces() }
        if measure.aggregation != .none {
            let levels = Self.levels(nestings)
            // What is learnt of a place may complete another.
            for _ in 0..<2 { for level in levels { link(level) } }
        }
        if addsUp { linkPeriods() }
    }

    private struct Level {
        let parent: Int
        let parts: [Int]
        /// Which of the parent's sets of parts it is.
        let name: String
    }

    /// Places with their parts of one kind, by each look-up and by all together, the smallest kinds first.
    private static func levels(_ nestings: [AreaNesting]) -> [Level] {
        struct Key: Hashable {
            let parent, size, vintage: Int
            let kind: AreaKind
        }
        var parts: [Key: Set<Int>] = [:]
        for nesting in nestings where nesting.area != nesting.parent {
            for vintage in [nesting.vintage, 0] {
                let key = Key(
                    parent: nesting.parent, size: nesting.kind.size, vintage: vintage, kind: nesting.kind)
                parts[key, default: []].insert(nesting.area)
            }
        }
        let keys = parts.keys.sorted {
            ($0.size, $0.parent, $0.vintage, $0.kind.rawValue) < ($1.size, $1.parent, $1.vintage, $1.kind.rawValue)
        }
        return keys.map {
            Level(parent: $0.parent, parts: (parts[$0] ?? []).sorted(), name: "\($0.kind.rawValue) \($0.vintage)")
        }
    }

    private mutating func link(_ level: Level) {
        let periods = Set(level.parts.flatMap { places[$0].map { Array($0.facts.keys) } ?? [] })
        for period in periods { link(level, over: period) }
    }

    private mutating func link(_ level: Level, over period: EvidencePeriod) {
        let (parent, parts) = (level.parent, level.parts)
        var known: [Int] = []
        var sum = 0
        for part in parts {
            guard let count = places[part]?.count(period) else { continue }
            known.append(part)
            sum += count.value
            places[part]?.know(period, count)
        }
        guard let day = known.first.flatMap({ places[$0]?.facts[period]?.loadedOn }) else { return }
        if let whole = places[parent]?.count(period) {
            places[parent]?.know(period, whole)
            if whole.value > sum, known.count + 1 == parts.count, let last = parts.first(where: { !known.contains($0) })
            {
                learn(last, period, .init(value: whole.value - sum, loadedOn: day))
                known.append(last)
                sum = whole.value
            }
            guard whole.value >= sum else { return }
            if whole.value > sum {
                // Some aren't held, or what happened couldn't be placed: the parts are no more than the whole all the same.
                let rest = FactName(
                    measure: measure.key, area: "\(10_000_000 + parent) beyond \(known.count) \(level.name)",
                    period: Self.name(period))
                rests[rest] = whole.value - sum
                sums.insert(FactSum(name(parent, period), of: known.map { name($0, period) } + [rest]))
                return
            }
        } else {
            guard known.count == parts.count else { return }
            let empty = ReleasedPlace(parent, .district, [], addsUp: addsUp)
            places[parent, default: empty].know(period, .init(value: sum, loadedOn: day))
        }
        sums.insert(FactSum(name(parent, period), of: known.map { name($0, period) }))
    }

    private mutating func learn(_ area: Int, _ period: EvidencePeriod, _ count: ReleasedPlace.Count) {
        let empty = ReleasedPlace(area, .ward, [], addsUp: addsUp)
        places[area, default: empty].know(period, count)
    }

    private mutating func linkPeriods() {
        for place in places.values {
            let tiling = PeriodTiling(place.facts.keys)
            for (period, count) in place.facts {
                guard let tiles = tiling.tiles(of: period), tiles.count > 1 else { continue }
                guard tiles.reduce(0, { $0 + (place.facts[$1]?.value ?? 0) }) == count.value else { continue }
                sums.insert(FactSum(name(place.number, period), of: tiles.map { name(place.number, $0) }))
            }
        }
    }

    /// What the gate calls a count.
    func name(_ area: Int, _ period: EvidencePeriod) -> FactName {
        FactName(measure: measure.key, area: String(10_000_000 + area), period: Self.name(period))
    }

    private static func name(_ period: EvidencePeriod) -> String { "\(period.from.iso)/\(period.to.iso)" }

    /// Every count as the gate judges it.
    func facts(
        _ rule: DisclosureRounding,
        _ standing: (_ place: ReleasedPlace, _ period: EvidencePeriod, _ value: Int) -> PublishedFact.Standing
    ) -> [PublishedFact] {
        let counts = places.values.flatMap { place in
            place.facts.map { period, count in
                PublishedFact(
                    name(place.number, period), count.value, rule: rule,
                    standing: standing(place, period, count.value))
            }
        }
        return counts + rests.map { PublishedFact($0, $1, rule: rule, standing: .rest) }
    }
}
