import CommunitySafety
import Testing

@Suite struct FundingTests {
    private static func line(_ pounds: Int?, note: String? = nil) -> FundingLine {
        FundingLine(text: "Outreach", amount: pounds.flatMap { Money(pence: $0 * 100) }, note: note)
    }

    @Test(arguments: [
        ([], ""), ([nil], "No amount is stated yet."), ([18_000, 12_000, 9_000], "Total: £39,000."),
        ([18_000, nil], "Total: £18,000, without 1 line whose amount is not stated."),
        ([0, nil, nil], "Total: £0, without 2 lines whose amounts are not stated."),
    ])
    func `the total says how many lines state no amount`(pounds: [Int?], words: String) {
        #expect(FundingTotal(pounds.map { Self.line($0) }).words == words)
    }

    @Test func `an amount is printed with what is said of it`() {
        #expect(Self.line(18_000).amountWords == "£18,000")
        #expect(Self.line(4_000, note: "in kind").amountWords == "£4,000 (in kind)")
        #expect(Self.line(nil, note: "To be confirmed").amountWords == "To be confirmed")
        #expect(Self.line(nil).amountWords == "Not stated")
    }

    @Test func `next year nothing is promised that was promised for this one`() throws {
        let plan = Plan(
            title: "Plan 2023-24", year: try #require(PlanYear(start: 2023)),
            priorities: [Priority(rank: 1, name: "Noise", printed: "Noise", slug: "noise")],
            actions: ["1.1", "1.2"].map { Action(reference: $0, address: $0, paragraphs: [$0], priority: "noise") },
            fundingLines: [
                FundingLine(
                    text: "Patrols", funder: "District council", amount: Money(pence: 1_800_000), period: "2023-24",
                    priority: "noise", action: "1.2"),
                FundingLine(text: "A room", note: "In kind", action: "1.1"),
            ],
            themes: [CrossCuttingTheme(name: "Prevention", narrative: "First.", priorities: ["noise"])])
        let next = try #require(NextPlan(after: plan, carrying: ["1.2"], deadlines: .moved, renumbers: true))
        #expect(
            next.plan.fundingLines == [
                FundingLine(
                    text: "Patrols", funder: "District council", note: "To be confirmed; £18,000 in 2023-24",
                    period: "2024-25", priority: "noise", action: "1.1"),
                FundingLine(text: "A room", note: "In kind"),
            ])
        #expect(next.plan.themes == plan.themes)
    }

    @Test func `themes follow the list of priorities, or stand before the first, or last`() throws {
        var plan = Plan(title: "Plan", year: try #require(PlanYear(start: 2023)))
        #expect(plan.themesPlace == 0)
        plan.sections = [.init(kind: .cover, heading: ""), .init(kind: .aims, heading: "Aims")]
        #expect(plan.themesPlace == 2)
        plan.sections.append(.init(kind: .priority, heading: "Noise", priority: "noise"))
        #expect(plan.themesPlace == 2)
        plan.sections.insert(.init(kind: .priorities, heading: "Priorities"), at: 1)
        #expect(plan.themesPlace == 2)
    }

    @Test func `a redline tells what became of funding and themes`() throws {
        var old = Plan(title: "Plan", year: try #require(PlanYear(start: 2023)))
        old.fundingLines = [FundingLine(text: "Outreach in schools", amount: Money(pence: 100_000))]
        old.themes = [CrossCuttingTheme(name: "Prevention", narrative: "First.")]
        var new = old
        new.fundingLines[0].amount = Money(pence: 150_000)
        new.fundingLines.append(FundingLine(text: "Mentors"))
        new.themes = []
        let redline = PlanRedline(from: old, to: new)
        #expect(redline.applied(to: old) == new)
        #expect(redline.changes.map(\.kind) == [.funding, .funding, .theme])
        #expect(redline.changes.map(\.change) == [.changed, .added, .removed])
        #expect(redline.changes[0].fields.map(\.name) == ["Amount"])
        #expect(redline.changes[0].fields[0].words.before == "£1,000")
        #expect(redline.changes[0].fields[0].words.after == "£1,500")
    }
}
