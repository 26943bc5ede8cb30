import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

/// An invented force with a few records: what loading, loading again and taking back do.
@Suite struct StreetLoadTests {
    private static let heading =
        "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context"

    private static func row(
        _ type: String, month: String = "2023-04", lsoa: String = "E01099991,Aldmere 001A", outcome: String = "",
        longitude: String = "0.250000"
    ) -> String {
        "x,\(month),Westmarch Police,Westmarch Police,\(longitude),51.500000,On or near A Street,\(lsoa),\(type),\(outcome),"
    }

    private static func file(_ rows: [String], name: String = "2023-04-westmarch-street.csv") -> EvidenceFile {
        EvidenceFile(name: name, bytes: Array(([heading] + rows).joined(separator: "\r\n").utf8))
    }

    private static let drugs = row("Drugs")
    private static let asb = row("Anti-social behaviour")

    /// Aldmere with a ward, in Westmarch.
    private func know(_ context: ServiceContext, wards: Bool = true) async throws {
        try await context.store.write { transaction in
            let areas: [(String, AreaKind, String)] = [
                ("E23099991", .force, "Westmarch"), ("E07099991", .district, "Aldmere"),
                ("E01099991", .lsoa, "Aldmere 001A"),
                ("E05099991", .ward, "Saltwell"),
            ]
            for (index, area) in areas.prefix(wards ? 4 : 3).enumerated() {
                let area = try #require(Area(code: area.0, kind: area.1, name: area.2))
                _ = try transaction.keep(area, number: nil, next: index + 1)
            }
            try transaction.keepParent(1, ofArea: 2, vintage: 2023)
            try transaction.keepParent(2, ofArea: 3, vintage: 2023)
            if wards {
                try transaction.keepParent(2, ofArea: 4, vintage: 2023)
                try transaction.keepParent(4, ofArea: 3, vintage: 2023)
            }
            try transaction.recountStreetRecords()
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceLoaded, subject: AuditSubject(kind: "test", id: "1"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
    }

    /// The rules by which a load is refused.
    private func refusals(of files: [EvidenceFile], as kind: LoadKind? = nil, _ context: ServiceContext) async
        -> [String]
    {
        let error = await #expect(throws: ServiceError.self) {
            try await LoadEvidence(context).run(files, as: kind, by: .operator)
        }
        guard case .invalid(let diagnostics) = error else { return [] }
        return diagnostics.map(\.rule)
    }

    @Test func `alike records are counted as often as they stand, and a type without any is a nought`() async throws {
        let context = try await ServiceDesk.context()
        try await know(context)
        let file = Self.file([Self.asb, Self.asb, Self.asb, Self.drugs, Self.row("Burglary", lsoa: ",")])
        let report = try await LoadEvidence(context).run([file], by: .operator)
        #expect(report.tally == LoadTally(rows: 5, added: 5))
        #expect(report.byDistrict == [.init("Aldmere", 4)])
        let figures = try await StreetFigures(context)
        for area in ["E07099991", "E05099991"] {
            #expect(figures[area, "2023-04", .antiSocialBehaviour] == 3)
            #expect(figures[area, "2023-04", .drugs] == 1)
            #expect(figures[area, "2023-04", .burglary] == 0)
            #expect(figures[area, "2023-05", .burglary] == nil)
        }
        #expect(figures.values.count == 2 * 14)
    }

    @Test func `a month replaces the one that stands, and taking it back brings that one again`() async throws {
        let context = try await ServiceDesk.context()
        try await know(context)
        let first = Self.file([Self.asb, Self.asb, Self.drugs, Self.drugs])
        _ = try await LoadEvidence(context).run([first], by: .operator)
        let solved = Self.row("Drugs", outcome: "Local resolution")
        let second = Self.file([Self.asb, solved, Self.drugs])
        let report = try await LoadEvidence(context).run([second], by: .operator)
        // Two stay, one has another outcome now, and one is gone.
        #expect(report.tally == LoadTally(rows: 3, revised: 1, unchanged: 2))
        #expect(report.counts.first { $0.name == "gone" }?.count == 1)
        #expect(try await StreetFigures(context)["E07099991", "2023-04", .antiSocialBehaviour] == 1)
        try await UndoLoad(context).run(#require(report.number), as: .operator)
        #expect(try await StreetFigures(context)["E07099991", "2023-04", .antiSocialBehaviour] == 2)
        let same = try await LoadEvidence(context).run([first], by: .operator)
        #expect(same.number == nil)
        #expect(same.tally == LoadTally(rows: 4, unchanged: 4))
        let more = try await LoadEvidence(context).run(
            [Self.file([Self.asb, Self.asb, Self.drugs, Self.drugs, Self.asb])], by: .operator)
        #expect(more.tally == LoadTally(rows: 5, added: 1, unchanged: 4))
    }

    @Test func `only the months that differ are written`() async throws {
        let context = try await ServiceDesk.context()
        try await know(context)
        let may = Self.file([Self.row("Drugs", month: "2023-05")], name: "2023-05-westmarch-street.csv")
        _ = try await LoadEvidence(context).run([Self.file([Self.drugs]), may], by: .operator)
        let later = try await LoadEvidence(context).run([Self.file([Self.drugs, Self.asb]), may], by: .operator)
        #expect(later.tally == LoadTally(rows: 3, added: 1, unchanged: 2))
        let kept = try await context.store.read { try $0.keptStreetMonths().map { [$0.load, $0.records.count] } }
        #expect(kept == [[1, 1], [1, 1], [2, 2], [2, 1]])
        // May is only said again: its record isn't written a second time.
        let records = try await context.store.read {
            try $0.count("SELECT COUNT(*) AS count FROM street_record")
        }
        #expect(records == 4)
    }

    @Test func `a month that a later load said again stays when the earlier load is taken back`() async throws {
        let context = try await ServiceDesk.context()
        try await know(context)
        let april = Self.file([Self.drugs, Self.drugs, Self.asb])
        let may = Self.file([Self.row("Drugs", month: "2023-05")], name: "2023-05-westmarch-street.csv")
        let first = try await LoadEvidence(context).run([april], by: .operator)
        let second = try await LoadEvidence(context).run([april, may], by: .operator)
        #expect(second.tally == LoadTally(rows: 4, added: 1, unchanged: 3))
        let third = try await LoadEvidence(context).run([may, april], by: .operator)
        #expect(third.tally == LoadTally(rows: 4, unchanged: 4))
        for load in [first, second] {
            try await UndoLoad(context).run(#require(load.number), as: .operator)
            let figures = try await StreetFigures(context)
            #expect(figures["E07099991", "2023-04", .drugs] == 2)
            #expect(figures["E05099991", "2023-05", .drugs] == 1)
        }
        try await UndoLoad(context).run(#require(third.number), as: .operator)
        #expect(try await StreetFigures(context).values.isEmpty)
        #expect(try await VerifyAudit(context).run(as: .operator).isWhole)
    }

    @Test func `a month said again stays also when another replaced it in between`() async throws {
        let context = try await ServiceDesk.context()
        try await know(context)
        let april = Self.file([Self.drugs, Self.drugs])
        let may = Self.file([Self.row("Drugs", month: "2023-05")], name: "2023-05-westmarch-street.csv")
        let first = try await LoadEvidence(context).run([april], by: .operator)
        _ = try await LoadEvidence(context).run([april, may], by: .operator)
        let third = try await LoadEvidence(context).run([Self.file([Self.drugs])], by: .operator)
        try await UndoLoad(context).run(#require(first.number), as: .operator)
        #expect(try await StreetFigures(context)["E07099991", "2023-04", .drugs] == 1)
        try await UndoLoad(context).run(#require(third.number), as: .operator)
        #expect(try await StreetFigures(context)["E07099991", "2023-04", .drugs] == 2)
    }

    @Test func `groups of before May 2013 are measures of their own, with notes on quality to keep`() async throws {
        let context = try await ServiceDesk.context()
        try await know(context)
        func file(_ month: String, _ types: [String]) -> EvidenceFile {
            Self.file(types.map { Self.row($0, month: month) }, name: "\(month)-westmarch-street.csv")
        }
        let report = try await LoadEvidence(context).run(
            [
                file("2011-03", ["Violent crime", "Other crime"]),
                file("2012-03", ["Violent crime", "Public disorder and weapons", "Other theft"]),
                file("2013-05", ["Violence and sexual offences"]),
            ], by: .operator)
        #expect(report.counts.contains(.init("unknownTypes", 0)) && report.counts.contains(.init("notesSuggested", 2)))
        #expect(report.problems.map(\.code) == ["street.olderGroups"])
        let figures = try await StreetFigures(context)
        let district = "E07099991"
        #expect(figures[district, "2011-03", .violentCrime] == 1 && figures[district, "2012-03", .violentCrime] == 1)
        #expect(figures[district, "2012-03", .publicDisorderAndWeapons] == 1)
        // A group that there wasn't has no nought; one that nothing fell in has.
        #expect(figures[district, "2011-03", .drugs] == nil && figures[district, "2012-03", .drugs] == 0)
        #expect(figures[district, "2012-03", .violence] == nil && figures[district, "2012-03", .bicycleTheft] == nil)
        #expect(figures[district, "2013-05", .violentCrime] == nil && figures[district, "2013-05", .bicycleTheft] == 0)
        let notes = try await KeepQualityNotes(context).list(as: .operator).suggestions.map(\.note)
        #expect(Set(notes.map(\.measure)) == ["other.police", "other-theft.police"])
        let theft = try #require(notes.first { $0.measure == "other-theft.police" })
        #expect(theft.period.from.iso == "2012-03-01" && theft.period.to.iso == "2013-04-30" && !theft.isComparable)
        try await context.store.write { transaction in
            #expect(try transaction.recountStreetRecords() == 0)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceKept, subject: AuditSubject(kind: "test", id: "2"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
    }

    @Test func `a dry run says what would change and writes nothing`() async throws {
        let context = try await ServiceDesk.context()
        try await know(context)
        let before = try await context.store.read { try $0.revision() }
        let report = try await LoadEvidence(context).run(
            [Self.file([Self.asb, Self.drugs])], dryRun: true, by: .operator)
        #expect(report.number == nil)
        #expect(report.tally == LoadTally(rows: 2, added: 2))
        #expect(try await context.store.read { try $0.revision() } == before)
        #expect(try await ListLoads(context).run(as: .operator).isEmpty)
    }

    @Test func `a load keeps who made it, when, and the digest of what was given`() async throws {
        let context = try await ServiceDesk.context()
        let file = Self.file([Self.asb])
        let report = try await LoadEvidence(context).run([file], by: .operator)
        let load = try #require(try await ListLoads(context).run(as: .operator).first)
        #expect(load.number == report.number)
        #expect(load.name == "2023-04-westmarch-street.csv")
        #expect(load.digest == FileDigest.sha256(file.bytes))
        #expect(load.madeOn == ServiceDesk.moment.day)
        #expect(try await context.store.verifyAudit().isWhole)
    }

    @Test func `whoever may not load figures is refused, and nothing is read`() async throws {
        let context = try await ServiceDesk.context()
        await #expect(throws: ServiceError.notPermitted(.loadEvidence)) {
            try await LoadEvidence(context).run([Self.file([Self.asb])], by: .public)
        }
    }

    @Test func `one file that can't be read voids the whole load`() async throws {
        let context = try await ServiceDesk.context()
        let broken = EvidenceFile(name: "2023-05-westmarch-street.csv", bytes: Array("Month,Crime type\n".utf8))
        #expect(await refusals(of: [Self.file([Self.asb]), broken], context) == ["street.noColumn"])
        #expect(try await ListLoads(context).run(as: .operator).isEmpty)
    }

    @Test func `files without a record to take are refused with what is wrong with each row`() async throws {
        let context = try await ServiceDesk.context()
        #expect(await refusals(of: [Self.file([])], context) == ["street.noRows"])
        let bad = Self.file([Self.row("Drugs", month: "2022-13"), Self.row("Drugs", month: "soon")])
        #expect(await refusals(of: [bad], context) == ["street.month", "street.month"])
    }

    @Test func `other files beside are left out, but not alone`() async throws {
        let context = try await ServiceDesk.context()
        let other = EvidenceFile(name: "notes.txt", bytes: Array("nothing".utf8))
        let report = try await LoadEvidence(context).run([other, Self.file([Self.asb])], by: .operator)
        #expect(report.problems.map(\.code) == ["street.leftOut"])
        #expect(await refusals(of: [other], as: .policeUK, context) == ["street.nothing"])
    }

    @Test func `wards and districts are filled when they arrive, in loads that another replaced too`() async throws {
        let context = try await ServiceDesk.context()
        _ = try await LoadEvidence(context).run([Self.file([Self.asb, Self.asb])], by: .operator)
        let second = try await LoadEvidence(context).run([Self.file([Self.asb])], by: .operator)
        #expect(try await StreetFigures(context).values.isEmpty)
        try await know(context)
        #expect(try await StreetFigures(context)["E05099991", "2023-04", .antiSocialBehaviour] == 1)
        try await UndoLoad(context).run(#require(second.number), as: .operator)
        let figures = try await StreetFigures(context)
        #expect(figures["E05099991", "2023-04", .antiSocialBehaviour] == 2)
        #expect(figures["E07099991", "2023-04", .antiSocialBehaviour] == 2)
    }

    @Test func `a force that polices railways doesn't disturb the figures of the area's own`() async throws {
        let context = try await ServiceDesk.context()
        try await know(context)
        _ = try await LoadEvidence(context).run([Self.file([Self.asb, Self.asb])], by: .operator)
        let railway = Self.asb.replacing("Westmarch Police", with: "British Transport Police")
        _ = try await LoadEvidence(context).run([Self.file([railway], name: "2023-04-btp-street.csv")], by: .operator)
        #expect(try await StreetFigures(context)["E07099991", "2023-04", .antiSocialBehaviour] == 2)
    }
}
