internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// What the evidence suggests for the issues of an assessment, by issue and criterion.
///
/// Only figures that everybody may read are looked at, as everybody reads them: a score is published with what it means, and would
/// tell of the figure that it was taken from. Harm and concern go by parts of figures that are read inside; their steps tell only a
/// share, in bands.
struct AssessmentSuggestions<Reading: Querying> {
    let reading: Reading
    let view: ReleaseView
    let assessment: AssessmentReading

    /// What a party's own figures would suggest is for finding out what isn't held at all, never for a score.
    init(
        _ reading: Reading, _ context: ServiceContext, _ assessment: AssessmentReading,
        seenBy party: ActingParty = .public
    ) {
        (self.reading, view, self.assessment) = (reading, ReleaseView(party, context), assessment)
    }

    /// The measure that speaks for an issue: the first of its own that holds a figure of the window. What residents said speaks for their
    /// concern alone.
    private struct Voice {
        let measure: Measure
        let held: HeldFigures
        let count: Double?
        var pair: ComparedPair?
        let z: (value: Double, words: String)?
    }

    /// Every issue and criterion that a rule feeds has an entry; one without a score says why.
    func run() throws -> [String: [String: SuggestedScore]] { try run(assessment.scheme.criteria) }

    /// The same for one issue and criterion; nil where no rule feeds it. All issues are looked at only where the rule needs them.
    func suggestion(of issue: String, on criterion: ScoringCriterion) throws -> SuggestedScore? {
        try run([criterion])[issue]?[criterion.key]
    }

    private func run(_ criteria: [ScoringCriterion]) throws -> [String: [String: SuggestedScore]] {
        let rules = Set(criteria.compactMap(\.rule))
        let readsFigures = !rules.isDisjoint(with: [.trend, .volume, .peers])
        let voices = readsFigures ? try judged(try self.voices(withPeers: rules.contains(.peers))) : [:]
        let harm = rules.contains(.harm) ? try HarmSuggestions(assessment, reading) : nil
        let concern = rules.contains(.concern) ? try ConcernSuggestions(assessment, reading) : nil
        var found: [String: [String: SuggestedScore]] = [:]
        for issue in assessment.issues {
            for criterion in criteria {
                let suggested: SuggestedScore? =
                    switch criterion.rule {
                    case nil: nil
                    case .harm: try harm?.suggestion(criterion, issue.key)
                    case .concern: try concern?.suggestion(criterion, issue.key)
                    case .trend:
                        trend(
                            criterion, voices[issue.key],
                            amid: voices.values.count { $0.pair?.judgement.verdict?.test != nil })
                    case .volume:
                        volume(criterion, voices[issue.key], of: voices.values.compactMap(\.count).reduce(0, +))
                    case .peers: peers(criterion, voices[issue.key])
                    }
                found[issue.key, default: [:]][criterion.key] = suggested
            }
        }
        return found
    }

    private var period: EvidencePeriod { EvidencePeriod(assessment.stored.window) }

    private func voices(withPeers: Bool) throws -> [String: Voice] {
        var voices: [String: Voice] = [:]
        for issue in assessment.issues {
            voices[issue.key] = try issue.measures.lazy.compactMap { try voice($0, withPeers) }.first
        }
        return voices
    }

    private func voice(_ key: String, _ withPeers: Bool) throws -> Voice? {
        guard let measure = try reading.measure(key), measure.basis.reach == nil,
            let (held, places) = try OwnFigures(reading: reading, view: view).held(measure)
        else { return nil }
        guard held.isHeld(period) else { return nil }
        let filling = held.filling(period)
        let counts = measure.unit.isCounted && measure.aggregation == .sum && measure.basis == .reported
        return Voice(
            measure: measure, held: held,
            count: counts ? filling.wholeSource.flatMap { filling.side($0).value } : nil, pair: nil,
            z: withPeers ? try standing(held, Set(places.map(\.area.number))) : nil)
    }

