import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

/// The demonstration counts 1,337 incidents of anti-social behaviour after 1,296, which may be chance, second lowest by rate.
@Suite struct FigureStyleKeepingTests {
    private let year = PlanYear(start: 2023)

    /// The words that would stand for a narrative.
    private func words(_ text: String, _ context: ServiceContext) async throws -> String {
        let year = try #require(year)
        let id = try await FindRecord(context).run(.section, "anti-social-behaviour", year: year, as: .operator)
        let open = try await OpenRecord(context).run(.section, id, as: .operator)
        var changed = open.text
        changed[.narrative] = text
        _ = try await EditRecord(context).run(id, changed, version: open.version, as: .operator)
        let edition = try await ShowPlan(context).run(year: year, as: .operator)
        return edition.figures.spoken(text)
    }

    private func keep(_ values: [String: String], _ context: ServiceContext) async throws {
        let keeping = KeepFigureStyle(context)
        let seen = try await keeping.standing(as: .operator).seen
        try await keeping.keep(FigureStyle(values), seen: seen, as: .operator)
    }

    @Test func `a style without verdicts and ranges never makes what isn't sure look sure`() async throws {
        try await Demonstration.with { context in
            let text = "{{asb.police.change}}; {{asb.police.rank}}."
            let before = try await words(text, context)
            #expect(before.contains("second lowest of 13 in Merrowshire (likely between "))
            try await keep(["verdicts": "bare", "ranges": "left"], context)
            let after = try await words(text, context)
            #expect(!after.contains("second lowest"))
            #expect(after.contains("among the lowest ") || after.contains("not clearly placed among 13"))
            #expect(after.hasPrefix("1,337, little changed from 1,296;") || after.contains("(no clear change)"))
        }
    }

    @Test func `a style is undone, and undoing it undone`() async throws {
        try await Demonstration.with { context in
            let text = "{{burglary.police.percent}} in {{burglary.police.period}}"
            let first = try await words(text, context)
            #expect(first == "7.8% in October 2021 to September 2022")
            try await keep(["percentages": "per-cent", "periods": "year-to"], context)
            let second = try await words(text, context)
            #expect(second == "7.8 per cent in the year to September 2022")
            let keeping = KeepFigureStyle(context)
            try await keeping.undo(seen: 1, as: .operator)
            #expect(try await words(text, context) == first)
            try await keeping.undo(seen: 2, as: .operator)
            #expect(try await words(text, context) == second)
        }
    }

    @Test func `what is adopted keeps its words`() async throws {
        try await Demonstration.with { context in
            let year = try #require(year)
            _ = try await words("In {{asb.police.period}} it was {{asb.police.value}}.", context)
            try await RouteDesk(context, year: year).adopt()
            try await keep(["periods": "year-to"], context)
            let edition = try await ShowPlan(context).run(year: year, as: .public)
            #expect(edition.figures.spoken("{{asb.police.period}}") == "October 2021 to September 2022")
        }
    }

    @Test func `only the manager chooses, and nobody writes over another's choice`() async throws {
        try await Demonstration.with { context in
            let keeping = KeepFigureStyle(context)
            await #expect(throws: ServiceError.notPermitted(.keepFigureStyle)) {
                try await keeping.keep(FigureStyle(["rates": "one"]), seen: 0, as: RouteDesk.officer)
            }
            await #expect(throws: ServiceError.self) { try await keeping.standing(as: .public) }
            try await keeping.keep(FigureStyle(["rates": "one"]), seen: 0, as: RouteDesk.manager)
            await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
                try await keeping.keep(FigureStyle(["rates": "two"]), seen: 0, as: RouteDesk.manager)
            }
            #expect(try await keeping.standing(as: RouteDesk.officer).style[.rates] == .one)
        }
    }
}
