package import CommunitySafety
internal import Proofreading

/// Rows of the tables that are given out, in the order of their columns.
package enum OpenRows {
    package typealias Row = [CSVWriter.Cell]

    package static func header(_ table: OpenTable) -> Row { table.fields.map { .plain($0.name) } }

    package static func row(_ figure: OpenFigure) -> Row {
        [
            .words(figure.measure), .words(figure.area.code), .plain(figure.period.from.iso),
            .plain(figure.period.to.iso), .words(figure.breakdown), .words(figure.source),
            .plain(figure.value.map(OpenFigure.text) ?? ""), .plain(figure.status.rawValue),
            .plain(figure.reason?.rawValue ?? ""),
        ]
    }

    package static func row(_ measure: Measure) -> Row {
        [
            .words(measure.key), .words(measure.name), .plain(measure.unit.rawValue), .plain(measure.polarity.rawValue),
            .plain(measure.aggregation.rawValue), .plain(measure.basis.rawValue), .plain(measure.audience.rawValue),
            .plain(measure.smallestArea.rawValue), .plain(measure.profile.rawValue), .words(measure.numerator ?? ""),
            .words(measure.denominator ?? ""),
            .words(measure.issue), .words(measure.note),
        ]
    }

    package static func row(_ source: EvidenceSource) -> Row {
        [
            .words(source.key), .words(source.name), .words(source.ownedBy), .words(source.suppliedBy),
            .words(source.licence), .words(source.attribution), .words(source.counting), .words(source.caveats),
            .plain(source.isSnapped ? "true" : "false"),
        ]
    }

    package static func row(_ note: QualityNote) -> Row {
        [
            .words(note.source), .words(note.measure ?? ""), .words(note.area ?? ""), .plain(note.period.from.iso),
            .plain(note.period.to.iso), .plain(note.isComparable ? "true" : "false"), .words(note.reason),
        ]
    }

    package static func row(_ area: Area, nameYear: Int?, editions: [Int]) -> Row {
        [
            .words(area.code), .plain(area.kind.rawValue), .words(area.name), .plain(nameYear.map { String($0) } ?? ""),
            .plain(editions.map { String($0) }.joined(separator: " ")),
        ]
    }
}
