import CommunitySafety
import Proofreading
import Services
import Testing

@Suite struct OpenFiguresTests {
    private static func desk() async throws -> ServiceContext {
        try await FiguresDesk([
            ("asb.council", "E07009991", "April 2023", "12"), ("asb.council", "E07009991", "May 2023", "3"),
            ("asb.council", "E07009992", "April 2023", "40"), ("graffiti.council", "E07009991", "April 2023", "2"),
            ("prevent.channel", "E07009991", "April 2023", "6"),
        ]).context
    }

    private static func all(
        _ choice: ReadOpenFigures.Choice, _ context: ServiceContext, limit: Int, as party: ActingParty
    ) async throws -> [OpenFigure] {
        var (found, after) = ([OpenFigure](), String?.none)
        repeat {
            let page = try await ReadOpenFigures(context).run(choice, .init(after: after, limit: limit), as: party)
            #expect(page.items.count <= limit)
            found += page.items
            after = page.next
        } while after != nil
        return found
    }

    @Test(arguments: [1, 2, 3, 100]) func `pages of any size give the same figures in the same order`(limit: Int)
        async throws
    {
        let context = try await Self.desk()
        let found = try await Self.all(.init(), context, limit: limit, as: .operator)
        #expect(
            found.map(\.measure) == [
                "asb.council", "asb.council", "asb.council", "graffiti.council", "prevent.channel",
            ])
        #expect(found.map(\.value) == [12, 3, 40, 2, 6])
    }

    @Test func `what may not be seen isn't there`() async throws {
        let context = try await Self.desk()
        let lead = ServiceDesk.party(.democraticServices)
        #expect(
            try await Self.all(.init(), context, limit: 100, as: lead).map(\.measure).contains("prevent.channel")
                == false)
        for party in [lead, .public] {
            for key in ["prevent.channel", "none.such"] {
                await #expect(throws: ServiceError.notFound(.record(id: key))) {
                    try await ReadOpenFigures(context).run(.init(measure: key), .init(), as: party)
                }
                await #expect(throws: ServiceError.notFound(.record(id: key))) {
                    try await ExportMeasure(context).table(.init(measure: key), as: party)
                }
            }
        }
        let everybody = try await Self.all(.init(), context, limit: 100, as: .public)
        #expect(everybody.filter { $0.measure == "asb.council" && $0.value == 3 }.isEmpty)
        #expect(everybody.contains { $0.measure == "graffiti.council" && $0.value == 2 })
    }

    @Test func `place and time narrow it down`() async throws {
        let context = try await Self.desk()
        let may = try #require(CalendarDate(iso: "2023-05-01"))
        let found = try await Self.all(.init(area: "E07009991", from: may), context, limit: 2, as: .operator)
        #expect(found.map(\.value) == [3])
        let earlier = try await Self.all(.init(measure: "asb.council", to: may), context, limit: 2, as: .operator)
        #expect(earlier.map(\.value) == [12, 40])
    }

    @Test(arguments: ["A", "____", "-", String(repeating: "z", count: 1_000), "YXNi"])
    func `any cursor is a place to begin`(cursor: String) async throws {
        let context = try await Self.desk()
        #expect(OpenCursor.isOne(cursor))
        let page = try await ReadOpenFigures(context).run(.init(), .init(after: cursor), as: .operator)
        #expect([0, 5].contains(page.items.count))
    }
}
