import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

/// A stranger tries to work out the small numbers from everything that is public.
@Suite struct RecoveryTests {
    @Test func `nobody can work a withheld number of the demonstration out`() async throws {
        try await Demonstration.with { context in
            var (small, exposed) = (0, 0)
            for listing in try await ShowFigures(context).run(as: .public) {
                guard listing.measure.protection != .open else { continue }
                var reader = try await PublicReader(listing.measure.key, context)
                #expect(reader.isTruthful, "\(listing.measure.key)")
                let determined = reader.determined()
                #expect(determined.isEmpty, "\(listing.measure.key): \(determined.prefix(3))")
                small += reader.small.count
                reader.reveal()
                exposed += reader.determined(atMost: 1, tries: 4).count
            }
            #expect(small > 100)
            // With nothing withheld beside them, some could be worked out: the reader is able to.
            #expect(exposed > 0)
        }
    }

    @Test(arguments: [("asb.council", 1), ("asb.council", 7), ("own.stalking", 3)])
    func `nor any of tiny counts of wards, districts and what holds them, over years that overlap`(
        measure: String, seed: Int
    ) async throws {
        let context = try await TinyCounts.context(measure, seed: seed)
        var reader = try await PublicReader(measure, context)
        #expect(reader.isTruthful)
        #expect(reader.small.count > 10)
        let determined = reader.determined()
        #expect(determined.isEmpty, "\(determined.prefix(5))")
        reader.reveal()
        // Where numbers are rounded, too, the small ones stay hidden even so.
        if measure == "asb.council" {
            #expect(!reader.determined(atMost: 1, tries: 4).isEmpty, "the reader must be able to work something out")
        }
    }

    @Test func `a place too small, a month of a ward and a measure of the unit aren't there for a stranger`()
        async throws
    {
        let context = try await TinyCounts.context("asb.council", seed: 1)
        let show = ShowMeasure(context)
        let sight = try #require(try await show.run("asb.council", place: "E05009001", as: .public))
        #expect(sight.run == nil)
        for period in ["October 2021", "Oct – Dec 2021", "1 October 2021"] {
            let choice = ComparisonChoice(
                measure: "asb.council", place: "E05009001", period: period, withPeriod: "October 2020")
            for pair in try await CompareFigures(context).run(choice, as: .public).pairs {
                #expect(pair.comparison.later.value == nil)
                #expect(pair.comparison.later.withheld == nil)
                #expect(pair.judgement == .nothing)
            }
        }
        // Somebody who reads the partnership's figures sees them, and which of them aren't public.
        let choice = ComparisonChoice(
            measure: "asb.council", place: "E05009001", period: "Oct 2021", withPeriod: "Oct 2020")
        let pair = try #require(
            try await CompareFigures(context).run(choice, as: ServiceDesk.party(.partnerLead)).pairs.first)
        #expect(pair.comparison.later.value != nil)
        #expect(pair.comparison.later.isUnpublished)
        for party in [ActingParty.public, ServiceDesk.party(.reader), ServiceDesk.party(.administrator)] {
            let same = try await CompareFigures(context).run(choice, as: party)
            #expect(same.pairs.allSatisfy { $0.comparison.later.value == nil })
            await #expect(throws: ServiceError.notPermitted(.readEvidence)) {
                _ = try await ShowWithheld(context).run("asb.council", as: party)
            }
        }
    }
}

/// Two districts of four wards each and a partnership's area that holds both, with very few counted in any month, and years
/// of two kinds.
enum TinyCounts {
    static func context(_ measure: String, seed: Int) async throws -> ServiceContext {
        let context = try await ServiceDesk.context()
        let wards = (1...8).map { "E0500900\($0)" }
        let rows = wards.enumerated().map { index, code in
            let district = index < 4 ? "E07009001,North" : "E07009002,South"
            return "\(code),Ward \(index + 1),\(district),E22009001,Both"
        }
        let lookUp = (["ward24_code,ward24_name,ltla24_code,ltla24_name,csp24_code,csp24_name"] + rows)
            .joined(separator: "\n")
        _ = try await LoadEvidence(context).run(
            [EvidenceFile(name: "lookup.csv", bytes: Array(lookUp.utf8))], by: .operator)
        if !measure.hasPrefix("asb.") {
            let own = try #require(
                Measure(key: measure, name: "Own", audience: .everybody, smallestArea: .ward, issue: "victims"))
            try await KeepMeasures(context).save(own, isNew: true, version: 1, as: .operator)
        }
        let figures = try observations(measure, wards, seed)
        try await context.store.write { transaction in
            try transaction.ensureCatalogue()
            let number = try transaction.begin(
                NewLoad(
                    kind: "grid", name: "Tiny", digest: "tiny", madeAt: ServiceDesk.moment, madeBy: "operator"))
            _ = try transaction.take(figures, load: number, areas: try transaction.areaNumbers())
            try transaction.end(load: number, LoadTally(), report: "")
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceLoaded, subject: AuditSubject(kind: "load", id: "tiny"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        return context
    }

    /// Months of the larger places, years of both kinds of all, and the months of wards that nobody is to see.
    private static func observations(_ measure: String, _ wards: [String], _ seed: Int) throws -> [Observation] {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func chance() -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33) % 100
        }
        let many = measure.hasPrefix("asb.") ? 1 : 3
        var counts: [String: [Int: Int]] = [:]
        for month in (2020 * 12 + 9)..<(2020 * 12 + 9 + 30) {
            for (index, ward) in wards.enumerated() {
                let value = chance() < 55 ? 0 : (1 + chance() % 3) * many * (index == 0 ? 3 : 1)
                let district = index < 4 ? "E07009001" : "E07009002"
                for area in [ward, district, "E22009001"] { counts[area, default: [:]][month, default: 0] += value }
            }
        }
        var figures: [Observation] = []
        func add(_ area: String, _ months: Range<Int>) throws {
            let own = counts[area] ?? [:]
            let from = try #require(EvidencePeriod(year: months.lowerBound / 12, month: months.lowerBound % 12 + 1))
            let last = months.upperBound - 1
            let to = try #require(EvidencePeriod(year: last / 12, month: last % 12 + 1))
            let period = EvidencePeriod(try #require(DateRange(from: from.from, to: to.to)))
            let value = months.reduce(0) { $0 + (own[$1] ?? 0) }
            let key = Observation.Key(measure: measure, area: area, period: period, source: "typed")
            figures.append(try #require(Observation(key, value: Double(value))))
        }
        let start = 2020 * 12 + 9
        for area in counts.keys.sorted() {
            for month in start..<start + 30 { try add(area, month..<month + 1) }
            try add(area, 2021 * 12 + 3..<2022 * 12 + 3)
            try add(area, 2022 * 12..<2023 * 12)
        }
        return figures.filter { $0.key.period.to.iso <= "2023-03-31" }
    }
}
