import CommunitySafety
import Foundation
import Services
import Storage
import Testing

/// The year 2022 of Kent, as published, against counts that were made from it by others.
@Suite struct KentStreetTests {
    static func archive() throws -> EvidenceFile? {
        try SharedData.bytes("police-uk-kent-2022/police-uk-kent-2022.zip").map {
            EvidenceFile(name: "police-uk-kent-2022.zip", bytes: $0)
        }
    }

    static func know(
        _ work: @escaping @Sendable (inout KentPlaces, inout Transaction) throws -> Void, _ context: ServiceContext
    ) async throws {
        try await context.store.write { transaction in
            var places = KentPlaces()
            try work(&places, &transaction)
            try transaction.recountStreetRecords()
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceLoaded, subject: AuditSubject(kind: "test", id: "1"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
    }

    private func count(_ name: String, in report: LoadReport) throws -> Int? {
        try #require(report.counts.first { $0.name == name }).count
    }

    @Test func `the archive gives the published counts, and a second import changes nothing`() async throws {
        guard let file = try Self.archive() else { return }
        let context = try await ServiceDesk.context()
        try await Self.know(
            { places, transaction in
                try places.lookUps(in: &transaction)
                try places.wardEdges("boundaries-kent/kent_ward.geojson", in: &transaction)
            }, context)
        let report = try await LoadEvidence(context).run([file], by: .operator)
        #expect(report.kind == .policeUK)
        #expect(report.tally == LoadTally(rows: 200_945, added: 200_945))
        let counts = try ["withoutLocation", "outside", "repeatedCrimeIDs"].map { try count($0, in: report) }
        #expect(counts == [2_116, 177, 1])
        #expect(report.byDistrict.first { $0.name == "Sevenoaks" }?.count == 8_959)
        #expect(report.problems.isEmpty)
        let figures = try await StreetFigures(context)
        try checkDistricts(figures)
        try checkRanking(figures)
        try await checkWards(figures, context)
        try await checkSecondImport(of: file, context)
        try await checkSmallAreas(context)
    }

    @Test func `without areas the load succeeds, and wards are filled when they arrive`() async throws {
        guard let file = try Self.archive() else { return }
        let context = try await ServiceDesk.context()
        let bare = try await LoadEvidence(context).run([file], by: .operator)
        #expect(bare.tally.added == 200_945)
        let unknown = try ["outside", "wardsByLSOA"].map { try count($0, in: bare) }
        #expect(unknown == [nil, nil])
        #expect(bare.byDistrict.first { $0.name == "Sevenoaks" }?.count == 8_959)
        // Two names for one district, as long as nobody says that they are one.
        let hythe = bare.byDistrict.filter { ["Shepway", "Folkestone and Hythe"].contains($0.name) }
        #expect(hythe.map(\.count) == [130, 11_309])
        #expect(try await StreetFigures(context).values.isEmpty)
        // With the edges of the wards of one district alone the five points lie in no polygon.
        try await Self.know(
            { places, transaction in
                try places.lookUps(in: &transaction)
                try places.wardEdges("boundaries-kent/sevenoaks_ward.geojson", in: &transaction)
            }, context)
        let figures = try await StreetFigures(context)
        try checkDistricts(figures)
        try await checkWards(figures, context)
        let again = try await LoadEvidence(context).run([file], dryRun: true, by: .operator)
        #expect(try count("outside", in: again) == 177)
        #expect(again.tally.changesNothing)
    }

    private func checkDistricts(_ figures: StreetFigures) throws {
        let rows = try SharedData.table("police-uk-kent-2022-derived/district-month-type-counts-2022.csv")
        var named = 0
        for row in rows where row["lad_code"] != "" {
            let type = try #require(StreetCrimeType(rawValue: row["crime_type"] ?? ""))
            #expect(figures[row["lad_code"] ?? "", row["month"] ?? "", type] == Double(row["count"] ?? ""))
            named += 1
        }
        // Whatever isn't in the table is a nought, and on record as one.
        let districts = figures.values.filter { $0.key.area.hasPrefix("E07") || $0.key.area.hasPrefix("E06") }
        #expect(districts.count == 13 * 12 * 14)
        #expect(districts.count { $0.value > 0 } == named)
    }

    private func checkRanking(_ figures: StreetFigures) throws {
        let rows = try SharedData.table("police-uk-kent-2022-derived/district-ranking-2022.csv")
        #expect(rows.count == 16 * 13)
        for row in rows {
            let name = row["crime_type"] ?? ""
            let area = row["lad_code"] ?? ""
            let total = try total(name, of: area, figures)
            #expect(total == Int(row["count"] ?? ""), "\(name), \(area)")
        }
    }

    private func total(_ name: String, of area: String, _ figures: StreetFigures) throws -> Int? {
        let all = try #require(figures.total(area))
        if name == "ALL incl ASB" { return all }
        if name == "ALL crime excl ASB" { return all - (figures.total(area, .antiSocialBehaviour) ?? 0) }
        let type: StreetCrimeType = try #require(StreetCrimeType(rawValue: name))
        return figures.total(area, type)
    }

    /// Equal but for the five points outside their district, which their small areas put into wards.
    private func checkWards(_ figures: StreetFigures, _ context: ServiceContext) async throws {
        var left: [String: Int] = [:]
        for row in try SharedData.table("police-uk-kent-2022-derived/sevenoaks-ward-type-counts-2022.csv") {
            let type = try #require(StreetCrimeType(rawValue: row["crime_type"] ?? ""))
            let count = try #require(Int(row["count"] ?? ""))
            guard let ward = row["ward_code"], !ward.isEmpty else {
                left[type.rawValue, default: 0] -= count
                continue
            }
            let ours = try #require(figures.total(ward, type))
            #expect(ours >= count, "\(ward), \(type)")
            left[type.rawValue, default: 0] += ours - count
        }
        #expect(left.values.allSatisfy { $0 == 0 }, "\(left)")
        let marked = try await context.store.read { reading in
            try reading.count(
                """
                SELECT COUNT(*) AS count
                FROM street_record
                JOIN street_place ON street_place.number = place_number
                JOIN area ON area.id = district_id
                WHERE is_by_lsoa = 1 AND area.code = 'E07000111'
                """)
        }
        #expect(marked == 5)
    }

    private func checkSecondImport(of file: EvidenceFile, _ context: ServiceContext) async throws {
        let before = try await context.store.read { try $0.revision() }
        let second = try await LoadEvidence(context).run([file], by: .operator)
        #expect(second.number == nil)
        #expect(second.tally == LoadTally(rows: 200_945, unchanged: 200_945))
        #expect(try await context.store.read { try $0.revision() } == before)
        #expect(try await ListLoads(context).run(as: .operator).count == 1)
    }

    /// The 8,959 rows that were filtered by hand, by small area.
    private func checkSmallAreas(_ context: ServiceContext) async throws {
        let text = String(
            decoding: try SharedData.bytes("police-uk-kent-2022-derived/2022-sevenoaks-street.csv") ?? [], as: UTF8.self
        )
        var expected: [String: Int] = [:]
        for line in text.split(separator: "\n").dropFirst() where line.contains(",2022-07,") {
            if let code = line.split(separator: ",").first(where: { $0.hasPrefix("E01") }) {
                expected[String(code), default: 0] += 1
            }
        }
        try #require(expected.count > 60)
        let july = try #require(EvidencePeriod(year: 2022, month: 7))
        let ours = try await context.store.read { reading in
            let months = try reading.standingStreetMonths(from: july.from, to: july.to)
            return try reading.streetCountsByLSOA(of: #require(months.first)).reduce(into: [String: Int]()) {
                $0[$1.code, default: 0] += $1.count
            }
        }
        for (code, count) in expected { #expect(ours[code] == count, "\(code)") }
    }
}