    private func standing(_ held: HeldFigures, _ shown: Set<Int>) throws -> (value: Double, words: String)? {
        let peers = MeasurePeers(reading: reading, view: view, held: held, period: period, shown: shown)
        guard held.measure.unit.isCounted, held.measure.aggregation == .sum,
            let set = try reading.areaSets(holding: held.place.number).first,
            let ranking = try peers.ranking(among: set), let z = ranking.funnel?.places.first(where: \.isOurs)?.z
        else { return nil }
        return (z, QuotedRank(ranking).words)
    }

    /// All changes of an assessment are one family of comparisons.
    private func judged(_ voices: [String: Voice]) throws -> [String: Voice] {
        var voices = voices
        guard let before = period.earlier(years: 1) else { return voices }
        var drafts: [(key: String, draft: PairDraft)] = []
        for key in voices.keys.sorted() {
            guard let voice = voices[key], voice.held.holdsBoth(period, before) else { continue }
            let making = PairMaking(reading: reading, held: voice.held, view: view)
            drafts += try making.drafts(over: [FigureWindow(later: period, earlier: before)]).map { (key, $0) }
        }
        guard let held = drafts.first?.draft.held else { return voices }
        let pairs = try PairMaking(reading: reading, held: held, view: view).judged(drafts.map(\.draft))
        for (drafted, pair) in zip(drafts, pairs) { voices[drafted.key]?.pair = pair }
        return voices
    }

    private func trend(_ criterion: ScoringCriterion, _ voice: Voice?, amid family: Int) -> SuggestedScore {
        guard let voice else { return .unknown("No figure that everybody may read is held for \(period.words).") }
        guard let pair = voice.pair else {
            return .unknown("“\(voice.measure.name)” has no figure for the year before.")
        }
        let words = ComparisonWords(pair, family: family)
        guard let word = words.word,
            let share = SuggestionBands.trend(word, percent: pair.percent, polarity: voice.measure.polarity)
        else {
            let why =
                voice.measure.polarity == .higher
                ? "It is better high, and the scale speaks of rises and falls of what nobody wants: the partnership judges it."
                : pair.percent == nil && (words.word == .clearRise || words.word == .clearFall)
                    ? "From so few it can’t be said by how much: the partnership judges it." : ""
            return .unknown(
                "\(voice.measure.name): \([words.sentence, why].filter { !$0.isEmpty }.joined(separator: " "))")
        }
        let isClear = word == .clearRise || word == .clearFall
        let confidence: ScoreConfidence =
            voice.measure.polarity == .neither ? .low : isClear ? .high : .medium
        return SuggestedScore(criterion.step(at: share), confidence, "\(voice.measure.name): \(words.sentence)")
    }

    private func volume(_ criterion: ScoringCriterion, _ voice: Voice?, of all: Double) -> SuggestedScore {
        guard let voice, let count = voice.count, all > 0 else {
            return .unknown("Nothing that is reported and counted is held for \(period.words).")
        }
        guard let share = SuggestionBands.volume(count / all) else { return .unknown("The share can’t be worked out.") }
        let percent = RankingWords.percent(count / all)
        return SuggestedScore(
            criterion.step(at: share), .medium,
            "\(voice.measure.name): \(ChangeFigures.value(count, voice.measure.unit)) in \(period.words), \(percent) of what is counted for the issues listed."
        )
    }

    private func peers(_ criterion: ScoringCriterion, _ voice: Voice?) -> SuggestedScore {
        guard let voice else { return .unknown("No figure that everybody may read is held for \(period.words).") }
        guard let z = voice.z, let share = SuggestionBands.peers(z.value, polarity: voice.measure.polarity) else {
            return .unknown("“\(voice.measure.name)” can’t be set beside comparable places.")
        }
        return SuggestedScore(
            criterion.step(at: share), voice.measure.polarity == .neither ? .low : .medium,
            "\(voice.measure.name), by rate: \(z.words).")
    }
}
