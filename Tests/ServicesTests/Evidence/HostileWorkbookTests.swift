import CommunitySafety
import Importing
import Services
import Testing

/// Files that nobody honest sends are refused with a clear message, or read without harm.
@Suite struct HostileWorkbookTests {
    private static let good = [["Measure", "Oct – Dec 22"], ["Graffiti reported to the council", "12"]]

    private func refusal(_ bytes: [UInt8], _ name: String = "table.xlsx") async throws -> String {
        do {
            _ = try await TableDesk.intake.workbook(of: EvidenceFile(name: name, bytes: bytes))
        } catch {
            guard case .invalid(let diagnostics) = error, let first = diagnostics.first else { throw error }
            #expect(!first.message.isEmpty && !first.remedy.isEmpty)
            #expect(!first.message.contains("Traceback") && !first.message.contains("/tmp"))
            return first.rule
        }
        return "read"
    }

    private func rows(_ bytes: [UInt8], _ name: String = "table.xlsx") async throws -> [[String]] {
        let workbook = try await TableDesk.intake.workbook(of: EvidenceFile(name: name, bytes: bytes))
        return try #require(workbook.sheets.first).rows.map { $0.map(\.words) }
    }

    @Test func `an honest workbook is read, with what is hidden in it`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let xml = MadeWorkbook.sheet(
            Self.good, before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
            after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"
        ).replacing("<row r=\"2\">", with: "<row r=\"2\" hidden=\"1\">")
        let workbook = try await TableDesk.intake.workbook(
            of: EvidenceFile(name: "table.xlsx", bytes: MadeWorkbook.xlsx([("Data", xml)])))
        let sheet = try #require(workbook.sheets.first)
        #expect(sheet.name == "Data")
        #expect(sheet.rows.map { $0.map(\.words) } == Self.good)
        #expect(sheet.hiddenRows == [1])
        #expect(sheet.hiddenColumns == [1])
        #expect(sheet.merged == [SheetGrid.Merge(0, 0, 0, 1)].compactMap(\.self))
    }

    @Test func `an OpenDocument sheet is read, and its endless empty tail isn't`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let cell =
            "<table:table-cell office:value-type=\"float\" office:value=\"12\"><text:p>12</text:p></table:table-cell>"
        let rows =
            "<table:table-row table:visibility=\"collapse\">\(cell)<table:table-cell table:number-columns-repeated=\"16383\"/></table:table-row><table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        let workbook = try await TableDesk.intake.workbook(
            of: EvidenceFile(name: "table.ods", bytes: MadeWorkbook.ods(rows)))
        #expect(workbook.sheets.first?.rows == [[.number(12)]])
        #expect(workbook.sheets.first?.hiddenRows == [0])
    }

    @Test func `1 a zip bomb`() async throws {
        let bomb = MadeWorkbook.xlsx([("Data", MadeWorkbook.data(String(repeating: " ", count: 30_000_000)))])
        #expect(try await refusal(bomb) == "document.archive")
    }

    @Test func `2 definitions that would unfold`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let xml = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]>" + MadeWorkbook.sheet(Self.good)
        #expect(try await refusal(MadeWorkbook.xlsx([("Data", xml)])) == "load.doctype")
    }

    @Test func `3 a sheet as long as a sheet can be`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let xml = MadeWorkbook.data("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")
        #expect(try await refusal(MadeWorkbook.xlsx([("Data", xml)])) == "load.rows")
    }

    @Test func `4 a sheet as wide as a sheet can be`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let xml = MadeWorkbook.data("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")
        #expect(try await refusal(MadeWorkbook.xlsx([("Data", xml)])) == "load.columns")
    }

    @Test func `5 a locked workbook`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: UInt8(0), count: 600) + name
        #expect(try await refusal(locked) == "load.encrypted")
    }

    @Test func `6 a workbook that is cut off`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let whole = MadeWorkbook.xlsx([("Data", MadeWorkbook.sheet(Self.good))])
        #expect(try await refusal(Array(whole.prefix(whole.count / 2))) == "document.archive")
        #expect(
            try await refusal(Array([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), "old.xls")
                == "load.damaged")
    }

    @Test(arguments: [
        Array("MZ".utf8) + [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0],
        [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0],
        Array("%PDF-1.7\n".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    ]) func `7 another file by a spreadsheet's name`(bytes: [UInt8]) async throws {
        #expect(try await refusal(bytes) == "load.format")
    }

    @Test func `8 a workbook with macros gives its values only`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let bytes = MadeWorkbook.xlsx(
            [("Data", MadeWorkbook.sheet(Self.good))], extra: [("xl/vbaProject.bin", "Shell \"calc\"")])
        #expect(try await rows(bytes, "table.xlsm") == Self.good)
    }

    @Test func `9 formulas and links give what they last gave`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let xml = MadeWorkbook.data(
            "<row r=\"1\"><c r=\"A1\"><f>cmd|' /C calc'!A0</f><v>12</v></c><c r=\"B1\"><f>'http://evil.example/[a.xlsx]S'!A1</f><v>7</v></c></row>"
        )
        #expect(try await rows(MadeWorkbook.xlsx([("Data", xml)])) == [["12", "7"]])
    }

    @Test func `10 a sheet named with tags and control characters`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let bytes = MadeWorkbook.xlsx([("&lt;script&gt;alert(1)&lt;/script&gt;&#x9;x", MadeWorkbook.sheet(Self.good))])
        let name = try #require(
            try await TableDesk.intake.workbook(of: EvidenceFile(name: "t.xlsx", bytes: bytes)).sheets.first?.name)
        #expect(name.hasPrefix("<script>"))
        #expect(name.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }

    @Test func `11 merged stretches that lie over each other and beyond the sheet`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let merges =
            "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"
        let bytes = MadeWorkbook.xlsx([("Data", MadeWorkbook.sheet(Self.good, after: merges))])
        let outcome = try await refusal(bytes)
        #expect(outcome == "read" || outcome == "load.damaged")
        guard outcome == "read" else { return }
        let workbook = try await TableDesk.intake.workbook(of: EvidenceFile(name: "t.xlsx", bytes: bytes))
        #expect(workbook.sheets.first?.spread.rows.map { $0.map(\.words) } == Self.good)
    }

    @Test(arguments: ["table:number-columns-repeated=\"100000000\"", "table:number-rows-repeated=\"100000000\""])
    func `12 one cell that says it is a hundred million`(times: String) async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let cell =
            "<table:table-cell %@ office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell>"
        let isColumns = times.contains("columns")
        let row =
            "<table:table-row \(isColumns ? "" : times)>\(cell.replacing("%@", with: isColumns ? times : ""))</table:table-row>"
        #expect(try await refusal(MadeWorkbook.ods(row), "t.ods") == (isColumns ? "load.columns" : "load.rows"))
    }

    @Test func `13 a text file full of NULs`() async throws {
        let bytes = Array("Ward,Oct – Dec 22\n".utf8) + Array(repeating: UInt8(0), count: 4_000)
        #expect(try await refusal(bytes, "table.csv") == "load.format")
        let few = Array("Ward,Oct – Dec 22\nSalt".utf8) + [0] + Array("well,12\n".utf8)
        #expect(try await rows(few, "table.csv") == [["Ward", "Oct – Dec 22"], ["Salt\u{FFFD}well", "12"]])
    }

    @Test func `14 an empty file, and one too large`() async throws {
        #expect(try await refusal([], "table.csv") == "load.empty")
        #expect(try await refusal(Array(repeating: 0x31, count: (20 << 20) + 1), "table.csv") == "load.tooLarge")
        #expect(
            try await refusal(Array("1,2\n".utf8) + Array(repeating: 0x0A, count: 1 << 20), "table.csv") == "load.rows")
    }

    @Test func `without the reading program spreadsheets are off, and CSV still works`() async throws {
        let intake = SheetIntake(finder: ServiceDesk.noTools)
        let file = EvidenceFile(name: "t.xlsx", bytes: MadeWorkbook.xlsx([("Data", MadeWorkbook.sheet(Self.good))]))
        do {
            _ = try await intake.workbook(of: file)
            Issue.record("it was read")
        } catch {
            guard case .unavailable(.converter(let diagnostic)) = error else { throw error }
            #expect(diagnostic.remedy.contains("scripts/setup"))
        }
        let text = try await intake.workbook(of: TableDesk.csv("Ward,3\n"))
        #expect(text.sheets.first?.rows.count == 1)
    }
}
