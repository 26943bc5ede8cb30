import CommunitySafety
import Proofreading
import Testing

@Suite struct PlanRedlineTests {
    private static func action(_ address: String, _ text: String, by: String = "July 2023", priority: String = "asb")
        -> Action
    {
        Action(
            reference: address, address: address, paragraphs: [text], priority: priority,
            leads: [ActionParty(printed: "ADC", party: "Aldmere District Council", guessed: false)],
            byWhen: .unclear(printed: by))
    }

    private static func plan(_ actions: [Action], measures: [SuccessMeasure] = []) throws -> Plan {
        Plan(
            title: "Plan", year: try #require(PlanYear("2023-24")),
            priorities: [Priority(rank: 1, name: "Noise", printed: "Noise", slug: "asb")], actions: actions,
            successMeasures: measures)
    }

    @Test func `an action is the same one by its address, and its changed parts are told`() throws {
        let old = try Self.plan([Self.action("2.1", "Visit victims"), Self.action("2.2", "Hold two street weeks")])
        let new = try Self.plan([
            Self.action("2.1", "Visit repeat victims", by: "September 2023"),
            Self.action("2.2", "Hold two street weeks"),
        ])
        let changes = PlanRedline(from: old, to: new).changes
        #expect(changes.map(\.name) == ["Action 2.1"])
        #expect(changes.first?.change == .changed)
        #expect(changes.first?.fields.map(\.name) == ["Action", "By when"])
        #expect(changes.first?.fields.last?.words.before == "July 2023")
        #expect(changes.first?.fields.last?.words.after == "September 2023")
    }

    @Test func `what was removed stands where it stood, and what was added where it stands`() throws {
        let old = try Self.plan([Self.action("1", "One"), Self.action("2", "Two"), Self.action("3", "Three")])
        let new = try Self.plan([
            Self.action("1", "One"), Self.action("4", "Four new words"), Self.action("3", "Three"),
        ])
        let changes = PlanRedline(from: old, to: new).changes
        #expect(changes.map { "\($0.change.rawValue) \($0.name)" } == ["added Action 4", "removed Action 2"])
    }

    @Test func `an action that only stands elsewhere is moved, and as few as possible are`() throws {
        let old = try Self.plan((1...5).map { Self.action("\($0)", "Action text \($0)") })
        var moved = old
        moved.actions.append(moved.actions.remove(at: 0))
        let changes = PlanRedline(from: old, to: moved).changes
        #expect(changes.map { "\($0.change.rawValue) \($0.name)" } == ["moved Action 1"])
    }

    @Test func `what an action counts towards and how far it is are told in words`() throws {
        let measures = ["Fewer burglaries", "More bicycles marked"].map { SuccessMeasure(text: $0, heading: "All") }
        let old = try Self.plan([Self.action("2.1", "Visit victims")], measures: measures)
        var new = old
        new.actions[0].measures = [2]
        new.actions[0].status = .complete
        let change = try #require(PlanRedline(from: old, to: new).changes.first)
        #expect(change.fields.map(\.name) == ["Status", "Counts towards"])
        #expect(change.fields.map(\.words.after) == ["Complete", "More bicycles marked"])
        #expect(PlanRedline(from: old, to: new).applied(to: old) == new)
    }

    @Test func `new words of a measure, or another place, aren't changes of the actions that count towards it`() throws
    {
        let measures = ["Fewer burglaries of homes", "More bicycles marked"].map {
            SuccessMeasure(text: $0, heading: "All")
        }
        var old = try Self.plan([Self.action("2.1", "Visit victims")], measures: measures)
        old.actions[0].measures = [1]
        var new = old
        new.successMeasures = [measures[1], measures[0]]
        new.successMeasures[1].text = "Fewer burglaries of any homes"
        new.actions[0].measures = [2]
        let changes = PlanRedline(from: old, to: new).changes
        #expect(!changes.isEmpty && changes.allSatisfy { $0.kind == .measure })
    }

    @Test func `a measure's direction, date and source are told`() throws {
        let old = try Self.plan([], measures: [SuccessMeasure(text: "Fewer burglaries", heading: "All")])
        var new = old
        new.successMeasures[0].polarity = .lower
        new.successMeasures[0].due = .unclear(printed: "soon")
        new.successMeasures[0].source = "Police"
        let fields = try #require(PlanRedline(from: old, to: new).changes.first?.fields)
        #expect(fields.map(\.name) == ["Direction", "By when", "Source"])
        #expect(fields.map(\.words.after) == ["Lower is better", "soon", "Police"])
    }

    @Test func `a measure has no address and is known by its words`() throws {
        let old = try Self.plan(
            [],
            measures: [
                SuccessMeasure(text: "Fewer burglaries of homes than the year before", heading: "Burglary"),
                SuccessMeasure(text: "Stay among the three safest districts", heading: "Whole"),
            ])
        let new = try Self.plan(
            [],
            measures: [
                SuccessMeasure(text: "Stay among the three safest districts", heading: "Whole"),
                SuccessMeasure(text: "Fewer burglaries of homes than two years before", heading: "Burglary"),
            ])
        let changes = PlanRedline(from: old, to: new).changes
        #expect(changes.contains { $0.change == .changed && $0.fields.map(\.name) == ["Measure"] })
        #expect(!changes.contains { $0.change == .added || $0.change == .removed })
    }

    @Test func `across years an address says nothing, and where an action came from does`() throws {
        let old = try Self.plan([
            Self.action("2.1", "Install cameras at Saltwell station"),
            Self.action("2.2", "Train forty wardens in conflict resolution"),
        ])
        let new = try Self.plan([
            Self.action("2.1", "Train forty wardens in conflict resolution"),
            Self.action("2.2", "Open a women’s safety hub"), Self.action("2.3", "Put up lighting on the Quay Steps"),
        ])
        let changes = PlanRedline(from: old, to: new, origins: ["2.3": "2.1"]).changes
        let told = changes.map { "\($0.change.rawValue) \($0.name)" }
        #expect(told.contains("added Action 2.2"), "an old address isn't its origin")
        #expect(!told.contains { $0.hasPrefix("removed") }, "one was carried over, the other is known by its words")
    }

    @Test func `contacts of members are no business of a redline`() throws {
        var old = try Self.plan([])
        old.members = [
            Member(name: "Police", kind: .responsible, contacts: [Contact(kind: .telephone, value: "01632 960 417")])
        ]
        var new = old
        new.members[0].contacts = []
        #expect(PlanRedline(from: old, to: new).isUnchanged)
        new.members[0].kind = .provider
        let redline = PlanRedline(from: old, to: new)
        #expect(redline.changes.map(\.name) == ["Police"])
        #expect(!String(describing: redline).contains("960"))
    }

    @Test func `whatever the plans, the redline applied to the old one gives the new one`() throws {
        var generator = RedlineGenerator(seed: 7)
        for size in 0..<60 {
            let made = generator.plan(actions: size)
            let old = try #require(made)
            let new = generator.altered(old)
            let redline = PlanRedline(from: old, to: new)
            #expect(redline.applied(to: old) == new)
            #expect(redline.isUnchanged == (old == new))
            #expect(PlanRedline(from: old, to: old).isUnchanged)
            if old != new { #expect(redline.applied(to: new) != new, "it belongs to the old plan only") }
        }
    }
}
