import Importing
import Proofreading
import Testing

@Suite struct BorderedTableTests {
    private static func rows(_ text: String) throws -> [[String]] {
        let document = try DocumentReader().read(Array(text.utf8), format: .text)
        return document.blocks.compactMap(\.table).flatMap { $0.rows.map { $0.cells.map(\.string) } }
    }

    @Test func `cells between drawn lines are put together from their lines`() throws {
        let text = """
            Before.

            +-----+----------------------+------------------------+
            | Ref | Action               | Lead                   |
            +=====+======================+========================+
            | 1.1 | Rake the shingle and | Beck Police            |
            |     | paint the groyne     | Quay Council           |
            +-----+----------------------+------------------------+
            | 1.2 | Ring the bell        | Quay Council           |
            +-----+----------------------+------------------------+

            After.
            """
        #expect(
            try Self.rows(text) == [
                ["Ref", "Action", "Lead"],
                ["1.1", "Rake the shingle and paint the groyne", "Beck Police\nQuay Council"],
                ["1.2", "Ring the bell", "Quay Council"],
            ])
    }

    @Test func `without drawn lines every line is a row`() throws {
        let text = "| Ref | Action |\n|-----|--------|\n| 1.1 | Ring the bell |\n| 1.2 | Rake the shingle |\n"
        #expect(try Self.rows(text) == [["Ref", "Action"], ["1.1", "Ring the bell"], ["1.2", "Rake the shingle"]])
    }

    @Test func `places point into the file`() throws {
        let text = "| Ref | Action |\n|-----|--------|\n| 1.1 | Ring the bell |\n"
        let table = try DocumentReader().read(Array(text.utf8), format: .text).blocks.compactMap(\.table).first
        #expect(table?.rows.map(\.line) == [1, 3])
        let anchor = table?.rows.last?.cells.last?.paragraphs.first?.anchors.first
        #expect(anchor?.line == 3 && anchor?.column == 9)
    }

    @Test func `a lone line between bars is words`() throws {
        #expect(try Self.rows("| Nothing else |\n\nWords.\n").isEmpty)
    }
}
