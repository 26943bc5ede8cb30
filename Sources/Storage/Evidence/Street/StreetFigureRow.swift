internal import CommunitySafety
internal import Proofreading

/// A figure counted from street records, as a row of the table of figures.
struct StreetFigureRow: Hashable {
    let fromDay: String
    let toDay: String
    let breakdown: String
    let measure: String
    let area: Int
    let count: Int

    static let source = "police-uk"

    init(_ period: EvidencePeriod, _ breakdown: String, _ figure: StreetCount.Figure) {
        fromDay = period.from.iso
        toDay = period.to.iso
        self.breakdown = breakdown
        measure = figure.type.measure
        area = figure.area
        count = figure.count
    }
}

extension Transaction {
    /// Writes figures in the order in which the table keeps them, which costs least.
    mutating func insert(_ figures: [StreetFigureRow], load number: Int) throws {
        let sorted = figures.sorted {
            ($0.measure, $0.area, $0.fromDay, $0.breakdown) < ($1.measure, $1.area, $1.fromDay, $1.breakdown)
        }
        try execute(
            """
            INSERT INTO observation
                (measure, area_id, from_day, to_day, breakdown, source, load_number, value, status)
            VALUES (\(slots: 9))
            """, rows: sorted.count
        ) { row, values in
            let figure = sorted[row]
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
