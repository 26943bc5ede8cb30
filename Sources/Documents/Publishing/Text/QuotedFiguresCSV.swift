package import CommunitySafety
import Proofreading

/// The figures that a text quotes as a table for a spreadsheet: one row to each count behind a figure, in the order of the text;
/// a figure without one has a row of its own.
package struct QuotedFiguresCSV: Sendable {
    private let document: (heading: String, name: String)
    private let figures: [(call: FigureCall, figure: QuotedFigure)]

    /// - Parameters:
    ///   - heading: what the first column names the document by: `Year`, `Request`.
    ///   - name: the document's name in that column.
    package init(of heading: String, _ name: String, _ figures: [(call: FigureCall, figure: QuotedFigure)]) {
        (document, self.figures) = ((heading, name), figures)
    }

    package var bytes: [UInt8] {
        CSVFile(
            header: [
                document.heading, "Figure", "As printed", "Measure", "What it counts", "Place", "Code", "From", "To",
                "Count", "Source", "Loaded on",
            ],
            rows: figures.flatMap { call, figure in
                let origin = figure.origin
                let first = [document.name, call.written, figure.words, call.measure, origin?.measureName ?? ""]
                let last = [origin?.sourceName ?? "", origin?.loadedOn?.iso ?? ""]
                let rows = figure.facts.map {
                    [$0.areaName, $0.area, $0.from.iso, $0.to.iso, PrintedNumber.words($0.value).filter { $0 != "," }]
                }
                let own = [
                    origin?.areaName ?? "", origin?.area ?? "", origin?.from.iso ?? "", origin?.to.iso ?? "", "",
                ]
                return (rows.isEmpty ? [own] : rows).map { first + $0 + last }
            }
        ).bytes
    }
}
