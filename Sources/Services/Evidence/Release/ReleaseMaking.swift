internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// Makes the release of a measure of counts: all its public figures are judged together, linked by what they add up to.
struct ReleaseMaking {
    private let input: ReleaseInput
    private let rule: DisclosureRounding
    private let counts: LinkedCounts
    private let source: String?

    /// Makes the release of a measure that has a rule.
    static func release(_ input: ReleaseInput, _ rule: DisclosureRounding) throws -> MeasureRelease {
        try ReleaseMaking(input, rule).judged()
    }

    private init(_ input: ReleaseInput, _ rule: DisclosureRounding) {
        (self.input, self.rule) = (input, rule)
        source = input.mainSource
        var counts = LinkedCounts(input.measure, input.figures(of: source))
        counts.choose()
        counts.link(input.nestings)
        self.counts = counts
    }

    private func judged() throws -> MeasureRelease {
        let facts = counts.facts(rule) { place, period, value in
            input.isOverridden(place.number, period, value)
                ? .alreadyPublic : place.printed.contains(period) ? .printed : .notPrinted
        }
        let profile = input.measure.protection
        let gate = try DisclosureGate(
            facts: facts, sums: Array(counts.sums), protection: profile.protection, tellsSmall: profile == .standard)
        let small = Set(gate.primary)
        let figures = counts.places.mapValues { place in
            var figures: [EvidencePeriod: MeasureRelease.Figure] = [:]
            for (period, count) in place.facts where place.printed.contains(period) {
                figures[period] = figure(period, count, gate, small, counts.name(place.number, period))
            }
            let isShown = input.measure.mayBeShown(for: place.kind, to: .everybody)
            for (period, missing) in place.missing where isShown && figures[period] == nil {
                figures[period] = figure(missing)
            }
            return figures
        }
        return MeasureRelease(
            input.measure.key, .protected, source: source, method: small.isEmpty ? nil : gate.method,
            exposed: gate.unprotectable.count, figures: figures.filter { !$0.value.isEmpty })
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
