internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// The facts of one measure and one source in a document.
struct MeasureGate<Reading: Querying> {
    private let measure: Measure
    private let source: String
    private let input: ReleaseInput?
    private let release: MeasureRelease
    private let reading: Reading

    init(
        _ measure: Measure, _ source: String, _ known: (input: ReleaseInput?, release: MeasureRelease),
        _ reading: Reading
    ) {
        (self.measure, self.source, self.reading) = (measure, source, reading)
        (input, release) = known
    }

    struct Outcome {
        var verdicts: [DocumentFact.Key: DocumentVerdicts.Verdict] = [:]
        var report = DocumentVerdicts.Report()
    }

    /// `published` are facts of earlier documents.
    func run(_ facts: [DocumentFact], _ published: [DocumentFact]) throws -> Outcome {
        var outcome = Outcome()
        var open: [(fact: DocumentFact, area: StoredArea)] = []
        var areas: [String: StoredArea] = [:]
        for code in Set((facts + published).map(\.key.area)) { areas[code] = try reading.area(code: code) }
        for fact in facts {
            let area = areas[fact.key.area]
            guard release.scope != .nothing || isRatio, let area,
                measure.mayBeShown(for: area.area.kind, to: .everybody)
            else {
                outcome.verdicts[fact.key] = .notForEverybody
                continue
            }
            open.append((fact, area))
        }
        switch release.scope {
        case .everything: for (fact, _) in open { outcome.verdicts[fact.key] = .shown(fact.value) }
        case .nothing: for (fact, _) in open { outcome.verdicts[fact.key] = .withheld(.tooFew) }
        case .protected: try judge(open, published, areas, &outcome)
        }
        return outcome
    }

    /// Percentages are public only where all is.
    private var isRatio: Bool {
        measure.audience == .everybody && (measure.unit == .percent || measure.aggregation == .ratio)
    }

    private func judge(
        _ facts: [(fact: DocumentFact, area: StoredArea)], _ published: [DocumentFact],
        _ areas: [String: StoredArea], _ outcome: inout Outcome
    ) throws {
        guard let input, let rule = measure.protection.rule else { return }
        let isReleased = source == release.source
        var counts = LinkedCounts(measure, input.figures(of: source))
        if isReleased { counts.choose() }
        var known: [FactName: Int] = [:]
        var names: [(name: FactName, fact: DocumentFact, area: StoredArea)] = []
        func take(_ fact: DocumentFact, _ area: StoredArea) -> Bool {
            guard let value = Int(exactly: fact.value), (0...1_000_000_000).contains(value) else { return false }
            let day = counts.places[area.number]?.count(fact.key.period)?.loadedOn ?? Self.noDay
            guard let day else { return false }
            counts.print(area, fact.key.period, .init(value: value, loadedOn: day))
            return true
        }
        for (fact, area) in facts {
            guard take(fact, area) else {
                outcome.verdicts[fact.key] = .withheld(.tooFew)
                continue
            }
            names.append((counts.name(area.number, fact.key.period), fact, area))
        }
        for fact in published {
            // One that was revised since says nothing of what stands.
            guard let area = areas[fact.key.area], let value = Int(exactly: fact.value),
                counts.places[area.number]?.count(fact.key.period)?.value == value, take(fact, area)
            else { continue }
            known[counts.name(area.number, fact.key.period)] = Int(exactly: fact.value)
        }
        counts.link(input.nestings)
        let wanted = Set(names.map(\.name))
        let judged = counts.facts(rule) { place, period, value in
            let name = counts.name(place.number, period)
            if known[name] == value || input.isOverridden(place.number, period, value) { return .alreadyPublic }
            if isReleased, let figure = release.figure(place.number, period) {
                return figure.value == nil ? .alreadyWithheld : .alreadyPrinted
            }
            return wanted.contains(name) ? .printed : .notPrinted
        }
        let profile = measure.protection
        let gate = try DisclosureGate(
            facts: judged, sums: Array(counts.sums), protection: profile.protection,
            tellsSmall: profile == .standard)
        settle(names, gate, input, rule, &outcome)
    }

    private func settle(
        _ names: [(name: FactName, fact: DocumentFact, area: StoredArea)], _ gate: DisclosureGate,
        _ input: ReleaseInput, _ rule: DisclosureRounding, _ outcome: inout Outcome
    ) {
        let small = Set(gate.primary)
        for (name, fact, area) in names {
            if let value = gate.printed(name) {
                outcome.verdicts[fact.key] = .shown(Double(value))
                let override = input.overrides.first {
                    $0.area.number == area.number && $0.period == fact.key.period && $0.value == fact.value
                }
                if let override { outcome.report.overrides.append(override.reason) }
                continue
            }
            let isSmall = small.contains(name)
            outcome.verdicts[fact.key] = .withheld(isSmall && rule == .underFive ? .fewerThanFive : .tooFew)
            if isSmall { outcome.report.small += 1 } else { outcome.report.besides += 1 }
        }
        outcome.report.exposed = gate.unprotectable.count
        if outcome.report.small + outcome.report.besides > 0 { outcome.report.method = gate.method }
    }

    private static var noDay: CalendarDate? { CalendarDate(year: 1, month: 1, day: 1) }
}
