import CommunitySafety
@testable import Importing
import Proofreading
import Testing

@Suite struct CorrectedReaderTests {
    static let page = """
        # Eldermere Community Safety Plan 2024-25

        ## Priorities

        1. Noise
        2. Arson

        ## 1. Noise

        | No | Who | Matter | Also | Until |
        |---|---|---|---|---|
        | 1.1 | Council | Visit the loudest streets | Police | May 2024 |
        | 1.2 | Police Fire | Close the yard | Council | June 2024 |
        |  |  | and its car park at night |  |  |
        """

    private static func read(_ corrections: ReadingCorrections) throws -> PlanReading {
        let document = try DocumentReader().reading(Array(page.utf8), format: .markdown).document
        return CorrectedReader(corrections: corrections).read(document)
    }

    private static func tableBlock() throws -> Int {
        let document = try DocumentReader().reading(Array(page.utf8), format: .markdown).document
        let index = try #require(document.blocks.firstIndex { $0.table != nil })
        return index + 1
    }

    @Test func `columns that a person names are read as she says`() throws {
        let block = try Self.tableBlock()
        let reading = try Self.read(
            ReadingCorrections(columns: [block: [.reference, .partners, .action, .lead, .byWhen]]))
        let first = try #require(reading.plan.actions.first)
        #expect(first.text == "Visit the loudest streets")
        #expect(first.leads.map(\.printed) == ["Police"])
        #expect(first.partners.map(\.printed) == ["Council"])
    }

    @Test func `a row that goes on with the one above becomes part of it, and later places stay`() throws {
        let block = try Self.tableBlock()
        let columns = [block: [ColumnContent.reference, .lead, .action, .partners, .byWhen]]
        let merged = ReadingCorrections.RowPlace(block: block, row: 4)
        let reading = try Self.read(ReadingCorrections(columns: columns, mergedRows: [merged]))
        #expect(
            reading.plan.actions.map(\.text) == [
                "Visit the loudest streets", "Close the yard and its car park at night",
            ])
        #expect(reading.places.actions.map(\.row) == [2, 3])
    }

    @Test func `parties split by hand are no guess, and their warning is settled`() throws {
        let block = try Self.tableBlock()
        let row = ReadingCorrections.RowPlace(block: block, row: 3)
        let reading = try Self.read(
            ReadingCorrections(
                columns: [block: [.reference, .lead, .action, .partners, .byWhen]],
                parties: [row: .init(leads: ["Police", "Fire"], partners: ["Council"])]))
        let second = reading.plan.actions[1]
        #expect(
            second.leads == [
                ActionParty(printed: "Police", party: "Police", guessed: false),
                ActionParty(printed: "Fire", party: "Fire", guessed: false),
            ])
        #expect(!reading.diagnostics.contains { $0.rule == "import.partySplit" && $0.place?.row == 3 })
    }

    @Test func `a name that a person confirms stands for the body everywhere`() throws {
        let block = try Self.tableBlock()
        let reading = try Self.read(
            ReadingCorrections(
                columns: [block: [.reference, .lead, .action, .partners, .byWhen]],
                names: ["Council": "Eldermere District Council"]))
        let parties = reading.plan.actions.flatMap { $0.leads + $0.partners }.filter { $0.printed == "Council" }
        #expect(!parties.isEmpty)
        #expect(parties.allSatisfy { $0.party == "Eldermere District Council" && !$0.guessed })
    }

    @Test func `rows merged below each other count as before`() {
        let corrections = ReadingCorrections(mergedRows: [.init(block: 3, row: 3), .init(block: 3, row: 4)])
        let rows = (1...4).map { corrections.originalRow($0, block: 3) }
        #expect(rows == [1, 2, 5, 6])
        #expect(corrections.originalRow(4, block: 2) == 4)
    }

    @Test func `corrections that fit nothing change nothing`() throws {
        let odd = ReadingCorrections(
            columns: [99: [.action]], mergedRows: [.init(block: 1, row: 7)],
            parties: [.init(block: 99, row: 1): .init(leads: ["X"], partners: [])], names: ["Nobody": "Somebody"])
        #expect(try Self.read(odd).plan == Self.read(ReadingCorrections()).plan)
    }
}
