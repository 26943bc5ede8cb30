internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// Makes the release of a measure of counts: all its public figures are judged together, linked by what they add up to.
struct ReleaseMaking {
    private let input: ReleaseInput
    private let rule: DisclosureRounding
    private let source: String?
    private var places: [Int: ReleasedPlace] = [:]
    private var sums: Set<FactSum> = []

    private var addsUp: Bool { input.measure.aggregation == .sum }

    /// Makes the release of a measure that has a rule.
    static func release(_ input: ReleaseInput, _ rule: DisclosureRounding) throws -> MeasureRelease {
        var making = ReleaseMaking(input, rule)
        let addsUp = making.addsUp
        for number in making.places.keys { making.places[number]?.choose(addsUp: addsUp) }
        if making.input.measure.aggregation != .none { making.linkPlaces() }
        if making.addsUp { making.linkPeriods() }
        return try making.judged()
    }

    private init(_ input: ReleaseInput, _ rule: DisclosureRounding) {
        (self.input, self.rule) = (input, rule)
        let shown = input.figures.filter { input.measure.mayBeShown(for: $0.kind, to: .everybody) }
        let held = Dictionary(
            shown.filter { $0.figure.value != nil }.map { ($0.figure.source, 1) }, uniquingKeysWith: +)
        source = held.keys.sorted().max { held[$0, default: 0] < held[$1, default: 0] }
        for (number, figures) in Dictionary(grouping: shown.filter { $0.figure.source == source }, by: \.area) {
            places[number] = ReleasedPlace(number, figures[0].kind, figures.map(\.figure))
        }
    }

    /// Places whose parts make them, from the smallest up, by every look-up that says what lies in them.
    private mutating func linkPlaces() {
        struct Level: Hashable {
            let parent: Int
            let kind: AreaKind
            /// Nil for all look-ups together.
            let vintage: Int?
        }
        let nestings = input.nestings.filter { $0.area != $0.parent }
        var parts = Dictionary(grouping: nestings) { Level(parent: $0.parent, kind: $0.kind, vintage: $0.vintage) }
        for (level, all) in Dictionary(
            grouping: nestings, by: { Level(parent: $0.parent, kind: $0.kind, vintage: nil) })
        {
            parts[level] = all
        }
        let order = parts.keys.sorted {
            ($0.kind.size, $0.parent, $0.vintage ?? 0) < ($1.kind.size, $1.parent, $1.vintage ?? 0)
        }
        for level in order { link(level.parent, Set((parts[level] ?? []).map(\.area))) }
    }

    private mutating func link(_ parent: Int, _ parts: Set<Int>) {
        let held = parts.sorted().compactMap { places[$0] }
        for period in Set(held.flatMap(\.facts.keys)) {
            let counts = held.compactMap { place in place.facts[period].map { (place.number, $0) } }
            let whole = counts.reduce(0) { $0 + $1.1.value }
            var place = places[parent] ?? ReleasedPlace(parent, .district, [])
            if let count = place.count(period, addsUp: addsUp) {
                guard count.value == whole else { continue }
                place.know(period, count)
            } else if counts.count == parts.count, let first = counts.first?.1 {
                place.know(period, .init(value: whole, isProvisional: false, loadedOn: first.loadedOn))
            } else {
                continue
            }
            places[parent] = place
            sums.insert(FactSum(name(parent, period), of: counts.map { name($0.0, period) }))
        }
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

    private func name(_ area: Int, _ period: EvidencePeriod) -> FactName {
        FactName(
            measure: input.measure.key, area: String(10_000_000 + area),
            period: "\(period.from.iso)/\(period.to.iso)")
    }

    private func judged() throws -> MeasureRelease {
        var facts: [PublishedFact] = []
        for place in places.values {
            for (period, count) in place.facts {
                let standing: PublishedFact.Standing =
                    isOverridden(place, period, count)
                    ? .alreadyPublic : place.printed.contains(period) ? .printed : .notPrinted
                facts.append(
                    PublishedFact(name(place.number, period), count.value, rule: rule, standing: standing))
            }
        }
        let profile = input.measure.protection
        let gate = try DisclosureGate(
            facts: facts, sums: Array(sums), protection: profile.protection, tellsSmall: profile == .standard)
        let small = Set(gate.primary)
        let figures = places.mapValues { place in
            var figures: [EvidencePeriod: MeasureRelease.Figure] = [:]
            for (period, count) in place.facts where place.printed.contains(period) {
                figures[period] = figure(period, count, gate, small, name(place.number, period))
            }
            for (period, missing) in place.missing where figures[period] == nil { figures[period] = figure(missing) }
            return figures
        }
        return MeasureRelease(
            input.measure.key, .protected, source: source, method: small.isEmpty ? nil : gate.method,
            exposed: gate.unprotectable.count, figures: figures.filter { !$0.value.isEmpty })
    }

    private func isOverridden(
        _ place: ReleasedPlace, _ period: EvidencePeriod, _ count: ReleasedPlace.Count
    ) -> Bool {
        input.overrides.contains {
            $0.area.number == place.number && $0.period == period && $0.value == Double(count.value)
        }
    }

    private func figure(
        _ period: EvidencePeriod, _ count: ReleasedPlace.Count, _ gate: DisclosureGate, _ small: Set<FactName>,
        _ name: FactName
    ) -> MeasureRelease.Figure {
        let value = gate.printed(name).map(Double.init)
        let isNamed = small.contains(name) && rule == .underFive
        return MeasureRelease.Figure(
            period: period, value: value, withheld: value == nil ? (isNamed ? .fewerThanFive : .tooFew) : nil,
            status: count.isProvisional ? .provisional : .final, loadedOn: count.loadedOn)
    }

    /// What the source hid, what nobody answered, and what isn't a whole number and so can't be judged.
    private func figure(_ missing: StandingFigure) -> MeasureRelease.Figure {
        MeasureRelease.Figure(
            period: missing.period, value: nil, withheld: missing.value == nil ? nil : .tooFew, status: missing.status,
            loadedOn: missing.loadedOn)
    }
}
