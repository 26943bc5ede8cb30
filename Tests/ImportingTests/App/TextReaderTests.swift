import Proofreading
import Testing

@testable import Importing

@Suite struct TextReaderTests {
    @Test func `paragraphs end at blank lines, at short lines and at indents`() throws {
        let source = """
            A heading line
            This paragraph follows its heading without a blank line and fills the width of the text
            that the writer chose, down to its end.
            The next begins here, because the line before it had room for its first word and more to
            spare.

            Enquiries to:
            The Unit
            Aldmere
            """
        let blocks = try Self.read(source).blocks
        #expect(
            blocks.map { $0.text.string.prefix(13) } == [
                "A heading lin", "This paragrap", "The next begi", "Enquiries to:",
            ])
    }

    @Test func `lists are read by their marks, and a number alone is a heading's`() throws {
        let source = """
            1. A heading
            Its text.

            Aims:
             - reduce crime and
               the fear of it
             * act as a forum
                o for topical issues
            1. First
            2) Second
            • Third
            """
        let blocks = try Self.read(source).blocks
        #expect(
            blocks.map(\.kind) == [
                .paragraph, .paragraph, .listItem(depth: 0, number: nil), .listItem(depth: 0, number: nil),
                .listItem(depth: 1, number: nil), .listItem(depth: 0, number: 1), .listItem(depth: 0, number: 2),
                .listItem(depth: 0, number: nil),
            ])
        #expect(blocks[2].text.string == "reduce crime and\nthe fear of it")
    }

    @Test func `an underlined line is a heading`() throws {
        let blocks = try Self.read("Introduction\n============\n\nAims\n----\n\nWords.\n").blocks
        #expect(blocks.map(\.kind) == [.heading(level: 1), .heading(level: 2), .paragraph])
    }

    @Test func `a header over several columns keeps its span`() throws {
        let table = try Self.table(
            """
                                   Oct – Dec 24        Jan – Mar 25
            Service               New    Repeat       New    Repeat     TOTAL
            -----------------------------------------------------------------
            Northmere              10       22          8       24         64
            Southmere               8       28         13       22         71
            Fernhill and            16      33         16       23         88
            Oldbridge
            -----------------------------------------------------------------
            Sub-Total              34       83         37       69        223
            """)
        #expect(table.headerRows == 2)
        #expect(
            table.rows.map { $0.cells.map(\.words) } == [
                ["", "Oct – Dec 24", "", "Jan – Mar 25", "", ""],
                ["Service", "New", "Repeat", "New", "Repeat", "TOTAL"],
                ["Northmere", "10", "22", "8", "24", "64"], ["Southmere", "8", "28", "13", "22", "71"],
                ["Fernhill and Oldbridge", "16", "33", "16", "23", "88"], ["Sub-Total", "34", "83", "37", "69", "223"],
            ])
        #expect(table.rows[0].cells.map(\.columnSpan) == [1, 2, 1, 2, 1, 1])
        #expect(table.rows.map(\.line) == [1, 2, 4, 5, 6, 9])
    }

    @Test func `cards side by side are cells of lines`() throws {
        let table = try Self.table(
            """
            Aldmere District Council        Merrowshire Police
            Argyle Street                   1 Station Road
            Tel: 01632 960000               Tel: 01632 960690

            Open Door Trust                 Fire and Rescue Service
            17-19 Mill Road                 West Group HQ
            """)
        #expect(
            table.rows.map { $0.cells.map(\.string) } == [
                [
                    "Aldmere District Council\nArgyle Street\nTel: 01632 960000",
                    "Merrowshire Police\n1 Station Road\nTel: 01632 960690",
                ],
                ["Open Door Trust\n17-19 Mill Road", "Fire and Rescue Service\nWest Group HQ"],
            ])
    }

    @Test func `two tables apart by a blank line stay two`() throws {
        let document = try Self.read(
            """
            Measure            2024   2025
            Warnings             14     19
            Closures              1      2

            Ref   Action                 By when
            1.1   Hold a meeting         Monthly
            1.2   Fit better lights      June 2025
            """)
        #expect(document.tables.map(\.columnCount) == [3, 3])
        #expect(document.tables.map(\.rows.count) == [3, 3])
    }

    @Test func `cells parted by tabs keep empty places`() throws {
        let table = try Self.table("Ref\tAction\tLead\n1.1\tHold a meeting\tCSU\n1.2\t\tPolice\n")
        #expect(
            table.rows.map { $0.cells.map(\.string) } == [
                ["Ref", "Action", "Lead"], ["1.1", "Hold a meeting", "CSU"], ["1.2", "", "Police"],
            ])
        #expect(table.rows[2].cells[2].paragraphs.first?.anchors == [.init(offset: 0, line: 3, column: 6)])
    }

    @Test func `a leader of dots is a gap`() throws {
        let table = try Self.table("Introduction ......... 3\nOur priorities . . . . 4\nMembers of it ........ 12\n")
        #expect(
            table.rows.map { $0.cells.map(\.string) } == [
                ["Introduction", "3"], ["Our priorities", "4"], ["Members of it", "12"],
            ])
    }

    @Test func `prose with two spaces after full stops is no table`() throws {
        let source = """
            Reports fell in the year.  The council dealt with 648 complaints, which
            is fewer than before.  Residents were told.  They were asked again, and
            most felt safer.  That is good.  More will follow in the next year too.
            """
        #expect(try Self.read(source).tables.isEmpty)
    }

    @Test func `a table in Welsh is read like any other`() throws {
        let table = try Self.table(
            """
            Cyf.   Cam gweithredu                      Arweinydd        Erbyn pryd
            1.1    Cynnal cyfarfod misol ar y mannau   Cyngor           Misol
                   â'r nifer fwyaf o adroddiadau
            1.2    Gosod goleuadau gwell               Heddlu           Mawrth 2026
            """)
        #expect(
            table.rows.map { $0.cells.map(\.words) } == [
                ["Cyf.", "Cam gweithredu", "Arweinydd", "Erbyn pryd"],
                ["1.1", "Cynnal cyfarfod misol ar y mannau â'r nifer fwyaf o adroddiadau", "Cyngor", "Misol"],
                ["1.2", "Gosod goleuadau gwell", "Heddlu", "Mawrth 2026"],
            ])
    }

    static func read(_ source: String) throws -> SourceDocument {
        let document = try DocumentReader().read(Array(source.utf8), format: .text)
        #expect(Places.wrong(in: document) == [])
        return document
    }

    static func table(_ source: String) throws -> Table {
        let tables = try read(source).tables
        #expect(tables.count == 1)
        return try #require(tables.first)
    }
}
