internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// Makes the pairs of a request and judges them as one family.
struct PairMaking<Reading: Querying> {
    let reading: Reading
    /// Of the measure and the place that are asked about.
    let held: HeldFigures
    let view: ReleaseView

    func pairs(_ request: ComparisonRequest) throws -> [ComparedPair] {
        guard let period = request.period else { return [] }
        var drafts: [PairDraft] = []
        func add(_ kind: ComparedPair.Kind, _ later: HeldFigures, _ earlier: HeldFigures, _ other: EvidencePeriod)
            throws
        {
            var draft = PairDraft(kind, later, period, earlier, other)
            try remark(&draft)
            try put(&draft)
            drafts.append(draft)
        }
        let place = try request.otherPlace.map { try HeldFigures(reading, request.measure, $0, release: view) }
        let measure = try request.otherMeasure.map { try HeldFigures(reading, $0, request.place, release: view) }
        if let earlier = request.otherPeriod {
            try add(.periods, held, held, earlier)
            if let place { try add(.periods, place, place, earlier) }
            if let measure { try add(.periods, measure, measure, earlier) }
        } else if let measure {
            try add(.measures, held, measure, period)
        }
        if let place { try add(.places, held, place, period) }
        return try judged(drafts)
    }

    /// One measure and place over several periods, each with its own earlier one; all of them are one family.
    func pairs(over windows: [FigureWindow]) throws -> [ComparedPair] { try judged(drafts(over: windows)) }

    /// The same before they are judged, so that they can be judged with others.
    func drafts(over windows: [FigureWindow]) throws -> [PairDraft] {
        try windows.map { window in
            var draft = PairDraft(.periods, held, window.later, held, window.earlier)
            try remark(&draft)
            try put(&draft)
            return draft
        }
    }

    /// What the notes on quality say of either side.
    func remark(_ draft: inout PairDraft) throws {
        if draft.kind == .places, try isOneWithinOther(draft.held.place, draft.other.place) {
            draft.refusals.append(.oneWithinOther)
        }
        guard let source = draft.source else { return }
        let notes = try reading.qualityNotes(ofSource: source)
        guard !notes.isEmpty else { return }
        for held in draft.sides {
            let parents = Set(try reading.parents(ofArea: held.place.number).map(\.area.area.code))
            for note in notes where !draft.remarks.contains(note.reason) {
                let concerns = [draft.later.period, draft.earlier.period].contains {
                    note.concerns(
                        source: source, measure: held.measure.key, area: held.place.area.code, within: parents,
                        period: $0)
                }
                if concerns { draft.note(note) }
            }
        }
    }

    private func isOneWithinOther(_ one: StoredArea, _ other: StoredArea) throws -> Bool {
        func ancestors(_ area: StoredArea) throws -> Set<Int> {
            let parents = try reading.parents(ofArea: area.number).map(\.area.number)
            return Set(parents).union(try parents.flatMap { try reading.parents(ofArea: $0).map(\.area.number) })
        }
        return try ancestors(one).contains(other.number) || ancestors(other).contains(one.number)
    }

    /// What the figures are set against, and what they are tested as.
    func put(_ draft: inout PairDraft) throws {
        let measure = draft.held.measure
        if draft.kind == .measures { return draft.settle(.asCounted) }
        // Only shares of samples drawn by chance can be put to a test.
        if let reach = measure.basis.reach, measure.unit != .percent || reach != .sample {
            return draft.settle(.asCounted, .asked)
        }
        if let numerator = measure.numerator, let denominator = measure.denominator {
            guard let parts = try filling(numerator, draft), let wholes = try filling(denominator, draft) else {
                return draft.settle(.asCounted, .onlyPercentage)
            }
            return draft.share(parts, wholes)
        }
        switch (measure.unit, measure.aggregation) {
        case (.percent, _), (_, .ratio): draft.settle(.asCounted, .onlyPercentage)
        case (.hours, _), (.days, _), (.pence, _): draft.settle(.asCounted, .notEvents)
        case (.count, .latest), (.people, .latest): draft.settle(.asCounted, .stock)
        case (.count, .none), (.people, .none): draft.settle(.asCounted, .people)
        case (.count, .sum), (.people, .sum):
            draft.kind == .places
                ? draft.settlePlaces(try populations(draft)) : draft.settle(draft.isByDay ? .byDay : .asCounted)
        }
    }

    /// A ratio's numerator or denominator on both sides; nil where it isn't held, or may not be shown.
    private func filling(_ key: String, _ draft: PairDraft) throws -> (later: Int, earlier: Int)? {
        guard let measure = try reading.measure(key), let source = draft.source,
            draft.sides.allSatisfy({ measure.mayBeShown(for: $0.place.area.kind, to: view.audience) })
        else { return nil }
        let later = try HeldFigures(reading, measure, draft.held.place, release: view)
            .filling(draft.later.period).side(source)
        let earlier = try HeldFigures(reading, measure, draft.other.place, release: view)
            .filling(draft.earlier.period).side(source)
        guard let after = later.value.flatMap(Int.init(exactly:)),
            let before = earlier.value.flatMap(Int.init(exactly:))
        else { return nil }
        return (after, before)
    }

    /// How many live in both places, as near to the period as is on record: households for burglary, else people.
    private func populations(
        _ draft: PairDraft
    ) throws -> (later: ComparedPair.Population, earlier: ComparedPair.Population)? {
        let (one, other) = (
            try reading.populations(ofArea: draft.held.place.number),
            try reading.populations(ofArea: draft.other.place.number)
        )
        let middle = draft.later.period.from.adding(days: draft.later.period.days / 2) ?? draft.later.period.from
        for key in (draft.held.measure.issue == "burglary" ? ["population.households"] : []) + ["population.people"] {
            if let later = Self.nearest(one, key, middle), let earlier = Self.nearest(other, key, middle) {
                return (later, earlier)
            }
        }
        return nil
    }

    private static func nearest(
        _ populations: [StoredPopulation], _ key: String, _ day: CalendarDate
    ) -> ComparedPair.Population? {
        func distance(_ other: CalendarDate) -> Int {
            DateRange(from: min(day, other), to: max(day, other))?.days ?? .max
        }
        return populations.filter { $0.measure == key && $0.count > 0 }.min { distance($0.on) < distance($1.on) }
            .map { .init(isHouseholds: key == "population.households", on: $0.on, count: $0.count) }
    }

    /// All of them are one family: the more are compared, the stricter is each verdict.
    func judged(_ drafts: [PairDraft]) throws -> [ComparedPair] {
        var sources: [String: EvidenceSource] = [:]
        for key in Set(drafts.compactMap(\.source)) { sources[key] = try reading.source(key) }
        var verdicts = try Verdict.family(drafts.compactMap(\.counts))[...]
        return try drafts.map { draft in
            try draft.pair(
                draft.counts == nil ? nil : verdicts.popFirst(), draft.source.flatMap { sources[$0] })
        }
    }
}
