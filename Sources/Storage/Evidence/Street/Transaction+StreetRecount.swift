internal import CommunitySafety
internal import Proofreading

extension Transaction {
    /// Finds the districts and wards of all street records anew, and counts their figures again where they differ: whoever
    /// changed look-ups, boundaries or names of areas calls it at the end. Answers how many figures it wrote.
    ///
    /// Figures stay those of the load that brought the records, since they are made from nothing else, so that they go when it
    /// is taken back; months that another load replaced are counted too, for they may stand again. Cost: one look at each
    /// record kept.
    @discardableResult
    package mutating func recountStreetRecords() throws -> Int {
        let months = try keptStreetMonths().filter(\.isCounted)
        guard !months.isEmpty else { return 0 }
        let geography = try streetGeography()
        try findPlacesAnew(geography)
        var written = 0
        // Of one load and one month all forces are counted together, because their figures are replaced together.
        let groups = Dictionary(grouping: months) { [$0.load, $0.fromDay.ordinal] }
        for parts in groups.values.sorted(by: { ($0[0].load, $0[0].fromDay) < ($1[0].load, $1[0].fromDay) }) {
            let figures = try parts.flatMap { try count($0, geography) }
            written += try replace(figures, load: parts[0].load, fromDay: parts[0].fromDay)
        }
        if written > 0 { try countHeld(StreetCrimeType.allCases.map(\.measure)) }
        return written
    }

    /// Counts the months that a later load said again, after the load whose figures they had was taken back. Whoever takes back a
    /// load of street records calls it. Answers how many figures it wrote. Cost: one look at each record of those months.
    @discardableResult
    package mutating func countConfirmedStreetMonths() throws -> Int {
        let months = try keptStreetMonths()
        func key(_ month: StoredStreetMonth) -> [String] {
            [month.force, month.fromDay.iso, String(month.records.lowerBound)]
        }
        var counted = Set(months.filter(\.isCounted).map(key))
        let left = months.filter { !$0.isCounted && counted.insert(key($0)).inserted }
        guard !left.isEmpty else { return 0 }
        let geography = try streetGeography()
        var written = 0
        for month in left {
            try execute(
                """
                UPDATE street_month SET is_counted = 1
                WHERE load_number = \(month.load) AND force = \(month.force) AND from_day = \(month.fromDay)
                """)
        }
        let wanted = Set(left.map { [$0.load, $0.fromDay.ordinal] })
        let groups = Dictionary(grouping: try keptStreetMonths().filter(\.isCounted)) { [$0.load, $0.fromDay.ordinal] }
        for key in wanted.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) {
            guard let parts = groups[key] else { continue }
            let figures = try parts.flatMap { try count($0, geography) }
            written += try replace(figures, load: parts[0].load, fromDay: parts[0].fromDay)
        }
        if written > 0 { try countHeld(StreetCrimeType.allCases.map(\.measure)) }
        return written
    }

    private mutating func findPlacesAnew(_ geography: StreetGeography) throws {
        var settings: [Int: (StreetGeography.Setting, isBlank: Bool)] = [:]
        try forEach("SELECT number, code, name FROM street_lsoa") { row in
            let lsoa = StreetLSOA(code: try row.text("code"), name: try row.text("name"))
            settings[try row.integer("number")] = (geography.setting(of: lsoa), lsoa.code.isEmpty)
        }
        var changed: [(number: Int, finding: StreetGeography.Finding)] = []
        try forEach(
            """
            SELECT number, lsoa_number, longitude, latitude, district_id, ward_id, is_by_lsoa
            FROM street_place
            """
        ) { row in
            let place = try StreetPlace(row: row)
            let setting = place.lsoa.flatMap { settings[Int($0)] }
            let finding = geography.finding(setting?.0, place.point, hasNoColumn: setting?.isBlank ?? false)
            let standing = StreetGeography.Finding(
                district: try row.optionalInteger("district_id"), ward: try row.optionalInteger("ward_id"),
                isByLSOA: try row.bool("is_by_lsoa"))
            if finding != standing { changed.append((try row.integer("number"), finding)) }
        }
        try execute(
            """
            UPDATE street_place
            SET district_id = \(slots: 1), ward_id = \(slots: 1), is_by_lsoa = \(slots: 1)
            WHERE number = \(slots: 1)
            """, rows: changed.count
        ) { row, values in
            changed[row].finding.fill(&values, from: 0)
            values[3] = .integer(Int64(changed[row].number))
        }
    }

    private func count(_ month: StoredStreetMonth, _ geography: StreetGeography) throws -> [StreetFigureRow] {
        guard let period = EvidencePeriod(year: month.fromDay.year, month: month.fromDay.month) else { return [] }
        let territory = geography.territory(of: month.force)
        var count = StreetCount()
        var named: Set<StreetCrimeType> = []
        try forEach(
            """
            SELECT street_place.district_id AS district, street_place.ward_id AS ward, street_term.name AS type,
                COUNT(*) AS count
            FROM street_record
            JOIN street_place ON street_place.number = street_record.place_number
            JOIN street_term ON street_term.number = street_record.type_number
            WHERE street_record.number >= \(month.records.lowerBound)
                AND street_record.number < \(month.records.upperBound) AND street_place.lsoa_number IS NOT NULL
            GROUP BY street_place.district_id, street_place.ward_id, street_term.name
            """
        ) { row in
            let name = try row.text("type")
            guard let type = StreetCrimeType.allCases.firstIndex(where: { $0.rawValue == name }) else { return }
            named.insert(StreetCrimeType.allCases[type])
            let finding = StreetGeography.Finding(
                district: try row.optionalInteger("district"), ward: try row.optionalInteger("ward"), isByLSOA: false)
            StreetStanding(finding, hasLocation: true, in: territory)
                .count(try row.integer("count"), type: type, into: &count)
        }
        let groups = StreetCrimeGroups.of(month.fromDay, naming: named)
        return count.figures(always: territory.always, of: groups).map {
            StreetFigureRow(period, territory.breakdown, $0)
        }
    }

    /// Puts figures in the place of a load's own of a month; answers how many were written.
    private mutating func replace(
        _ figures: [StreetFigureRow], load: Int, fromDay: CalendarDate
    ) throws -> Int {
        var standing: Set<[String]> = []
        try forEach(
            """
            SELECT measure, area_id, breakdown, value
            FROM observation
            WHERE load_number = \(load) AND source = \(StreetFigureRow.source) AND from_day = \(fromDay)
            """
        ) { row in
            let count = Int(try row.optionalReal("value") ?? -1)
            standing.insert(
                [try row.text("measure"), String(try row.integer("area_id")), try row.text("breakdown"), String(count)])
        }
        let wanted = Set(figures.map { [$0.measure, String($0.area), $0.breakdown, String($0.count)] })
        guard standing != wanted else { return 0 }
        try execute(
            """
            DELETE FROM observation
            WHERE load_number = \(load) AND source = \(StreetFigureRow.source) AND from_day = \(fromDay)
            """)
        try insert(figures, load: load)
        return figures.count
    }
}
