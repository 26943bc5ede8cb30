internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The protected figures of a release in the order in which figures are given out.
struct ReleasedFigures {
    private let release: MeasureRelease
    /// By their codes; those of the partnership’s own are left out.
    private let areas: [StoredArea]

    init(_ reading: some Querying, _ release: MeasureRelease) throws {
        self.release = release
        areas = try reading.areas().filter { release.areas.contains($0.number) && $0.area.kind != .custom }
            .sorted { $0.area.code < $1.area.code }
    }

    func forEach(_ measure: Measure, _ filter: OpenFilter, _ work: (OpenFigure) throws -> Bool) throws {
        for area in areas where filter.area.map({ $0 == area.number }) ?? (area.area.code >= filter.firstCode) {
            for figure in release.figures(of: area.number).sorted(by: Self.isEarlier) {
                guard filter.from.map({ $0 <= figure.period.from }) ?? true,
                    filter.to.map({ figure.period.to <= $0 }) ?? true
                else { continue }
                guard try work(open(figure, measure, area.area)) else { return }
            }
        }
    }

    private static func isEarlier(_ one: MeasureRelease.Figure, _ other: MeasureRelease.Figure) -> Bool {
        (one.period.from, one.period.to) < (other.period.from, other.period.to)
    }

    private func open(_ figure: MeasureRelease.Figure, _ measure: Measure, _ area: Area) -> OpenFigure {
        OpenFigure(
            measure: measure.key, area: area, period: figure.period, breakdown: "", source: release.source ?? "",
            value: figure.value, status: figure.withheld == nil ? OpenStatus(figure.status) : .withheld,
            reason: figure.withheld.map(WithheldReason.init))
    }
}
