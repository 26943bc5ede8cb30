internal import CommunitySafety
internal import Proofreading

/// A figure as a load brought it, whether it still stands or not.
package struct LoadedFigure: Sendable, Hashable {
    /// The number of the load.
    package let load: Int
    package let figure: StandingFigure
}

extension Querying {
    /// Everything that was loaded of a whole measure and an area and not taken back, in the order of the loads.
    package func loadedFigures(_ measure: String, area: Int) throws -> [LoadedFigure] {
        try all(
            """
            \(StandingFold.columns)
            WHERE measure = \(measure) AND area_id = \(area) AND breakdown = '' AND undone_at IS NULL
            ORDER BY load_number, from_day, to_day, source
            """
        ) { row -> LoadedFigure? in
            guard let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day")) else { return nil }
            return LoadedFigure(
                load: try row.integer("load_number"),
                figure: StandingFigure(
                    source: try row.text("source"), period: EvidencePeriod(range),
                    value: try row.optionalReal("value"), status: try row.choice("status"),
                    loadedOn: try row.instant("made_at").day))
        }.compactMap(\.self)
    }
}
