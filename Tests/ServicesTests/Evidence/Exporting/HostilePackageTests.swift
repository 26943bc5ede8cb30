import CommunitySafety
import Documents
import Services
import Storage
import Testing

@Suite struct HostilePackageTests {
    private static let headings = "measure,area,from,to,breakdown,source,value,status,reason\r\n"
    private static let good = "asb.council,E07009991,2023-04-01,2023-04-30,,typed,5,final,\r\n"

    private static func package(_ files: [String: String]) -> EvidenceFile {
        var writer = ZipWriter()
        writer.add("datapackage.json", Array("{}".utf8))
        for (name, text) in files.sorted(by: { $0.key < $1.key }) { writer.add(name, Array(text.utf8)) }
        return EvidenceFile(name: "figures.zip", bytes: writer.finished())
    }

    private static func load(
        _ files: [String: String], into context: ServiceContext, as party: ActingParty = .operator
    ) async throws -> LoadReport {
        try await LoadEvidence(context).run([package(files)], by: party)
    }

    /// The codes of what stops a load.
    private static func refusal(of work: () async throws -> Void) async -> [String] {
        do {
            try await work()
            return []
        } catch {
            guard let error = error as? ServiceError, case .invalid(let diagnostics) = error else {
                return ["\(error)"]
            }
            return diagnostics.map(\.rule)
        }
    }

    @Test func `rows that can't be used are refused one by one, and the others are taken`() async throws {
        let context = try await TableDesk.context()
        let rows = [
            "asb.council,E07009991,2023-02-30,2023-02-28,,typed,5,final,",
            "asb.council,E07009991,2023-05-31,2023-05-01,,typed,5,final,",
            "asb.council,E07009991,2023-05-01,2023-05-31,,typed,many,final,",
            "asb.council,E07009991,2023-05-01,2023-05-31,,typed,,final,",
            "asb.council,E07009991,2023-05-01,2023-05-31,,typed,0,withheld,fewer-than-5",
            "asb.council,E07009991,2023-05-01,2023-05-31,,typed,inf,final,",
            "asb.council,E07009991,2023-05-01,2023-05-31,,typed,5,guessed,",
            "none.such,E07009991,2023-05-01,2023-05-31,,typed,5,final,",
            "asb.council,E99999999,2023-05-01,2023-05-31,,typed,5,final,",
            "asb.council,E07009991,2023-05-01,2023-05-31,,nobody,5,final,", "short",
        ]
        let text = Self.headings + Self.good + rows.joined(separator: "\r\n")
        let report = try await Self.load(["figures.csv": text], into: context)
        #expect(report.tally.added == 1 && report.tally.refused == rows.count)
        #expect(report.problems.map(\.row) == [3, 4, 5, 6, 7, 8, 9, 13, 10, 11, 12])
        #expect(Set(report.problems.map(\.code)) == ["package.badCell", "package.unknown"])
    }

    @Test func `a withheld figure has no value and is hidden`() async throws {
        let context = try await TableDesk.context()
        let row = "asb.council,E07009991,2023-04-01,2023-04-30,,typed,,withheld,fewer-than-5\r\n"
        #expect(try await Self.load(["figures.csv": Self.headings + row], into: context).tally.added == 1)
        let state = try await EvidenceState(context)
        #expect(state.figures == ["asb.council|E07009991|2023-04-01|2023-04-30||typed = none hidden"])
    }

    @Test func `broken archives and tables stop the load and change nothing`() async throws {
        let context = try await TableDesk.context()
        let before = try await EvidenceState(context)
        let whole = Self.package(["figures.csv": Self.headings + Self.good])
        for bytes in [Array(whole.bytes.prefix(60)), Array("PK".utf8), []] {
            let file = EvidenceFile(name: "figures.zip", bytes: bytes)
            let codes = await Self.refusal {
                _ = try await LoadEvidence(context).run([file], as: .package, by: .operator)
            }
            #expect(!codes.isEmpty)
        }
        #expect(
            await Self.refusal { _ = try await Self.load(["figures.csv": "measure,area\r\n"], into: context) }
                == ["package.noColumns"])
        #expect(await Self.refusal { _ = try await Self.load([:], into: context) } == ["load.nothing"])
        #expect(
            await Self.refusal {
                _ = try await Self.load(
                    ["areas.csv": "code,kind,name\r\n", "boundaries.geojson": #"{"features":[{"#], into: context)
            } == ["place.notJSON"])
        #expect(try await EvidenceState(context) == before)
    }

