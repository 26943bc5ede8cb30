package import CommunitySafety

/// The figures of a measure, or of a place, as a table that a person opens: the columns of ``OpenTable/figures``, and
/// after them what keys and codes mean.
package struct MeasureFile: Sendable {
    private var writer = CSVWriter(isMarked: true)
    private let measures: [String: Measure]

    /// Columns behind those of figures.
    package static let more = ["measure_name", "area_name", "area_kind", "period", "unit"]

    package init(_ measures: [Measure]) {
        self.measures = Dictionary(measures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        writer.append(OpenRows.header(.figures) + Self.more.map(CSVWriter.Cell.plain))
    }

    package mutating func add(_ figure: OpenFigure) {
        let measure = measures[figure.measure]
        writer.append(
            OpenRows.row(figure) + [
                .words(measure?.name ?? ""), .words(figure.area.name), .plain(figure.area.kind.rawValue),
                .words(figure.period.words), .plain(measure?.unit.rawValue ?? ""),
            ])
    }

    package var bytes: [UInt8] { writer.bytes }
}
