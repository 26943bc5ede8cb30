package import CommunitySafety
internal import Proofreading

/// What a load of street records would do to what stands: nothing is written yet.
package struct StreetDraft {
    /// A month of it beside the one that stands.
    package struct Month {
        package let month: StreetMonth
        let digest: String
        package let change: Change
        /// How many records stand of it now; nil for a month that isn't held.
        package let held: Int?
        let figures: [StreetCount.Figure]
        let breakdown: String
        /// The one that stands.
        let former: StoredStreetMonth?
    }

    package enum Change: String { case new, replaces, unchanged }

    package private(set) var months: [Month] = []
    /// Counts rows: new, put in the place of another of the same month, as they were.
    package private(set) var tally = LoadTally()
    /// Rows of replaced months that nothing took the place of.
    package private(set) var gone = 0
    package private(set) var counts = StreetReportCounts()
    var ledger: StreetLedger
    /// By the numbers of the files: the store's numbers.
    let placeNumbers: [Int]
    let findings: [StreetGeography.Finding]
    let typeNumbers: [Int]
    let outcomeNumbers: [Int]

    package init(_ records: StreetRecords, on store: some Querying) throws {
        let geography = try store.streetGeography()
        var ledger = try StreetLedger(store)
        let lsoaNumbers = records.lsoas.map { ledger.number(of: $0) }
        let settings = records.lsoas.map { geography.setting(of: $0) }
        ledger.expect(places: records.places.count)
        placeNumbers = records.places.map { place in
            ledger.number(
                of: StreetPlace(lsoa: place.lsoa.map { Int32(lsoaNumbers[Int($0)]) }, point: place.point))
        }
        findings = records.places.map { place in
            let lsoa = place.lsoa.map { Int($0) }
            return geography.finding(
                lsoa.map { settings[$0] }, place.point,
                hasNoColumn: lsoa.map { records.lsoas[$0].code.isEmpty } ?? false)
        }
        typeNumbers = records.types.map { ledger.number(of: .init(kind: "type", name: $0)) }
        outcomeNumbers = records.outcomes.map { ledger.number(of: .init(kind: "outcome", name: $0)) }
        self.ledger = ledger
        try compare(records, geography, store)
    }

    package var changedMonths: Int { months.count { $0.change != .unchanged } }

    package var changesNothing: Bool { changedMonths == 0 }

    /// Whether a load of the same files, that wasn't taken back, says each month already.
    package func isSaid(byLoadOf digest: String, in store: some Querying) throws -> Bool {
        guard changesNothing, try store.isLoaded(.policeUK, digest: digest) else { return false }
        let said = Set(try store.streetMonths(ofLoadsOf: digest).map { [$0.force, $0.fromDay.iso, $0.digest] })
        return months.allSatisfy { said.contains([$0.month.force, $0.month.period.from.iso, $0.digest]) }
    }

    private mutating func compare(
        _ records: StreetRecords, _ geography: StreetGeography, _ store: some Querying
    ) throws {
        let types = records.types.map { name in StreetCrimeType.allCases.firstIndex { $0.rawValue == name } }
        counts = StreetReportCounts(records, geography)
        let standing = try store.standingStreetMonths(of: records.months)
        for force in Set(records.months.map(\.force)).sorted() {
            let territory = geography.territory(of: force)
            let standings = zip(records.places, findings).map { place, finding in
                StreetStanding(finding, hasLocation: place.lsoa != nil, in: territory)
            }
            let names = counts.names(of: standings, territory)
            for month in records.months where month.force == force {
                var count = StreetCount()
                var isNamed = Array(repeating: false, count: types.count)
                for record in month.records {
                    let standing = standings[Int(record.place)]
                    isNamed[Int(record.type)] = true
                    if let type = types[Int(record.type)] { standing.count(type: type, into: &count) }
                    counts.add(standing, named: names[Int(record.place)])
                }
                counts.repeatedIDs += month.repeatedIDs
                let named = types.indices.filter { isNamed[$0] }.compactMap { types[$0] }
                let groups = StreetCrimeGroups.of(
                    month.period.from, naming: Set(named.map { StreetCrimeType.allCases[$0] }))
                try append(
                    month, count.figures(always: territory.always, of: groups), territory.breakdown, standing, store)
            }
        }
    }

    private mutating func append(
        _ month: StreetMonth, _ figures: [StreetCount.Figure], _ breakdown: String,
        _ standing: [StoredStreetMonth], _ store: some Querying
    ) throws {
        let digest = digest(of: month)
        let former = standing.first { $0.fromDay == month.period.from && $0.force == month.force }
        let rows = month.records.count
        tally.rows += rows
        var change = Change.new
        if let former, former.digest == digest {
            change = .unchanged
            tally.unchanged += rows
        } else if let former {
            change = .replaces
            let alike = try store.alike(former, month.records.map(stored))
            let revised = min(rows - alike, former.records.count - alike)
            tally.unchanged += alike
            tally.revised += revised
            tally.added += rows - alike - revised
            gone += former.records.count - alike - revised
        } else {
            tally.added += rows
        }
        months.append(
            Month(
                month: month, digest: digest, change: change, held: former?.records.count, figures: figures,
                breakdown: breakdown, former: former))
    }

    func stored(_ record: StreetRecord) -> StoredStreetRecord {
        StoredStreetRecord(
            place: placeNumbers[Int(record.place)], type: typeNumbers[Int(record.type)],
            outcome: outcomeNumbers[Int(record.outcome)])
    }

    private func digest(of month: StreetMonth) -> String {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(month.records.count * 3)
        for record in month.records {
            let stored = stored(record)
            numbers.append(UInt32(truncatingIfNeeded: stored.place).littleEndian)
            numbers.append(UInt32(truncatingIfNeeded: stored.type).littleEndian)
            numbers.append(UInt32(truncatingIfNeeded: stored.outcome).littleEndian)
        }
        return FileDigest.sha256(numbers.withUnsafeBytes { Array($0) })
    }
}
