/// A street record by the store's numbers.
struct StoredStreetRecord: Hashable {
    let place: Int
    let type: Int
    let outcome: Int
}

extension Querying {
    /// How many records of a stored month are among others, alike ones counted as often as they are in both.
    func alike(_ month: StoredStreetMonth, _ records: [StoredStreetRecord]) throws -> Int {
        var left: [StoredStreetRecord: Int] = [:]
        for record in records { left[record, default: 0] += 1 }
        var alike = 0
        try forEach(
            """
            SELECT place_number, type_number, outcome_number
            FROM street_record
            WHERE number >= \(month.records.lowerBound) AND number < \(month.records.upperBound)
            """
        ) { row in
            let record = StoredStreetRecord(
                place: try row.integer("place_number"), type: try row.integer("type_number"),
                outcome: try row.integer("outcome_number"))
            guard let count = left[record], count > 0 else { return }
            left[record] = count - 1
            alike += 1
        }
        return alike
    }
}
