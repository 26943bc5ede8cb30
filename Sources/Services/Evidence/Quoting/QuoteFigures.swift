internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Finds what stands in a text for each figure that it quotes.
///
/// Everything that belongs to one measure and place is read once, however often the text quotes it.
final class QuoteFigures<Reading: Querying> {
    let reading: Reading
    let ground: QuotingGround
    /// The partnership's house style.
    private(set) var style = FigureStyle()
    private var measures: [String: Measure] = [:]
    private var holdings: [String: [(area: StoredArea, figures: Int)]] = [:]
    private var helds: [String: HeldFigures] = [:]
    private var places: [[String]: StoredArea?] = [:]
    private var pairs: [String: [ComparedPair]] = [:]
    private var windows: [String: [FigureWindow]] = [:]
    private var others: [String: [FigureWindow: ComparedPair]] = [:]
    private var rankings: [String: PeerRanking?] = [:]
    private var tables: [PeerTable.Key: [PeerTable]] = [:]
    private var sets: [Int: StoredAreaSet?] = [:]
    private var sources: [String: String] = [:]

    init(_ reading: Reading, _ ground: QuotingGround) { (self.reading, self.ground) = (reading, ground) }

    /// The figures that the texts quote. `gate` is told every count that would be printed and says what may be.
    func book(
        for texts: [String], gate: ([QuotedFigure.Fact]) throws -> FactReader = { _ in { .printed($0.value) } }
    ) throws -> FigureBook {
        guard texts.contains(where: FigureText.quotes) else { return .none }
        style = try reading.figureStyle().style
        var drafts: [FigureCall: QuotedDraft] = [:]
        for text in texts where FigureText.quotes(text) {
            for call in FigureText(text).calls where drafts[call] == nil { drafts[call] = try draft(call) }
        }
        guard !drafts.isEmpty else { return .none }
        let reader = try gate(Array(Set(drafts.values.flatMap(\.facts))))
        var book = FigureBook()
        for (call, draft) in drafts { book[call] = draft.figure(reader) }
        return book
    }

    private func draft(_ call: FigureCall) throws -> QuotedDraft {
        guard let measure = try measure(call.measure) else {
            return .missing(
                "No measure is called “\(call.measure)”.", "Choose the figure from the list, or add the measure.")
        }
        guard measure.audience == .everybody, MeasureLimit(key: measure.key, issue: measure.issue).allows(.everybody)
        else {
            return .missing(
                "Figures of “\(measure.name)” aren’t for everybody, so no plan can quote them.",
                "Leave the figure out. Whoever keeps the measures says who may see it.")
        }
        do {
            guard let place = try place(call.area, measure) else { return none(measure) }
            return try draft(call, measure, try held(measure, place))
        } catch ServiceError.invalid(let diagnostics) {
            let first = diagnostics.first
            return .missing(first?.message ?? "The place can’t be told.", first?.remedy ?? "")
        }
    }

    private func draft(_ call: FigureCall, _ measure: Measure, _ held: HeldFigures) throws -> QuotedDraft {
        guard let period = call.period.map({ EvidencePeriod(reading: $0) }) ?? ground.window else {
            return .missing("“\(call.period ?? "")” isn’t a period.", "Write it as “Oct 2021 – Sep 2022” or “2022-23”.")
        }
        var other = period.earlier(years: 1)
        if let against = call.against {
            other = EvidencePeriod(reading: against)
            if other == nil { return .missing("“\(against)” isn’t a period.", "Write it as “2021-22”.") }
        }
        let quotation = Quotation(
            quoting: self, call: call, measure: measure, held: held, period: period, other: other)
        return try quotation.draft()
    }

    private func none(_ measure: Measure) -> QuotedDraft {
        .missing("No figure of “\(measure.name)” is held.", "Load its figures first, or quote another measure.")
    }

    private func measure(_ key: String) throws -> Measure? {
        if let known = measures[key] { return known }
        let found = try reading.measure(key)
        measures[key] = found
        return found
    }

    private func place(_ typed: String?, _ measure: Measure) throws -> StoredArea? {
        let key = [measure.key, typed ?? ""]
        if let known = places[key] { return known }
        let found = try PlaceSearch(
            reading: reading, measure: measure, audience: .everybody, holding: try holding(measure)
        ).place(typed ?? "", "area")
        places[key] = found
        return found
    }

    private func holding(_ measure: Measure) throws -> [(area: StoredArea, figures: Int)] {
        if let known = holdings[measure.key] { return known }
        let found = try reading.areasHolding(measure.key).filter {
            measure.mayBeShown(for: $0.area.area.kind, to: .everybody)
        }
        holdings[measure.key] = found
        return found
    }

    func held(_ measure: Measure, _ place: StoredArea) throws -> HeldFigures {
        let key = "\(measure.key) \(place.number)"
        if let known = helds[key] { return known }
        let found = try HeldFigures(reading, measure, place, release: .everything)
        helds[key] = found
        return found
    }

    /// The pair, judged with those that the measure's own page shows, so that both say the same.
    func pair(_ held: HeldFigures, _ window: FigureWindow) throws -> ComparedPair? {
        let key = "\(held.measure.key) \(held.place.number)"
        let making = PairMaking(reading: reading, held: held, view: .everything)
        let usual = windows[key] ?? held.windows
        windows[key] = usual
        if let index = usual.firstIndex(of: window) {
            if pairs[key] == nil { pairs[key] = try making.pairs(over: usual) }
            return pairs[key].flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
        if let known = others[key]?[window] { return known }
        let found = try making.pairs(over: usual + [window]).last
        others[key, default: [:]][window] = found
        return found
    }

    /// Beside its peers, by rate.
    func ranking(_ held: HeldFigures, _ period: EvidencePeriod) throws -> PeerRanking? {
        let key = "\(held.measure.key) \(held.place.number) \(period.from.iso) \(period.to.iso)"
        if let known = rankings[key] { return known }
        let set = try sets[held.place.number] ?? reading.areaSets(holding: held.place.number).first
        sets[held.place.number] = set
        let found = try peers(held, period).ranking(among: set) { key, make in
            if let known = tables[key] { return known }
            let made = try make()
            tables[key] = made
            return made
        }
        rankings[key] = found
        return found
    }

    func peers(_ held: HeldFigures, _ period: EvidencePeriod) throws -> MeasurePeers<Reading> {
        MeasurePeers(
            reading: reading, view: .everything, held: held, period: period,
            shown: Set(try holding(held.measure).map(\.area.number)))
    }

    /// The place that a place lies in, with figures of its own: a ward's district, a district's county.
    func whole(of held: HeldFigures) throws -> HeldFigures? {
        let shown = Set(try holding(held.measure).map(\.area.number))
        let parents = try reading.parents(ofArea: held.place.number).map(\.area).filter { shown.contains($0.number) }
        return try parents.min { $0.area.kind.size < $1.area.kind.size }.map { try self.held(held.measure, $0) }
    }

    func sourceName(_ key: String?) throws -> String {
        guard let key else { return "a source that isn’t named" }
        if let known = sources[key] { return known }
        let name = try reading.source(key)?.name ?? key
        sources[key] = name
        return name
    }
}
