import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct `What figures are counted for` {
    private static let lookUp = """
        ward24_code,ward24_name,ltla24_code,ltla24_name,csp24_code,csp24_name,pfa24_code,pfa24_name
        E05009991,Saltwell,E07009991,Aldmere,E22009991,Aldmere,E23009991,Merrowshire
        E05009992,Hythe End,E07009992,Brackwater,E22009991,Aldmere,E23009991,Merrowshire
        """

    private func file(_ text: String, _ name: String) -> EvidenceFile {
        EvidenceFile(name: name, bytes: Array(text.utf8))
    }

    private func context() async throws -> ServiceContext {
        let context = try await ServiceDesk.context()
        _ = try await LoadEvidence(context).run([file(Self.lookUp, "lookup.csv")], by: .operator)
        return context
    }

    private func fields(_ work: () async throws -> Void) async throws -> [String] {
        do {
            try await work()
            return []
        } catch ServiceError.invalid(let diagnostics) {
            return diagnostics.map { $0.formField ?? $0.rule }
        }
    }

    @Test func `loading is for those who may, and nothing is written when it is refused`() async throws {
        let context = try await ServiceDesk.context()
        for role in [Role.partnerLead, .democraticServices, .reader, .administrator] {
            await #expect(throws: ServiceError.notPermitted(.loadEvidence)) {
                _ = try await LoadEvidence(context).run([file(Self.lookUp, "l.csv")], by: ServiceDesk.party(role))
            }
        }
        let broken = file("{\"type\":\"FeatureCollection\",\"features\":[", "map.geojson")
        #expect(
            try await fields { _ = try await LoadEvidence(context).run([broken], by: .operator) } == ["place.notJSON"])
        let mixed = [file(Self.lookUp, "l.csv"), file("{}", "m.json")]
        #expect(
            try await fields { _ = try await LoadEvidence(context).run(mixed, by: .operator) } == ["load.unknownKind"])
        #expect(try await ListLoads(context).run(as: .operator).isEmpty)
    }

    @Test func `figures before places are refused, with the first step`() async throws {
        let context = try await ServiceDesk.context()
        let people = file("ltla21_code,total_population\nE07009991,5\n", "mid2020.csv")
        #expect(
            try await fields { _ = try await LoadEvidence(context).run([people], by: .operator) } == ["load.noAreas"])
    }

    @Test func `a workbook that is none, and one that can't be converted here`() async throws {
        let context = try await ServiceDesk.context()
        let book = EvidenceFile(name: "b.xlsx", bytes: [0x50, 0x4B, 0x03, 0x04] + Array("nothing".utf8))
        await #expect(throws: ServiceError.self) { _ = try await LoadEvidence(context).run([book], by: .operator) }
        guard let finder = SharedConverter.finder() else { return }
        #expect(
            try await fields { _ = try await LoadEvidence(context, finder: finder).run([book], by: .operator) }
                == ["document.archive"])
    }

    @Test func `never-public measures stay so, and nobody is shown homes below a district`() async throws {
        let context = try await ServiceDesk.context()
        let keep = KeepMeasures(context)
        func change(_ key: String, _ audience: MeasureAudience, _ smallest: AreaKind) async throws -> [String] {
            let measure = try #require(Measure(key: key, name: "x", audience: audience, smallestArea: smallest))
            return try await fields { try await keep.save(measure, isNew: false, version: 1, as: .operator) }
        }
        #expect(try await change("prevent.channel", .everybody, .district) == ["audience"])
        #expect(try await change("exploitation.children", .partnership, .ward) == ["audience", "smallest"])
        #expect(try await change("stalking.recorded", .everybody, .ward) == ["smallest"])
        #expect(try await change("domestic-abuse.police", .restricted, .district) == [])
        let own = try #require(
            Measure(key: "prevent.talks", name: "Talks", audience: .everybody, smallestArea: .district))
        #expect(try await fields { try await keep.save(own, isNew: true, version: 1, as: .operator) } == ["audience"])
    }

    @Test func `what a shipped measure counts stays, whatever is sent`() async throws {
        let context = try await ServiceDesk.context()
        let sent = try #require(
            Measure(
                key: "asb.police", name: "Other", unit: .hours, audience: .partnership, smallestArea: .district,
                note: "N"))
        try await KeepMeasures(context).save(sent, isNew: false, version: 1, as: ServiceDesk.party(.analyst))
        let kept = try #require(
            try await KeepMeasures(context).list(as: .operator).first { $0.measure.key == "asb.police" })
        #expect(kept.measure.name == "Anti-social behaviour recorded by the police" && kept.measure.unit == .count)
        #expect(kept.measure.audience == .partnership && kept.measure.note == "N" && kept.version == 2)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await KeepMeasures(context).save(sent, isNew: false, version: 1, as: .operator)
        }
        await #expect(throws: ServiceError.notPermitted(.keepEvidence)) {
            try await KeepMeasures(context).save(sent, isNew: false, version: 2, as: ServiceDesk.party(.officer))
        }
        #expect(
            try await KeepMeasures(context).list(as: ServiceDesk.party(.partnerLead)).allSatisfy {
                $0.measure.audience != .restricted
            })
    }

    @Test func `a set names places that are on record, each once`() async throws {
        let context = try await context()
        let keep = KeepAreaSets(context)
        func save(_ name: String, _ places: String) async throws -> [String] {
            try await fields {
                _ = try await keep.save(
                    id: nil, name: name, kind: .district, places: places, version: 1, as: .operator)
            }
        }
        #expect(try await save("Both", "Aldmere\nE07009992\naldmere") == [])
        #expect(try await save("both", "Aldmere\nBrackwater") == ["name"])
        #expect(try await save("", "Aldmere") == ["name", "places"])
        #expect(try await save("Typo", "Aldmere\nBrackwtaer") == ["places"])
        #expect(
            try await save("Hostile", "<script>\u{1}\n" + String(repeating: "a", count: 1_000_000)) == [
                "places", "places",
            ])
        let set = try #require(try await keep.list(as: .operator).sets.first)
        #expect(set.printed == "Both (2)")
        try await keep.setRemoved(true, id: set.id, as: .operator)
        #expect(try await keep.list(as: .operator).sets.isEmpty)
        try await keep.setRemoved(false, id: set.id, as: .operator)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            _ = try await keep.save(
                id: set.id, name: "Late", kind: .district, places: "Aldmere\nBrackwater", version: 1, as: .operator)
        }
    }

    @Test func `a note needs a source, days and a reason`() async throws {
        let context = try await context()
        func save(_ source: String, _ area: String, _ from: String, _ to: String, _ reason: String) async throws
            -> [String]
        {
            try await fields {
                _ = try await KeepQualityNotes(context).save(
                    id: nil,
                    .init(
                        source: source, measure: "", area: area, from: CalendarDate(iso: from),
                        to: CalendarDate(iso: to), isComparable: false, reason: reason), version: 1, as: .operator)
            }
        }
        #expect(try await save("", "", "", "", "") == ["source", "reason", "from", "to"])
        #expect(try await save("police-uk", "Aldmere", "2023-01-01", "2023-12-31", "r") == ["area"])
        #expect(try await save("police-uk", "E07009991", "2023-12-31", "2023-01-01", "r") == ["to"])
        #expect(try await save("police-uk", "E07009991", "2023-01-01", "2023-12-31", "A new system") == [])
    }

    @Test func `a note on a measure that never leaves the unit doesn't either`() async throws {
        let context = try await context()
        _ = try await KeepQualityNotes(context).save(
            id: nil,
            .init(
                source: "partner", measure: "prevent.channel", area: "", from: CalendarDate(iso: "2023-01-01"),
                to: CalendarDate(iso: "2023-12-31"), isComparable: true, reason: "One case counted twice"), version: 1,
            as: .operator)
        #expect(try await KeepQualityNotes(context).list(as: ServiceDesk.party(.officer)).notes.count == 1)
        #expect(try await KeepQualityNotes(context).list(as: ServiceDesk.party(.partnerLead)).notes.isEmpty)
    }

    private func recorded(_ rows: String) -> EvidenceFile {
        file(
            "Financial_Year,Financial_Quarter,Force_Name,Offence_Group,Number_of_Offences\n" + rows, "prc.csv")
    }

    @Test func `quarters make a year, and periods are compared only where that is fair`() async throws {
        let context = try await context()
        let rows = ["2021/22,1,10", "2021/22,2,20", "2021/22,3,30", "2021/22,4,40", "2022/23,1,11", "2022/23,2,22"]
            .map { row in row.split(separator: ",") }
            .map { "\($0[0]),\($0[1]),Merrowshire,Robbery,\($0[2])\n" }.joined()
        _ = try await LoadEvidence(context).run([recorded(rows)], by: .operator)
        func compare(
            _ one: String, _ other: String, _ measure: String = "robbery.recorded", as party: ActingParty = .operator
        ) async throws -> FigureComparison {
            let choice = ComparisonChoice(measure: measure, place: "E23009991", period: other, withPeriod: one)
            return try #require(try await CompareFigures(context).run(choice, as: party).pairs.first).comparison
        }
        let quarters = try await compare("1 April 2021 – 30 June 2021", "1 April 2022 – 30 June 2022")
        #expect(quarters.change == 1 && quarters.isAllowed && quarters.periods == .likeForLike)
        let unequal = try await compare("1 April 2021 – 31 March 2022", "1 April 2022 – 30 September 2022")
        #expect(unequal.earlier.value == 100 && unequal.later.value == 33 && unequal.change == nil)
        let rates = try #require(unequal.ratesPerDay)
        #expect(abs(rates.earlier - 100.0 / 365) < 1e-12 && abs(rates.later - 33.0 / 183) < 1e-12)
        let missing = try await compare("1 April 2021 – 31 March 2022", "1 April 2022 – 31 March 2023")
        #expect(missing.refusals == [.noFigure(missing.later.period)])
        let overlapping = try await compare("1 April 2021 – 31 March 2022", "1 July 2021 – 30 September 2021")
        #expect(overlapping.refusals == [.overlapping] && overlapping.ratesPerDay == nil)
        await #expect(throws: ServiceError.notFound(.record(id: "prevent.channel"))) {
            _ = try await compare("2021", "2022", "prevent.channel", as: ServiceDesk.party(.partnerLead))
        }
    }
}
