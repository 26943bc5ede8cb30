import CommunitySafety
import Proofreading
import Testing

@Suite struct NextPlanTests {
    private static func action(_ reference: String, _ text: String, _ printed: String, _ priority: String) throws
        -> Action
    {
        Action(
            reference: reference, address: reference, paragraphs: [text], priority: priority,
            byWhen: ByWhenReader(year: PlanYear(start: 2023)).read(printed))
    }

    private static func plan() throws -> Plan {
        Plan(
            title: "Aldmere Community Safety Partnership Plan 2023-24", year: try #require(PlanYear(start: 2023)),
            window: DateRange(
                from: try #require(CalendarDate(iso: "2021-10-01")), to: try #require(CalendarDate(iso: "2022-09-30"))),
            priorities: [
                Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary", number: 6),
                Priority(rank: 2, name: "Noise", printed: "Noise", slug: "noise"),
            ],
            actions: [
                try action("6.2", "Visit victims", "July 2023", "burglary"),
                try action("6.1", "Mark bicycles", "Ongoing (review July 2023)", "burglary"),
                try action("6.2", "Lost", "by March 2024", "burglary").at("6.2-b"),
                try action("2.1", "Noise patrols", "tbc", "noise"),
            ],
            successMeasures: [SuccessMeasure(text: "Fewer", heading: "All", baseline: "90", target: "80")])
    }

    @Test func `what is chosen is carried over with its origin, and the rest is listed`() throws {
        let next = try #require(
            NextPlan(after: Self.plan(), carrying: ["6.2", "6.1", "2.1"], deadlines: .moved, renumbers: false))
        #expect(next.plan.year.name == "2024-25")
        #expect(next.plan.title == "Aldmere Community Safety Partnership Plan 2024-25")
        #expect(next.plan.window?.from.iso == "2022-10-01")
        #expect(next.plan.actions.map(\.reference) == ["6.2", "6.1", "2.1"])
        #expect(next.left.map(\.address) == ["6.2-b"])
        #expect(next.origins == ["6.2": "6.2", "6.1": "6.1", "2.1": "2.1"])
        #expect(next.plan.successMeasures.map(\.baseline) == [nil], "last year's baseline isn't next year's")
    }

    @Test func `references follow position when they are asked to, each with its old address`() throws {
        let next = try #require(
            NextPlan(after: Self.plan(), carrying: ["6.2", "6.2-b", "2.1"], deadlines: .cleared, renumbers: true))
        #expect(next.plan.actions.map(\.reference) == ["6.1", "6.2", "2.1"])
        #expect(next.origins == ["6.1": "6.2", "6.2": "6.2-b", "2.1": "2.1"])
        #expect(next.plan.actions.map(\.byWhen.printed) == ["", "", "tbc"])
    }

    @Test(arguments: [
        ("July 2023", "July 2024", "2024-07-31"), ("31 December 2023", "31 December 2024", "2024-12-31"),
        ("by March", "by March", "2025-03-31"), ("29 February 2024", "28 February 2025", "2025-02-28"),
    ])
    func `a deadline moves by a year`(printed: String, moved: String, iso: String) throws {
        var plan = try Self.plan()
        plan.actions = [try Self.action("1", "Do", printed, "noise")]
        let next = try #require(NextPlan(after: plan, carrying: ["1"], deadlines: .moved, renumbers: false))
        guard case .deadline(let words, let date, _)? = next.plan.actions.first?.byWhen else {
            Issue.record("no deadline: \(next.plan.actions)")
            return
        }
        #expect(words == moved)
        #expect(date.iso == iso)
    }

    @Test func `a rhythm stays and its review is to be set anew`() throws {
        let next = try #require(
            NextPlan(after: Self.plan(), carrying: ["6.1"], deadlines: .moved, renumbers: false))
        #expect(next.plan.actions.map(\.byWhen) == [.recurring(printed: "Ongoing", rhythm: .ongoing, review: nil)])
    }

    @Test func `what is complete or stopped is suggested to stay behind, and is begun anew when it is taken along`()
        throws
    {
        var plan = try Self.plan()
        for (index, status) in [ActionStatus.complete, .inProgress, .stopped].enumerated() {
            plan.actions[index].status = status
        }
        #expect(NextPlan.suggested(from: plan) == ["6.1", "2.1"])
        let all = Set(plan.actions.map(\.address))
        let next = try #require(NextPlan(after: plan, carrying: all, deadlines: .moved, renumbers: false))
        #expect(next.plan.actions.map(\.status) == [nil, .inProgress, nil, nil])
    }

    @Test(arguments: [(NextPlan.Deadlines.moved, "March 2025"), (.cleared, "")])
    func `a measure keeps its source and its direction, and its date is reset as an action's is`(
        deadlines: NextPlan.Deadlines, printed: String
    ) throws {
        var plan = try Self.plan()
        plan.successMeasures[0].polarity = .lower
        plan.successMeasures[0].source = "Police monthly return"
        plan.successMeasures[0].due = ByWhenReader(year: plan.year).read("March 2024")
        plan.actions[3].measures = [1]
        let next = try #require(NextPlan(after: plan, carrying: ["2.1"], deadlines: deadlines, renumbers: true))
        #expect(next.plan.successMeasures[0].polarity == .lower)
        #expect(next.plan.successMeasures[0].source == "Police monthly return")
        #expect(next.plan.successMeasures[0].due.printed == printed)
        #expect(next.plan.successMeasures(servedBy: next.plan.actions[0]).map(\.text) == ["Fewer"])
    }
}

extension Action {
    fileprivate func at(_ address: String) -> Action {
        var action = self
        action.address = address
        return action
    }
}
