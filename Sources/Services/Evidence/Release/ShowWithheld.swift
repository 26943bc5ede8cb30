package import CommunitySafety
package import Statistics
package import Proofreading
internal import Storage

/// What of a measure everybody doesn't see, and why.
package struct ShowWithheld: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Sight: Sendable, Hashable {
        package let measure: Measure
        package let scope: MeasureRelease.Scope
        package let method: DisclosureGate.Method?
        /// Small counts that can be worked out whatever is withheld.
        package let exposed: Int
        /// By place and period.
        package let rows: [Row]
        /// Standing ones first, then those taken back.
        package let overrides: [Override]

        package struct Row: Sendable, Hashable {
            package let area: Area
            package let period: EvidencePeriod
            /// As it is held.
            package let value: Double?
            package let isSmall: Bool
            package let withheld: Withholding
        }
    }

    package struct Override: Sendable, Hashable {
        package let id: String
        package let area: Area
        package let period: EvidencePeriod
        package let value: Double
        package let reason: String
        package let givenOn: CalendarDate
        package let isRemoved: Bool
        /// Whether the count is still the one of which it was said.
        package let holds: Bool
        package let version: Int
    }

    /// Whoever reads the partnership's figures; a restricted measure is there only for those who may see it.
    package func run(_ key: String, as party: ActingParty) async throws(ServiceError) -> Sight {
        try party.require(.readEvidence)
        let view = ReleaseView(party, context)
        return try await context.read { reading in
            guard
                let measure = try reading.measures().first(where: {
                    $0.key == key && view.audience.allows($0.audience)
                })
            else { throw ServiceError.notFound(.record(id: String(key.prefix(80)))) }
            let release = try view.release(of: measure, reading)
            let input = try ReleaseInput(measure, reading)
            var counts = LinkedCounts(measure, input.figures(of: release.source))
            counts.choose()
            return Sight(
                measure: measure, scope: release.scope, method: release.method, exposed: release.exposed,
                rows: try Self.rows(release, counts, measure, reading),
                overrides: try reading.overrides(of: key).map { Self.override($0, counts) }.sorted {
                    !$0.isRemoved && $1.isRemoved
                })
        }
    }

    private static func rows(
        _ release: MeasureRelease, _ counts: LinkedCounts, _ measure: Measure, _ reading: some Querying
    ) throws -> [Sight.Row] {
        let areas = Dictionary(
            try reading.areas().map { ($0.number, $0.area) }, uniquingKeysWith: { first, _ in first })
        let rule = measure.protection.rule
        var rows: [Sight.Row] = []
        for number in release.areas {
            guard let area = areas[number] else { continue }
            for figure in release.figures(of: number) {
                guard let withheld = figure.withheld else { continue }
                let value = counts.places[number]?.count(figure.period)?.value
                rows.append(
                    Sight.Row(
                        area: area, period: figure.period, value: value.map(Double.init),
                        isSmall: value.map { rule?.isSmall($0) ?? false } ?? false, withheld: withheld))
            }
        }
        return rows.sorted {
            ($1.area.kind.size, $0.area.name, $0.area.code, $1.period.to) < (
                $0.area.kind.size, $1.area.name, $1.area.code, $0.period.to
            )
        }
    }

    private static func override(_ stored: StoredOverride, _ counts: LinkedCounts) -> Override {
        let now = counts.places[stored.area.number]?.count(stored.period)?.value
        return Override(
            id: stored.id.text, area: stored.area.area, period: stored.period, value: stored.value,
            reason: stored.reason, givenOn: stored.givenAt.day, isRemoved: stored.isRemoved,
            holds: now.map(Double.init) == stored.value, version: stored.version)
    }
}
