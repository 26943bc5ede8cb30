package import CommunitySafety
internal import Proofreading
internal import Storage

/// What a party sees of figures: everything that its audience may, or, for everybody, the releases.
struct ReleaseView: Sendable {
    let audience: MeasureAudience
    /// Nil where nothing need be said of what everybody sees.
    private let releases: Releases?

    /// Everything that is held, with nothing said of what everybody sees: for figures that are judged afterwards.
    static let everything = ReleaseView()

    /// What partners may see, for what is judged of their own actions.
    static let partnership = ReleaseView(.partnership)

    private init(_ audience: MeasureAudience = .restricted) { (self.audience, releases) = (audience, nil) }

    init(_ party: ActingParty, _ context: ServiceContext) {
        audience = party.figureAudience
        releases = context.releases
    }

    /// Whether only released values may be read.
    var isPublic: Bool { audience == .everybody }

    func release(of measure: Measure, _ reading: some Querying) throws -> MeasureRelease {
        try releases?.release(of: measure, reading) ?? MeasureRelease(measure.key, .everything)
    }

    /// The places that hold figures of a measure, as far as they may be shown, each with how many.
    func areasHolding(
        _ measure: Measure, _ reading: some Querying
    ) throws -> [(area: StoredArea, figures: Int)] {
        let all = try reading.areasHolding(measure.key).filter {
            measure.mayBeShown(for: $0.area.area.kind, to: audience)
        }
        guard isPublic else { return all }
        let release = try release(of: measure, reading)
        return switch release.scope {
        case .nothing: []
        case .everything: all
        case .protected: all.filter { release.areas.contains($0.area.number) }
        }
    }

    /// Figures as a party sees them.
    struct Seen {
        var figures: [StandingFigure] = []
        /// Of those who see all figures of a public measure: the figures that everybody doesn't see, and the periods that
        /// everybody sees a figure of.
        var hidden: Set<StandingFigure> = []
        var released: Set<EvidencePeriod> = []
    }

    /// The figures of a measure and a place that stand, as this party sees them.
    func figures(
        _ measure: Measure, _ place: StoredArea, _ all: [StandingFigure], _ reading: some Querying
    ) throws -> Seen {
        guard measure.mayBeShown(for: place.area.kind, to: audience) else { return Seen() }
        let release = try release(of: measure, reading)
        if isPublic {
            return switch release.scope {
            case .nothing: Seen()
            case .everything: Seen(figures: all)
            case .protected:
                Seen(figures: release.figures(of: place.number).map { Self.standing($0, release.source ?? "") })
            }
        }
        guard release.scope == .protected else { return Seen(figures: all) }
        let shown = release.shownPeriods(of: place.number)
        return Seen(
            figures: all, hidden: Set(all.filter { $0.source != release.source || !shown.contains($0.period) }),
            released: shown)
    }

    private static func standing(_ figure: MeasureRelease.Figure, _ source: String) -> StandingFigure {
        StandingFigure(
            source: source, period: figure.period, value: figure.value, status: figure.status,
            loadedOn: figure.loadedOn, withheld: figure.withheld)
    }
}

extension ActingParty {
    /// Which figures it may see.
    package var figureAudience: MeasureAudience {
        may(.readRestrictedEvidence) ? .restricted : may(.readEvidence) ? .partnership : .everybody
    }
}
