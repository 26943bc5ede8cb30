internal import CommunitySafety

extension Transaction {
    /// Writes a load's months that aren't as they were: their records, and the figures counted from them. Whoever began the
    /// load ends it; the audit entry is the service's.
    ///
    /// Every month that differs is written whole and replaces the one that stood; that one's rows stay, and stand again when the
    /// load is taken back. A month that stands as it is costs one row that says so: it points to the records that stand, and its
    /// figures are counted only when the load that said it first is taken back. A figure is kept for each type in each of the
    /// force's districts and wards, noughts too, so that a month without a row is one that nobody loaded; small areas are counted
    /// from the records when they are asked for.
    package mutating func write(_ draft: StreetDraft, load number: Int) throws {
        let changed = draft.months.filter { $0.change != .unchanged }
        try insertNew(draft)
        try insert(changed, of: draft, load: number)
        for month in draft.months { try confirm(month, load: number) }
        try insert(
            changed.flatMap { month in
                month.figures.map { StreetFigureRow(month.month.period, month.breakdown, $0) }
            }, load: number)
    }

    private mutating func confirm(_ month: StreetDraft.Month, load: Int) throws {
        guard month.change == .unchanged, let former = month.former else { return }
        try execute(
            """
            INSERT INTO street_month (load_number, force, from_day, digest, first_record, row_count, is_counted)
            VALUES (\(load), \(former.force), \(former.fromDay), \(former.digest), \(former.records.lowerBound),
                \(former.records.count), 0)
            """)
    }

    private mutating func insertNew(_ draft: StreetDraft) throws {
        let (terms, lsoas, places) = (draft.ledger.terms.added, draft.ledger.lsoas.added, draft.ledger.places.added)
        try execute("INSERT INTO street_term (number, kind, name) VALUES (\(slots: 3))", rows: terms.count) {
            $1[0] = .integer(Int64(terms[$0].number))
            $1[1] = .text(terms[$0].value.kind)
            $1[2] = .text(terms[$0].value.name)
        }
        try execute("INSERT INTO street_lsoa (number, code, name) VALUES (\(slots: 3))", rows: lsoas.count) {
            $1[0] = .integer(Int64(lsoas[$0].number))
            $1[1] = .text(lsoas[$0].value.code)
            $1[2] = .text(lsoas[$0].value.name)
        }
        var findings: [Int: Int] = [:]
        if let first = places.first?.number {
            for (index, number) in draft.placeNumbers.enumerated() where number >= first { findings[number] = index }
        }
        try execute(
            """
            INSERT INTO street_place (number, lsoa_number, longitude, latitude, district_id, ward_id, is_by_lsoa)
            VALUES (\(slots: 7))
            """, rows: places.count
        ) { row, values in
            let (number, place) = places[row]
            values[0] = .integer(Int64(number))
            values[1] = .number(place.lsoa.map { Int($0) })
            values[2] = .number(place.point.map { Int($0.longitude) })
            values[3] = .number(place.point.map { Int($0.latitude) })
            if let index = findings[number] { draft.findings[index].fill(&values, from: 4) }
        }
    }

    private mutating func insert(_ months: [StreetDraft.Month], of draft: StreetDraft, load: Int) throws {
        var next = try count("SELECT COALESCE(MAX(number), 0) + 1 AS count FROM street_record")
        for month in months {
            let records = month.month.records
            try execute(
                """
                INSERT INTO street_month (load_number, force, from_day, digest, first_record, row_count)
                VALUES (\(load), \(month.month.force), \(month.month.period.from), \(month.digest), \(next),
                    \(records.count))
                """)
            let first = next
            try execute(
                """
                INSERT INTO street_record (number, place_number, type_number, outcome_number)
                VALUES (\(slots: 4))
                """, rows: records.count
            ) { row, values in
                let record = draft.stored(records[row])
                values[0] = .integer(Int64(first + row))
                values[1] = .integer(Int64(record.place))
                values[2] = .integer(Int64(record.type))
                values[3] = .integer(Int64(record.outcome))
            }
            next += records.count
        }
    }
}

extension StreetGeography.Finding {
    /// District, ward, and how the ward was found, from a place among a statement's values on.
    func fill(_ values: inout [SQLValue], from first: Int) {
        values[first] = .number(district)
        values[first + 1] = .number(ward)
        values[first + 2] = .integer(isByLSOA ? 1 : 0)
    }
}

extension SQLValue {
    /// A whole number, or null.
    static func number(_ value: Int?) -> SQLValue { value.map { .integer(Int64($0)) } ?? .null }
}
