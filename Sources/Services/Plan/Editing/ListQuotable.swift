package import CommunitySafety
internal import Proofreading
internal import Storage

/// What a plan's text can quote: the choices of the list from which a figure is put into a paragraph.
package struct ListQuotable: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Choices: Sendable, Hashable {
        /// Measures for everybody that hold figures, by name.
        package let measures: [Measure]
        /// The plan's own place first, then the places within it, by name.
        package let places: [Area]
        /// The plan's own period first, then the years before it.
        package let periods: [EvidencePeriod]
    }

    /// Longer lists aren't chosen from: the name is typed then.
    private static let most = 300

    /// Whoever reads drafts. Nil while no figure that a plan could quote is held.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Choices? {
        try party.require(.readDraft)
        return try await context.read { reading in
            let version = try reading.standingVersion(of: year)
            return try Self.choices(QuotingGround(year: year, window: version.window), reading)
        }
    }

    /// Nil while no figure that a text for everybody could quote is held.
    static func choices(_ ground: QuotingGround, _ reading: some Querying) throws -> Choices? {
        let held = Set(try reading.heldMeasures().map(\.measure))
        guard !held.isEmpty else { return nil }
        let measures = try reading.measures().filter { measure in
            held.contains(measure.key) && measure.audience == .everybody
                && MeasureLimit(key: measure.key, issue: measure.issue).allows(.everybody)
        }
        guard !measures.isEmpty else { return nil }
        return Choices(
            measures: Array(measures.sorted { ($0.name, $0.key) < ($1.name, $1.key) }.prefix(most)),
            places: try places(reading), periods: periods(ground))
    }

    private static func places(_ reading: some Querying) throws -> [Area] {
        guard let name = try reading.partnership()?.partnership.area,
            let own = try reading.areas(named: AreaNames.key(name), code: "", kind: nil, limit: 10).first(where: {
                AreaNames.key($0.area.name) == AreaNames.key(name) && $0.area.kind.size >= AreaKind.district.size
            })
        else { return [] }
        let within = try reading.children(ofArea: own.number).map(\.area.area).filter { $0.kind == .ward }
        return [own.area] + within.sorted { ($0.name, $0.code) < ($1.name, $1.code) }.prefix(Self.most)
    }

    private static func periods(_ ground: QuotingGround) -> [EvidencePeriod] {
        guard let window = ground.window else { return [] }
        return [window] + (1...3).compactMap { window.earlier(years: $0) }
    }
}
