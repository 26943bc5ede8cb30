import CommunitySafety
import Testing

@Suite struct NextPrioritiesTests {
    /// Burglary (with a part, an action, two measures) and Noise (with a part, an action, a measure) and a measure of the whole plan.
    private static func plan() throws -> Plan {
        func action(_ reference: String, _ priority: String, _ measures: [Int]) -> Action {
            Action(
                reference: reference, address: reference, paragraphs: ["Do \(reference)"], priority: priority,
                measures: measures)
        }
        return Plan(
            title: "Plan 2023-24", year: try #require(PlanYear(start: 2023)),
            sections: [
                PlanSection(kind: .narrative, heading: "Introduction"), PlanSection(kind: .priorities, heading: "Ours"),
                PlanSection(kind: .priority, heading: "Burglary", priority: "burglary", narrative: "Doors"),
                PlanSection(kind: .priority, heading: "Noise", priority: "noise", narrative: "Ears"),
                PlanSection(kind: .members, heading: "Members"),
            ],
            priorities: [
                Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary", number: 1),
                Priority(rank: 2, name: "Noise", printed: "Noise", slug: "noise", number: 2),
            ],
            actions: [action("1.1", "burglary", [2, 3]), action("2.1", "noise", [1, 4])],
            successMeasures: [
                SuccessMeasure(text: "Quiet", priority: "noise", heading: "How we know"),
                SuccessMeasure(text: "Locks", priority: "burglary", heading: "How we know"),
                SuccessMeasure(text: "Homes", priority: "burglary", heading: "How we know"),
                SuccessMeasure(text: "Safe", heading: "How we know"),
            ],
            themes: [CrossCuttingTheme(name: "Young people", priorities: ["burglary", "noise"])])
    }

    private static let decided = [
        DecidedPriority(
            issue: "arson", name: "Arson", reason: "Three fires in a month",
            measures: [SuccessMeasure(text: "Fires: {{fire.arson.value}}", heading: "")]),
        DecidedPriority(issue: "noise", name: "Noise", reason: "Heard nightly", goesOnFrom: "noise"),
    ]

    private static func next(
        renumbers: Bool = false, _ decided: [DecidedPriority] = decided, themes: [CrossCuttingTheme] = []
    ) throws -> NextPlan {
        let plan = try plan()
        return try #require(
            NextPlan(
                after: plan, carrying: Set(plan.actions.map(\.address)), deadlines: .moved, renumbers: renumbers,
                decided: DecidedYear(priorities: decided, themes: themes)))
    }

    @Test func `priorities stand in rank order, with their parts where the parts of priorities stood`() throws {
        let next = try Self.next()
        #expect(next.plan.priorities.map(\.name) == ["Arson", "Noise"])
        #expect(next.plan.priorities.map(\.rank) == [1, 2])
        #expect(next.plan.priorities.map(\.number) == [3, 2], "printed numbers stay, and a new one gets the next")
        #expect(next.plan.sections.map(\.heading) == ["Introduction", "Ours", "Arson", "Noise", "Members"])
        #expect(next.plan.sections.map(\.narrative) == ["", "", "Three fires in a month", "Ears", ""])
        #expect(next.issues == ["arson": "arson", "noise": "noise"])
    }

    @Test func `measures of what isn't a priority any more go, and actions count towards those that stay`() throws {
        let plan = try Self.next().plan
        #expect(plan.successMeasures.map(\.text) == ["Quiet", "Safe", "Fires: {{fire.arson.value}}"])
        #expect(plan.successMeasures.map(\.priority) == ["noise", nil, "arson"])
        #expect(plan.successMeasures.last?.heading == "How we know")
        #expect(plan.actions.map(\.priority) == [nil, "noise"])
        #expect(plan.actions.map(\.measures) == [[], [1, 2]])
        #expect(plan.themes.map(\.priorities) == [["noise"]])
    }

    @Test func `agreed themes that the plan doesn't have yet are put into it with their reason`() throws {
        let themes = [
            CrossCuttingTheme(name: "young  people", narrative: "Again"),
            CrossCuttingTheme(name: "Trust", narrative: "Few report"),
        ]
        let next = try Self.next(themes: themes).plan
        #expect(next.themes.map(\.name) == ["Young people", "Trust"])
        #expect(next.themes.map(\.narrative) == ["", "Few report"])
        #expect(next.themes.map(\.priorities) == [["noise"], []])
    }

    @Test func `numbers follow rank where they are given anew`() throws {
        let plan = try Self.next(renumbers: true).plan
        #expect(plan.priorities.map(\.number) == [1, 2])
        #expect(plan.actions.map(\.reference) == ["1", "2.1"])
    }

    @Test func `two can't go on from one, and an address that ended isn't given to another`() throws {
        let next = try Self.next(
            false,
            [
                DecidedPriority(issue: "noise", name: "Noise", reason: "", goesOnFrom: "noise"),
                DecidedPriority(issue: "parties", name: "Parties", reason: "", goesOnFrom: "noise"),
                DecidedPriority(
                    issue: "new-burglary", name: "Burglary", reason: "", goesOnFrom: "nothing-of-that-name"),
            ])
        #expect(next.plan.priorities.map(\.slug) == ["noise", "parties", "burglary-b"])
    }

    private static func next(_ renumbers: Bool, _ decided: [DecidedPriority]) throws -> NextPlan {
        try next(renumbers: renumbers, decided)
    }

    @Test func `actions of what isn't a priority any more are suggested to stay behind`() throws {
        #expect(NextPlan.suggested(from: try Self.plan(), decided: DecidedYear(priorities: Self.decided)) == ["2.1"])
        #expect(NextPlan.suggested(from: try Self.plan()) == ["1.1", "2.1"])
    }

    @Test(arguments: [
        ("Burglary", "burglary"), ("burglary and vehicle crime", "burglary"), ("Noise in the night", "noise"),
        ("Arson", nil), ("Noise and burglary", nil),
    ])
    func `an issue goes on from the priority of its name, and where two fit nothing is guessed`(
        name: String, slug: String?
    ) throws {
        #expect(DecidedPriority.match(name, among: try Self.plan().priorities) == slug)
    }
}
