import Proofreading
import Testing

@testable import Importing

@Suite struct PDFTextReaderTests {
    static let layout = """
        Aldmere plan 2025                                          DRAFT

        The partnership rests on an assess-
        ment that was made in the winter and
        on what residents said.

        Ref   Action                      By when

        1.1   Hold a meeting each month   Monthly
              on repeat places
                                 1
        \u{0C}Aldmere plan 2025                                          DRAFT

        1.2   Fit lights                  June 2025

        Words after the table.
                                 2
        \u{0C}Aldmere plan 2025                                          DRAFT

        More words.
                                 3

        """

    @Test func `words broken at a line's end are joined, and heads and feet are told once`() throws {
        let document = try PDFTextReader().read(layout: Array(Self.layout.utf8))
        #expect(
            document.blocks.first?.text.string
                == "The partnership rests on an assessment that was made in the winter and on what residents said.")
        #expect(document.blocks.map(\.text.string).filter { $0.contains("Aldmere") } == ["Aldmere plan 2025 DRAFT"])
        #expect(document.format == .pdf)
        #expect(document.lines.isEmpty)
        #expect(document.anchored.allSatisfy { $0.anchors.isEmpty })
    }

    @Test func `a table over two pages is one, and a guess`() throws {
        let document = try PDFTextReader().read(layout: Array(Self.layout.utf8))
        #expect(
            document.tables.map { $0.rows.map { $0.cells.map(\.words) } } == [
                [
                    ["Ref", "Action", "By when"], ["1.1", "Hold a meeting each month on repeat places", "Monthly"],
                    ["1.2", "Fit lights", "June 2025"],
                ]
            ])
        #expect(document.blocks.filter { $0.table != nil }.allSatisfy { $0.isLowConfidence })
    }

    @Test(arguments: ["", "\u{0C}\u{0C}", " \n \u{0C}\n"]) func `pages without text are named as a scan`(
        _ layout: String
    ) {
        #expect(throws: ReadingError.noText(.pdf)) { try PDFTextReader().read(layout: Array(layout.utf8)) }
    }
}
