internal import CommunitySafety
internal import Proofreading

/// A figure counted from street records, as a row of the table of figures.
struct StreetFigureRow: Hashable {
    let fromDay: String
    let toDay: String
    let breakdown: String
    let type: StreetCrimeType
    let area: Int
    let count: Int

    var measure: String { type.measure }

    static let source = "police-uk"

    init(_ period: EvidencePeriod, _ breakdown: String, _ figure: StreetCount.Figure) {
        fromDay = period.from.iso
        toDay = period.to.iso
        self.breakdown = breakdown
        type = figure.type
        area = figure.area
        count = figure.count
    }
}

extension Transaction {
    /// Writes figures in the order in which the table keeps them, which costs least.
    mutating func insert(_ figures: [StreetFigureRow], load number: Int) throws {
        let ranks = Dictionary(
            uniqueKeysWithValues: StreetCrimeType.allCases.sorted { $0.measure < $1.measure }.enumerated().map {
                ($0.element, $0.offset)
            })
        // Months come in their order, so that type, area and place in the list are the order of the table's key.
        let keys = figures.indices.map { index in
            ((ranks[figures[index].type] ?? 0) << 32 | figures[index].area) << 24 | index
        }
        let sorted = keys.sorted()
        try execute(
            """
            INSERT INTO observation
                (measure, area_id, from_day, to_day, breakdown, source, load_number, value, status)
            VALUES (\(slots: 9))
            """, rows: sorted.count
        ) { row, values in
            let figure = figures[sorted[row] & 0xFF_FFFF]
            values[0] = .text(figure.measure)
            values[1] = .integer(Int64(figure.area))
            values[2] = .text(figure.fromDay)
            values[3] = .text(figure.toDay)
            values[4] = .text(figure.breakdown)
            values[5] = .text(StreetFigureRow.source)
            values[6] = .integer(Int64(number))
            values[7] = .real(Double(figure.count))
            values[8] = .text("final")
        }
    }
}
