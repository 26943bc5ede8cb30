internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// Makes the release of a measure of counts: all its public figures are judged together, linked by what they add up to, and
/// with all that earlier releases and documents let out.
struct ReleaseMaking {
    private let input: ReleaseInput
    private let rule: DisclosureRounding
    private var profile: DisclosureProfile { input.measure.protection }

    /// A release, and those before it where they had to be made.
    struct Made {
        let release: MeasureRelease
        let folded: FoldedReleases?
    }

    /// Makes the release of a measure that has a rule, going on from what was made before where that leads to it.
    static func release(
        _ input: ReleaseInput, _ rule: DisclosureRounding, after folded: FoldedReleases? = nil
    ) throws -> Made {
        try ReleaseMaking(input: input, rule: rule).judged(after: folded)
    }

    private init(input: ReleaseInput, rule: DisclosureRounding) { (self.input, self.rule) = (input, rule) }

    /// The figures of a moment with what documents had printed by then.
    private struct Stage {
        let source: String?
        let counts: LinkedCounts
        let epoch: ReleaseInput.Epoch
    }

    private func stage(_ epoch: ReleaseInput.Epoch) throws -> Stage {
        let figures = input.standing(at: epoch)
        let source = input.mainSource(of: figures)
        var counts = LinkedCounts(input.measure, figures.filter { $0.figure.source == source })
        for heard in input.heard where heard.source == source && epoch.isAfter(heard.day) {
            // One that was revised since says nothing of what stands, and small ones are withheld again.
            guard let count = counts.places[heard.area]?.count(heard.period)?.value,
                let printed = try rule.published(count), Double(printed) == heard.value
            else { continue }
            counts.hear(heard.area, heard.period)
        }
        counts.choose()
        counts.link(input.nestings)
        return Stage(source: source, counts: counts, epoch: epoch)
    }

    private func facts(_ stage: Stage) -> [PublishedFact] {
        stage.counts.facts(rule) { place, period, value in
            if isOverridden(place.number, period, value, stage.epoch) { return .alreadyPublic }
            if place.heard.contains(period) { return .alreadyPrinted }
            return place.printed.contains(period) || place.promised.contains(period) ? .printed : .notPrinted
        }
    }

    private func isOverridden(_ area: Int, _ period: EvidencePeriod, _ value: Int, _ epoch: ReleaseInput.Epoch) -> Bool
    {
        input.overrides.contains {
            $0.area.number == area && $0.period == period && $0.value == Double(value)
                && epoch.isAfter($0.givenAt.day)
        }
    }

    /// Where nothing has to be withheld beside the small counts, and nothing was revised, no earlier release told more than
    /// this one does: then they needn't be made again.
    private func judged(after folded: FoldedReleases?) throws -> Made {
        let epochs = input.epochs
        guard let now = try epochs.last.map(stage) else {
            return Made(release: MeasureRelease(input.measure.key, .nothing), folded: nil)
        }
        var earlier = EarlierReleases()
        var gate = try earlier.judge(facts(now), now.counts.sums, profile)
        let isSafeAlone = gate.secondary.isEmpty && gate.unprotectable.isEmpty && !input.wasRevised
        guard epochs.count > 1, !isSafeAlone else { return Made(release: release(now, gate, &earlier), folded: nil) }
        earlier = try releases(before: epochs.dropLast(), after: folded)
        let kept = FoldedReleases(input: input, epochs: Array(epochs.dropLast()), releases: earlier)
        gate = try earlier.judge(facts(now), now.counts.sums, profile)
        return Made(release: release(now, gate, &earlier), folded: kept)
    }

    /// Those of all moments before now.
    private func releases(
        before epochs: ArraySlice<ReleaseInput.Epoch>, after folded: FoldedReleases?
    ) throws -> EarlierReleases {
        var releases = EarlierReleases()
        var open = epochs
        if let folded, folded.leads(to: input, epochs) {
            releases = folded.releases
            open = epochs.dropFirst(folded.epochs.count)
        }
        for epoch in open {
            let stage = try stage(epoch)
            try releases.pass(facts(stage), stage.counts.sums, profile)
        }
        return releases
    }

    private func release(_ now: Stage, _ gate: DisclosureGate, _ earlier: inout EarlierReleases) -> MeasureRelease {
        let small = Set(gate.primary)
        var all: [Int: [EvidencePeriod: MeasureRelease.Figure]] = [:]
        for (number, place) in now.counts.places {
            var figures: [EvidencePeriod: MeasureRelease.Figure] = [:]
            for (period, count) in place.facts where place.printed.contains(period) {
                let name = earlier.name(now.counts.name(place.number, period), count.value)
                figures[period] = figure(period, count, gate, small, name)
            }
            let isShown = input.measure.mayBeShown(for: place.kind, to: .everybody)
            for (period, missing) in place.missing where isShown && figures[period] == nil {
                figures[period] = figure(missing)
            }
            if !figures.isEmpty { all[number] = figures }
        }
        return MeasureRelease(
            input.measure.key, .protected, source: now.source, method: small.isEmpty ? nil : gate.method,
            exposed: gate.unprotectable.count, figures: all)
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
