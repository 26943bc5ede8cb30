internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// What is held of the success measures of a plan year, as a party may see it.
struct TargetReading<Reading: UpdateReading> {
    let reading: Reading
    let view: ReleaseView
    let year: PlanYear

    /// What is held of one measure, with where it was read.
    struct Found {
        var facts: MeasureFacts
        var measure: Measure?
        var source = ""
        var loadedOn: CalendarDate?
        /// The change in words.
        var words: ComparisonWords?
        var draft: PairDraft?
    }

    /// By the addresses of the measures. All changes are one family of comparisons.
    func run(_ targets: [StoredTarget]) throws -> [String: Found] {
        var found: [String: Found] = [:]
        let counts = try targets.contains(where: \.isOfAction) ? actions() : [:]
        for stored in targets {
            switch stored.target.basis {
            case .evidence(let key): found[stored.address] = try evidence(key, stored.target)
            case .action(let address):
                found[stored.address] = counts[address] ?? Found(facts: MeasureFacts(year: year.range))
            case .typed(let outturn): found[stored.address] = typed(outturn, stored.target)
            case .unset: found[stored.address] = Found(facts: MeasureFacts(year: year.range))
            }
        }
        return try judged(found)
    }

    private func judged(_ found: [String: Found]) throws -> [String: Found] {
        var found = found
        let drafted = found.keys.sorted().compactMap { address in found[address]?.draft.map { (address, $0) } }
        guard let held = drafted.first?.1.held else { return found }
        let pairs = try PairMaking(reading: reading, held: held, view: view).judged(drafted.map(\.1))
        let family = pairs.count { $0.judgement.verdict?.test != nil }
        for (drafted, pair) in zip(drafted, pairs) {
            let words = ComparisonWords(pair, family: family)
            found[drafted.0]?.words = words
            found[drafted.0]?.facts.change = words.word
            if case .shares(let later, _) = pair.footing {
                found[drafted.0]?.facts.share = MeasureFacts.Share(part: later.part, whole: later.whole)
            }
        }
        return found
    }

    private func evidence(_ key: String, _ target: MeasureTarget) throws -> Found {
        var found = Found(facts: MeasureFacts(year: year.range))
        guard let measure = try reading.measure(key), view.audience.allows(measure.audience) else { return found }
        found.measure = measure
        let places = try view.areasHolding(measure, reading)
        let search = PlaceSearch(reading: reading, measure: measure, audience: view.audience, holding: places)
        let own = try reading.partnership().map { AreaNames.key($0.partnership.area) }
        guard let place = try search.place("", "place"), AreaNames.key(place.area.name) == own else { return found }
        let held = try HeldFigures(reading, measure, place, release: view)
        let facts = EvidenceFacts(held: held, kind: target.kind, year: year)
        (found.facts.now, found.facts.lastYear) = (facts.figure(facts.now), facts.figure(facts.lastYear))
        found.facts.before = facts.figure(facts.now?.earlier(years: 1))
        found.facts.outlook = target.kind == .rank ? nil : facts.outlook
        found.loadedOn = held.newestLoad
        let source = facts.now.flatMap(held.source) ?? held.monthlySource
        found.source = try source.flatMap { try reading.source($0)?.name } ?? ""
        if let window = facts.window {
            let making = PairMaking(reading: reading, held: held, view: view)
            found.draft = try making.drafts(over: [window]).first
        }
        try setAmongOthers(&found, held, facts, target, Set(places.map(\.area.number)))
        return found
    }

    /// The rank among the first set that holds the place, and rates for every 1,000 people.
    private func setAmongOthers(
        _ found: inout Found, _ held: HeldFigures, _ facts: EvidenceFacts, _ target: MeasureTarget, _ shown: Set<Int>
    ) throws {
        guard target.kind == .rank || target.kind == .rate, let now = facts.now else { return }
        let peers = MeasurePeers(reading: reading, view: view, held: held, period: now, shown: shown)
        if target.kind == .rate {
            guard let people = try peers.population()?.count else {
                (found.facts.now, found.facts.lastYear, found.facts.before) = (nil, nil, nil)
                found.facts.outlook = nil
                return
            }
            for path in [\MeasureFacts.now, \MeasureFacts.lastYear, \MeasureFacts.before] {
                guard let figure = found.facts[keyPath: path] else { continue }
                let rate = 1_000 * figure.value / people / ComparedPair.years(figure.period)
                found.facts[keyPath: path]?.value = rate
            }
            found.facts.outlook = found.facts.outlook?.per1000(of: people)
            return
        }
        guard held.measure.unit.isCounted, held.measure.aggregation == .sum,
            let ranking = try peers.ranking(among: try reading.areaSets(holding: held.place.number).first),
            let ours = ranking.peers.first(where: \.isOurs)
        else { return }
        found.facts.rank = MeasureFacts.Rank(
            rank: ours.rank, of: ranking.peers.count, likely: ranking.ranks, chances: ranking.chances,
            among: ranking.set)
    }

    private func typed(_ outturn: TypedOutturn?, _ target: MeasureTarget) -> Found {
        var found = Found(facts: MeasureFacts(year: year.range))
        guard let outturn else { return found }
        (found.source, found.loadedOn) = (outturn.source, outturn.on)
        if target.kind.isShare, let whole = outturn.of, whole > 0 {
            let part = Int((outturn.value * Double(whole) / 100).rounded())
            found.facts.share = MeasureFacts.Share(part: min(part, whole), whole: whole)
        }
        return found
    }

    /// What leads counted and said, by the addresses of their actions. For everybody nothing.
    private func actions() throws -> [String: Found] {
        guard !view.isPublic else { return [:] }
        var found: [String: Found] = [:]
        for round in try reading.rounds(of: year) {
            for update in try reading.updates(ofRound: round.id) {
                var own = found[update.address] ?? Found(facts: MeasureFacts(year: year.range))
                own.facts.view = update.update.view
                if let count = update.update.count {
                    (own.facts.count, own.facts.countedTo) = (count, round.round.covers.to)
                }
                (own.source, own.loadedOn) = ("What its lead reported", update.enteredOn)
                found[update.address] = own
            }
        }
        return found
    }
}

extension StoredTarget {
    var isOfAction: Bool {
        if case .action = target.basis { true } else { false }
    }
}
