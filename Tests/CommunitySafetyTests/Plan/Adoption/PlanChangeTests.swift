import CommunitySafety
import Testing

@Suite struct PlanChangeTests {
    private static func plan() throws -> Plan {
        Plan(
            title: "Plan", year: try #require(PlanYear("2023-24")),
            sections: [PlanSection(kind: .aims, heading: "Aims", narrative: "Old")],
            actions: [
                Action(reference: "1.1", address: "1.1", paragraphs: ["Visit"]),
                Action(reference: "1.2", address: "1.2", paragraphs: ["Mark"]),
            ],
            successMeasures: [SuccessMeasure(text: "Fewer", heading: "All", baseline: "90", target: "80")],
            members: [Member(name: "Merrowshire Police", aliases: ["Police"], kind: .responsible)])
    }

    @Test func `an action gets what is given and keeps the rest`() throws {
        let plan = try Self.plan().changed(
            by: .action(address: "1.1", text: "Visit all\n\nwithin a week", leads: "Police", byWhen: "31 July 2023"))
        #expect(plan.actions[0].paragraphs == ["Visit all", "within a week"])
        #expect(plan.actions[0].leads.map(\.party) == ["Merrowshire Police"])
        #expect(plan.actions[0].byWhen.printed == "31 July 2023")
        #expect(plan.actions[0].reference == "1.1")
        #expect(plan.actions[1] == (try Self.plan().actions[1]))
    }

    @Test func `measures and sections change, and an action can go`() throws {
        let plan = try Self.plan().changed(by: .measure(position: 1, baseline: "91", target: ""))
            .changed(by: .section(heading: "Aims", narrative: "New")).changed(by: .removeAction(address: "1.2"))
        #expect(plan.successMeasures.first?.baseline == "91")
        #expect(plan.successMeasures.first?.target == nil)
        #expect(plan.sections.first?.narrative == "New")
        #expect(plan.actions.map(\.address) == ["1.1"])
    }

    @Test(arguments: [
        (PlanChange.action(address: "9"), PlanChange.Refusal.noAction(address: "9")),
        (.removeAction(address: "9"), .noAction(address: "9")), (.measure(position: 2), .noMeasure(position: 2)),
        (.measure(position: 0), .noMeasure(position: 0)),
        (.section(heading: "Money", narrative: ""), .noSection(heading: "Money")),
        (.action(address: "1.1", text: " \n "), .emptyWords), (.measure(position: 1, text: " "), .emptyWords),
    ])
    func `a change that can't be made says why`(change: PlanChange, refusal: PlanChange.Refusal) throws {
        let plan = try Self.plan()
        #expect(throws: refusal) { try plan.changed(by: change) }
    }
}
