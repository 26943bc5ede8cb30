import CommunitySafety
import Proofreading
import Testing

@testable import Services

/// Success measures as the demonstration's evidence has them, and who sees what.
@Suite struct MeasureProgressTests {
    private func line(
        _ words: String, _ answer: ShowMeasureProgress.Answer
    ) throws -> ShowMeasureProgress.Line {
        try #require(answer.lines.first { $0.measure.text.hasPrefix(words) })
    }

    /// Burglaries of `Resources/demo/merrowshire-police.csv`: 144 from April to December 2023, 154 in the same months of the
    /// year before, 205 in all of that year. The months vary less than separate events would, so φ is 1; with ½ added to
    /// each count the rest of the year is 51.5 × 144.5 ÷ 154.5 = 48.17, with a reach of 1.2816 × 0.2307 on the log scale.
    @Test func `the demonstration's burglaries are carried on to the year's end`() async throws {
        try await Demonstration.with { context in
            let year = try #require(PlanYear("2023-24"))
            let answer = try await ShowMeasureProgress(context).run(year: year, as: .operator)
            let burglary = try line("Reduce recorded burglary", answer)
            #expect(burglary.baseline == 205 && burglary.goal == 194)
            #expect(burglary.facts.now?.value == 144 && burglary.facts.before?.value == 154)
            #expect(burglary.outlook?.likely == 192)
            #expect(burglary.outlook?.low == 180 && burglary.outlook?.high == 209)
            #expect(burglary.standing == .open && burglary.travel == .noClearChange)
            try await rankAndLeads(answer)
            try await everybody(context, year, answer)
        }
    }

    /// In 2023 the police recorded 1,175 incidents among 118,400 people in Aldmere, and fewer for each of them only in
    /// Denholt (884 among 96,300). By 40,000 draws of each rate from its gamma distribution Aldmere is lowest or second
    /// lowest in all of them.
    private func rankAndLeads(_ answer: ShowMeasureProgress.Answer) async throws {
        let asb = try line("Stay among the three districts", answer)
        #expect(asb.facts.rank?.rank == 2 && asb.facts.rank?.of == 13 && asb.facts.rank?.likely == 1...2)
        #expect(asb.standing == .onCourse)
        // 275 of 366 days: 120 × 275 ÷ 366 is 90.2.
        let trained = try line("More front-line staff", answer)
        #expect(trained.facts.count?.target == 120 && trained.facts.countedTo?.iso != nil)
        // 19 % of 90 against 20 %: Wilson's limits are 12.3 and 28.3 for 17 of 90.
        let again = try line("Fewer people who have to report again", answer)
        #expect(again.facts.share == MeasureFacts.Share(part: 17, whole: 90) && again.standing == .open)
        #expect(try line("Fewer children", answer).standing == .notKnown)
        #expect(try line("Fewer children", answer).suggestion?.kind == .count)
    }

    /// Everybody sees released figures and what may be said of them, never how that stands to a target.
    private func everybody(
        _ context: ServiceContext, _ year: PlanYear, _ inside: ShowMeasureProgress.Answer
    ) async throws {
        let answer = try await ShowMeasureProgress(context).run(year: year, as: .public)
        #expect(answer.lines.map(\.standing).allSatisfy { $0 == nil })
        #expect(answer.lines.map(\.suggestion).allSatisfy { $0 == nil } && !answer.mayKeep)
        #expect(
            try line("Reduce recorded burglary", answer).outlook == line("Reduce recorded burglary", inside).outlook)
        for words in ["More front-line staff", "Fewer people who have to report again", "Number of vans"] {
            let line = try line(words, answer)
            #expect(line.target == nil && line.facts.count == nil && line.reason.isEmpty && line.source.isEmpty)
        }
        let another = try #require(PlanYear("2031-32"))
        let refusal = await RoundDesk.refusal {
            _ = try await ShowMeasureProgress(context).run(year: another, as: .public)
        }
        #expect(refusal == .notFound(.plan(another)))
    }
}
