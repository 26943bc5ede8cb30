internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What the severity of recorded offences suggests for the issues of an assessment, by the weights in force.
///
/// Its workings tell small counts, with homicide and without: they are for those inside, like every reason for a score.
struct HarmSuggestions {
    /// What the first measure of an issue that holds offence codes says.
    struct Finding {
        let measure: Measure
        let tally: HarmTally
        /// How many live there; nil where that isn't on record.
        let residents: Double?

        var isWeighed: Bool {
            SuggestionBands.harmConfidence(coverage: tally.coverage, isMovedByHomicide: false) != nil
        }
    }

    /// Nil where none are loaded.
    private let weights: SeverityWeights?
    private let findings: [String: Finding]
    private let period: EvidencePeriod

    init<Reading: Querying>(_ assessment: AssessmentReading, _ reading: Reading) throws {
        period = EvidencePeriod(assessment.stored.window)
        weights = try reading.severityWeights()
        guard let weights else {
            findings = [:]
            return
        }
        let finder = HarmFinding(
            own: OwnFigures<Reading>(reading: reading, view: .partnership), window: assessment.stored.window,
            lookUp: SeverityLookUp(weights))
        var found: [String: Finding] = [:]
        for issue in assessment.issues { found[issue.key] = try finder.finding(issue) }
        findings = found
    }

    func suggestion(_ criterion: ScoringCriterion, _ issue: String) throws -> SuggestedScore {
        guard let weights else {
            return .unknown("No severity weights are loaded: the partnership judges the harm.")
        }
        guard let finding = findings[issue] else {
            return .unknown(
                "No recorded offences by code are held for it in \(period.words): the partnership judges the harm.")
        }
        let words = HarmWords(finding, weights, period)
        guard finding.isWeighed else { return .unknown(words.hardlyWeighed) }
        let all = findings.values.filter(\.isWeighed)
        guard all.count > 1 else { return .unknown(words.alone) }
        let whole = Self.share(finding, all, \.days)
        let without = Self.share(finding, all, \.daysWithoutHomicide)
        guard let whole, let step = SuggestionBands.harm(whole),
            let confidence = SuggestionBands.harmConfidence(
                coverage: finding.tally.coverage,
                isMovedByHomicide: without.flatMap(SuggestionBands.harm) != step)
        else { return .unknown(words.noHarm) }
        return SuggestedScore(
            criterion.step(at: step), confidence,
            try words.workings(share: whole, without: without, of: all.count))
    }

    private static func share(
        _ finding: Finding, _ all: [Finding], _ days: KeyPath<HarmTally, Double>
    ) -> Double? {
        let total = all.reduce(0) { $0 + $1.tally[keyPath: days] }
        let share = finding.tally[keyPath: days] / total
        return total > 0 && (0...1).contains(share) ? share : nil
    }
}

/// Adds up an issue's offences by code.
private struct HarmFinding<Reading: Querying> {
    let own: OwnFigures<Reading>
    let window: DateRange
    let lookUp: SeverityLookUp

    /// Of the first measure that everybody may read and that holds codes for the whole time; by code it is read inside only.
    func finding(_ issue: CommunityIssue) throws -> HarmSuggestions.Finding? {
        for key in issue.measures {
            guard let held = try own.held(key), held.measure.isForEverybody, held.measure.unit.isCounted,
                held.measure.aggregation == .sum,
                let codes = try codes(held)
            else { continue }
            return HarmSuggestions.Finding(
                measure: held.measure, tally: HarmTally(codes: codes.counts, whole: codes.whole, by: lookUp),
                residents: try residents(of: held.place))
        }
        return nil
    }

    /// The newest number of people of the place, or else of one of its name: recorded crime is told of a partnership's area, people of a
    /// district, which mostly is the same.
    private func residents(of place: StoredArea) throws -> Double? {
        let name = AreaNames.key(place.area.name)
        let alike = try own.reading.areas(named: name, code: "", kind: nil, limit: 60).filter {
            AreaNames.key($0.area.name) == name && [.district, .partnership, .county].contains($0.area.kind)
        }
        for area in [place] + alike {
            let people = try own.reading.populations(ofArea: area.number).first {
                $0.measure == "population.people" && $0.count > 0
            }
            if let people { return people.count }
        }
        return nil
    }

    /// Those of the figures that fill the time: a year and its quarters are never added up together.
    private func codes(_ held: HeldFigures) throws -> (counts: [String: Int], whole: Int)? {
        let filling = held.filling(EvidencePeriod(window))
        let parts = try own.reading.offenceCodes(held.measure.key, area: held.place.number, within: window)
        for source in filling.sources.sorted() where filling.isWhole(source) {
            let periods = Set(filling.periods(source))
            var counts: [String: Int] = [:]
            for part in parts where part.source == source && periods.contains(part.period) {
                guard let value = part.value.flatMap(Int.init(exactly:)) else { continue }
                counts[String(part.part.dropFirst(5)), default: 0] += value
            }
            guard !counts.isEmpty, let whole = filling.side(source).value.flatMap(Int.init(exactly:)) else { continue }
            return (counts, whole)
        }
        return nil
    }
}
