import CommunitySafety
import Services
import Storage
import Testing

@Suite struct TypeFiguresTests {
    private let choice = TypingChoice(
        measures: ["graffiti.council", "fly-tipping.council"], areas: ["E05009991", "E05009992"],
        periods: ["Oct – Dec 2023"], told: "the street team")

    private func key(_ measure: String, _ area: String) -> String { "\(measure)|\(area)|2023-10-01|2023-12-31" }

    @Test func `what was typed is kept until it is saved, as one load`() async throws {
        let context = try await TableDesk.context()
        let type = TypeFigures(context)
        var choice = choice
        choice.values = [key("graffiti.council", "E05009991"): "12", key("fly-tipping.council", "E05009992"): "-"]
        try await type.keep(choice, as: .operator)
        let grid = try await type.show(as: .operator).grid
        #expect(grid.columns == ["Graffiti reported to the council", "Fly-tipping incidents"])
        #expect(grid.rows.map(\.name) == ["Quarry Hill", "Saltwell"])
        #expect(grid.rows.flatMap { $0.cells.map(\.text) } == ["", "-", "12", ""])
        let report = try await type.save(choice, as: .operator)
        #expect(report.tally == LoadTally(rows: 2, added: 2))
        let load = try await ShowLoad(context).run(try #require(report.number), as: .operator)
        #expect(load.summary.name == "Typed in, told by the street team")
        #expect(load.lines.map(\.value).sorted() == ["12", "no return"])
        #expect(try await type.show(as: .operator).grid.rows.isEmpty)
    }

    @Test func `last year's value stands beside`() async throws {
        let context = try await TableDesk.context()
        let type = TypeFigures(context)
        var earlier = choice
        earlier.periods = ["Oct – Dec 2022"]
        earlier.values = ["graffiti.council|E05009991|2022-10-01|2022-12-31": "1,155"]
        _ = try await type.save(earlier, as: .operator)
        let grid = try await type.show(as: .operator, trying: choice).grid
        #expect(grid.rows.last?.cells.map(\.lastYear) == ["1,155", ""])
    }

    @Test func `a cell that is no figure is told at its place, and nothing is saved`() async throws {
        let context = try await TableDesk.context()
        var choice = choice
        choice.values = [key("graffiti.council", "E05009991"): "12", key("fly-tipping.council", "E05009992"): "a few"]
        do {
            _ = try await TypeFigures(context).save(choice, as: .operator)
            Issue.record("it was saved")
        } catch {
            guard case .invalid(let diagnostics) = error else { throw error }
            #expect(diagnostics.map(\.formField) == [key("fly-tipping.council", "E05009992")])
        }
        #expect(try await ListLoads(context).run(as: .operator).isEmpty)
    }

    @Test func `a pasted block fills the grid from its first cell`() async throws {
        let context = try await TableDesk.context()
        let grid = try await TypeFigures(context).show(as: .operator, trying: choice).grid
        let filled = TypeFigures.filled(grid, with: "3\t4\t5\n6\t7\n8\t9\n")
        #expect(filled[key("graffiti.council", "E05009992")] == "3")
        #expect(filled[key("fly-tipping.council", "E05009991")] == "7")
        #expect(filled.count == 4)
    }

    @Test func `a period that is none, and more than fits, are refused`() async throws {
        let context = try await TableDesk.context()
        var wrong = choice
        wrong.periods = ["soon"]
        await #expect(throws: ServiceError.self) { try await TypeFigures(context).keep(wrong, as: .operator) }
        var large = choice
        large.areas = (0..<81).map { "E0500\($0)" }
        await #expect(throws: ServiceError.self) { try await TypeFigures(context).keep(large, as: .operator) }
    }
}
