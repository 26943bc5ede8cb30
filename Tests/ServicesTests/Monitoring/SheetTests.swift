import CommunitySafety
import Documents
import Services
import Testing

@Suite struct SheetTests {
    /// The parts of a workbook, as text.
    private func parts(_ file: SheetFile, _ desk: PackDesk, as party: ActingParty = .operator) async throws -> [String:
        String]
    {
        let bytes = try await ExportSheet(desk.context).run(file, as: party)
        let archive = try ZipArchive(bytes)
        return try archive.entries.reduce(into: [:]) { parts, entry in
            parts[entry.name] = String(decoding: try archive.file(entry), as: UTF8.self)
        }
    }

    @Test(arguments: [
        "round-2023-24-q3.xlsx", "round-2023-24-q1-partners.xlsx", "actions-2023-24.xlsx",
        "actions-2023-24-partners.xlsx",
    ])
    func `a spreadsheet is found again by its name`(_ name: String) throws {
        let year = try #require(PlanYear("2023-24"))
        #expect(try #require(SheetFile(name, of: year)).name == name)
        for other in ["round-2023-24-q5.xlsx", "round-2022-23-q3.xlsx", "actions.xlsx", "", "../actions-2023-24.xlsx"] {
            #expect(SheetFile(other, of: year) == nil)
        }
    }

    @Test func `words stay words, days are days, and the same table is the same file`() async throws {
        let desk = try await PackDesk(answered: false)
        var entry = PackDesk.late
        entry.workingText = "=HYPERLINK(\"http://evil.example\",\"1\")"
        entry.needs = "+1-1\u{0}\u{7}"
        try await desk.answer("1.1", entry)
        let file = SheetFile(desk.year, .q3, isInside: true)
        let parts = try await parts(file, desk)
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(!sheet.contains("<f>") && !sheet.contains("<hyperlink"))
        let strings = try #require(parts["xl/sharedStrings.xml"])
        #expect(strings.contains("=HYPERLINK(") && strings.contains("+1-1<"))
        // 28 February 2024 is day 45,350 as Excel counts from 1900.
        #expect(sheet.contains("<v>45350</v>"))
        #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter"))
        let (first, second) = (
            try await ExportSheet(desk.context).run(file, as: .operator),
            try await ExportSheet(desk.context).run(file, as: .operator)
        )
        #expect(first == second)
    }

    @Test func `a spreadsheet for everybody holds what went out, and those of the partnership aren’t there for others`()
        async throws
    {
        let desk = try await PackDesk()
        try await desk.approve("1.1", "Visits are behind.")
        let inside = SheetFile(desk.year, .q3, isInside: true)
        let open = SheetFile(desk.year, .q3, isInside: false)
        let locked = await RoundDesk.refusal { _ = try await ExportSheet(desk.context).run(open, as: .public) }
        #expect(locked == .notFound(.record(id: open.name)))
        try await desk.closeAndClear()
        for file in [open, SheetFile(desk.year, isInside: false)] {
            let all = try await parts(file, desk, as: .public).values.joined()
            #expect(all.contains("Visits are behind."))
            for secret in [
                "Two of four crews", "second van", "Station manager", "Watch manager", "Merrowshire Police",
                "Guards are fitted", "It was to be done",
            ] {
                #expect(!all.contains(secret), "\(file.name): \(secret)")
            }
        }
        #expect(try await parts(inside, desk).values.joined().contains("Two of four crews"))
        for party in [ActingParty.public, ServiceDesk.party(.reader), ServiceDesk.party(.administrator)] {
            let refusal = await RoundDesk.refusal { _ = try await ExportSheet(desk.context).run(inside, as: party) }
            let missing = ServiceError.notFound(.record(id: inside.name))
            #expect(refusal == missing)
        }
    }
}