    @Test func `another partnership's own place isn't taken for one of ours`() async throws {
        let context = try await TableDesk.context()
        let code = try await KeepPlaces(context).save(.init(name: "Quay estate"), code: nil, version: 0, as: .operator)
        let areas = "code,kind,name,name_year,editions\r\n\(code),custom,Station Road,,\r\n"
        let figures = Self.headings + Self.good.replacing("E07009991", with: code)
        let codes = await Self.refusal {
            _ = try await Self.load(["areas.csv": areas, "figures.csv": figures], into: context)
        }
        #expect(codes == ["package.anotherPlace"])
    }

    @Test func `own places of a package keep their codes, and new ones get others`() async throws {
        let context = try await TableDesk.context()
        // Four places stand: the next number is 5, and the next after the package's place 6.
        let areas = "code,kind,name,name_year,editions\r\nOWN-6,custom,Station Road,,\r\n"
        let figures = Self.headings + Self.good.replacing("E07009991", with: "OWN-6")
        #expect(try await Self.load(["areas.csv": areas, "figures.csv": figures], into: context).tally.added == 1)
        let code = try await KeepPlaces(context).save(.init(name: "Quay estate"), code: nil, version: 0, as: .operator)
        #expect(code != "OWN-6" && code.hasPrefix("OWN-"))
    }

    @Test func `a package can't show what is never public`() async throws {
        let context = try await TableDesk.context()
        let measures = """
            key,name,unit,polarity,aggregation,basis,audience,smallest_area,profile,numerator,denominator,issue,note\r
            prevent.channel,Channel,count,neither,sum,reported,public,ward,open,,,prevent,\r

            """
        let report = try await Self.load(
            ["measures.csv": measures, "figures.csv": Self.headings + Self.good], into: context)
        #expect(report.problems.map(\.code) == ["package.beyondLimit"])
        let channel = try await EvidenceState(context).measures.first { $0.key == "prevent.channel" }
        #expect(channel?.audience == .restricted)
    }

    @Test func `whoever may load but not keep can't bring sources of their own`() async throws {
        let context = try await TableDesk.context()
        let sources = """
            key,name,owned_by,supplied_by,licence,attribution,counting,caveats,is_snapped\r
            wardens,Wardens,,,,,,,false\r

            """
        let before = try await EvidenceState(context)
        let officer = ServiceDesk.party(.officer)
        await #expect(throws: ServiceError.notPermitted(.keepEvidence)) {
            try await Self.load(
                ["sources.csv": sources, "figures.csv": Self.headings + Self.good], into: context, as: officer)
        }
        #expect(try await EvidenceState(context) == before)
        let reader = ServiceDesk.party(.reader)
        await #expect(throws: ServiceError.notPermitted(.loadEvidence)) {
            try await Self.load(["figures.csv": Self.headings + Self.good], into: context, as: reader)
        }
    }

    @Test func `words that spreadsheets run, and signs that part cells, come back as they were`() async throws {
        let context = try await TableDesk.context()
        let breakdown = "=cmd|' /C calc'!A0, \"twice\"\n'@x"
        try await context.store.write { transaction in
            try transaction.ensureCatalogue()
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceKept, subject: AuditSubject(kind: "measure", id: "all"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        let cell = "\"" + "'" + breakdown.replacing("\"", with: "\"\"") + "\""
        let row = "asb.council,E07009991,2023-04-01,2023-04-30,\(cell),typed,5,final,\r\n"
        _ = try await Self.load(["figures.csv": Self.headings + row], into: context)
        let state = try await EvidenceState(context)
        #expect(state.figures.first?.contains(breakdown) == true)
        let archive = try await ExportPackage(context).run(as: .operator)
        let again = try #require(try ZipArchive(archive).file("figures.csv"))
        #expect(String(decoding: again, as: UTF8.self).contains(cell))
    }

    @Test func `a package that was loaded is taken back with its figures and places`() async throws {
        let context = try await TableDesk.context()
        let before = try await EvidenceState(context)
        let areas = "code,kind,name,name_year,editions\r\nE05009999,ward,Newgate,2024,2024\r\n"
        let figures = Self.headings + Self.good
        let report = try await Self.load(["areas.csv": areas, "figures.csv": figures], into: context)
        _ = try await UndoLoad(context).run(try #require(report.number), as: .operator)
        let after = try await EvidenceState(context)
        #expect(after.figures == before.figures && after.areas == before.areas)
    }
}
