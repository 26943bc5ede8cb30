internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// What the newest year of each of several measures says beside the year before, in the place that its page opens with.
struct MeasureFindings<Reading: Querying> {
    struct Finding {
        let words: ComparisonWords
        /// Nil where the place is the partnership's own.
        let elsewhere: Area?
    }

    let reading: Reading
    let view: ReleaseView

    /// By the measures' keys; all of them are one family.
    func run(_ measures: [Measure]) throws -> [String: Finding] {
        let own = try reading.partnership().map { AreaNames.key($0.partnership.area) } ?? ""
        var drafts: [PairDraft] = []
        var making: PairMaking<Reading>?
        for measure in measures {
            guard let held = try held(measure), let window = held.windows.first else { continue }
            let pairs = PairMaking(reading: reading, held: held, view: view)
            drafts += try pairs.drafts(over: [window])
            making = pairs
        }
        let pairs = try making?.judged(drafts) ?? []
        let family = pairs.count { $0.judgement.verdict?.test != nil }
        return Dictionary(
            pairs.map { pair in
                let isOwn = AreaNames.key(pair.place.name) == own
                return (
                    pair.measure.key,
                    Finding(words: ComparisonWords(pair, family: family), elsewhere: isOwn ? nil : pair.place)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    private func held(_ measure: Measure) throws -> HeldFigures? {
        let places = try view.areasHolding(measure, reading)
        let search = PlaceSearch(reading: reading, measure: measure, audience: view.audience, holding: places)
        return try search.place("", "place").map { try HeldFigures(reading, measure, $0, release: view) }
    }
}
