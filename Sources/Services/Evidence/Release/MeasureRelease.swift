package import CommunitySafety
package import Proofreading
package import Statistics

/// Which figures of a measure everybody may see: the view of what stands that every page, chart and file for the public reads.
package struct MeasureRelease: Sendable, Hashable {
    /// A figure of the release: its value as it may be printed, or why there is none.
    package struct Figure: Sendable, Hashable {
        package let period: EvidencePeriod
        /// Rounded where the rule rounds; nil where it is withheld, hidden by the source, or nobody answered.
        package let value: Double?
        package let withheld: Withholding?
        package let status: ObservationStatus
        package let loadedOn: CalendarDate
    }

    /// What of a measure is let out.
    package enum Scope: Sendable, Hashable {
        /// Nothing: it isn't for everybody, or its counts can't be judged.
        case nothing
        /// Everything that is held, of places large enough.
        case everything
        /// The figures of this release, of one source.
        case protected
    }

    package let measure: String
    package let scope: Scope
    /// The one source that protected figures are of; nil otherwise.
    package let source: String?
    /// How further figures were chosen; nil where nothing was small.
    package let method: DisclosureGate.Method?
    /// Small counts that can be worked out whatever is withheld: only where somebody had another one printed.
    package let exposed: Int
    private let figures: [Int: [EvidencePeriod: Figure]]
    /// The earliest first, and the periods of those with a value: asked for by every page.
    private let inOrder: [Int: [Figure]]
    private let shown: [Int: Set<EvidencePeriod>]

    init(
        _ measure: String, _ scope: Scope, source: String? = nil, method: DisclosureGate.Method? = nil,
        exposed: Int = 0, figures: [Int: [EvidencePeriod: Figure]] = [:]
    ) {
        (self.measure, self.scope, self.source) = (measure, scope, source)
        (self.method, self.exposed, self.figures) = (method, exposed, figures)
        inOrder = figures.mapValues { figures in
            figures.values.sorted { ($0.period.from, $1.period.to) < ($1.period.from, $0.period.to) }
        }
        shown = figures.mapValues { Set($0.values.lazy.filter { $0.value != nil }.map(\.period)) }
    }

    /// The numbers of the places that it has protected figures of.
    package var areas: Set<Int> { Set(figures.keys) }

    /// The protected figures of a place, the earliest first.
    package func figures(of area: Int) -> [Figure] { inOrder[area] ?? [] }

    /// The periods that everybody sees a protected figure of a place for.
    func shownPeriods(of area: Int) -> Set<EvidencePeriod> { shown[area] ?? [] }

    /// The protected figure of a place and period; nil where it isn't part of the release.
    package func figure(_ area: Int, _ period: EvidencePeriod) -> Figure? { figures[area]?[period] }

    /// How many figures are withheld, of which reasons.
    package var withheld: [Withholding: Int] {
        Dictionary(
            figures.values.flatMap(\.values).compactMap(\.withheld).map { ($0, 1) }, uniquingKeysWith: +)
    }
}
