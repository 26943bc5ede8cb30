import CommunitySafety
import HTML
import Proofreading
import Testing

@testable import Documents

struct FigurePlacesTests {
    private let day = CalendarDate(year: 2022, month: 9, day: 30)

    private func book() throws -> FigureBook {
        let from = try #require(CalendarDate(year: 2021, month: 10, day: 1))
        let to = try #require(day)
        let origin = QuotedFigure.Origin(
            measure: "asb.council", measureName: "Reports to the council", area: "X05000001", areaName: "Quay",
            from: from, to: to, sourceName: "Council log", loadedOn: to)
        var book = FigureBook()
        book[FigureCall("asb.council", .value)] = QuotedFigure(words: "90", origin: origin)
        book[FigureCall("asb.council", .previous)] = QuotedFigure(words: "53", origin: origin)
        book[FigureCall("asb.council", .table)] = QuotedFigure(
            words: "Reports to the council, Quay", origin: origin,
            block: QuotedBlock(header: ["Period", "Reports"], rows: [["2022", "90"]]))
        return book
    }

    private func html(_ markdown: String, _ look: FigureLook = .noted) throws -> String {
        MarkdownFragment(markdown, figures: try book()).markup(figures: look).string
    }

    @Test func `a sentence prints the words, and one footnote for neighbours of one origin`() throws {
        let page = try html("We had {{asb.council.value}}, up from {{asb.council.previous}}.")
        #expect(page.contains("<p>We had 90, up from 53<sup>"))
        #expect(page.ranges(of: "<sup>").count == 1)
        #expect(
            page.contains(
                "Reports to the council, Quay, October 2021 to September 2022. Source: Council log, as loaded on 30 September 2022."
            ))
    }

    @Test func `on the site a figure leads to its entry, and to none within a link or a heading`() throws {
        let look = FigureLook.linked { WebAddress(path: ["figures"], fragment: $0) }
        #expect(
            try html("{{asb.council.value}}", look).contains(
                "<a class=\"ww-fig\" href=\"/figures#figure-asb-council-value\">90</a>"))
        #expect(try html("[see {{asb.council.value}}](https://a.example)", look).contains(">see 90</a>"))
        #expect(try html("# About {{asb.council.value}}", look).contains("About 90</h3>"))
    }

    @Test func `code says what was written, and markup in a call's words can't come through`() throws {
        #expect(try html("`{{asb.council.value}}`").contains("<code>{{asb.council.value}}</code>"))
        var hostile = FigureBook()
        hostile[FigureCall("asb.council", .value)] = QuotedFigure(words: "<script>1</script>")
        let page = MarkdownFragment("{{asb.council.value}}", figures: hostile).markup().string
        #expect(page.contains("&lt;script&gt;") && !page.contains("<script>"))
    }

    @Test func `a table alone in its paragraph is a table, within a sentence it is words`() throws {
        #expect(try html("{{asb.council.table}}").contains("<table"))
        let within = try html("See {{asb.council.table}} here.")
        #expect(!within.contains("<table"))
        #expect(within.contains("See Reports to the council, Quay"))
    }

    @Test func `figures stand in cells, lists and emphasis`() throws {
        let page = try html("| A | B |\n|---|---|\n| x | {{asb.council.value}} |\n\n- **{{asb.council.previous}}**")
        #expect(page.contains("90"))
        #expect(page.contains("<strong>53"))
        #expect(!page.contains("{{"))
    }

    @Test func `marks of the reader's own that stand in a text come to nothing`() throws {
        #expect(try html("\u{E000}0\u{E001} {{asb.council.value}}").contains("0 90"))
    }
}
