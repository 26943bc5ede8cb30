import CommunitySafety
import Proofreading
import Testing

/// Targets that can't be judged, addresses of measures, what measures say of actions, and what a plan leaves uncovered.
@Suite struct MeasureTargetTests {
    @Test(arguments: [
        (MeasureTarget(kind: .rank, goal: .value(3), basis: .evidence("a.b")), [TargetFault]()),
        (MeasureTarget(kind: .rank, goal: .value(2.5), basis: .evidence("a.b")), [.place]),
        (MeasureTarget(kind: .rank, goal: .better, basis: .evidence("a.b")), [.place]),
        (MeasureTarget(kind: .rank, goal: .value(3), basis: .typed(nil)), [.needsEvidence]),
        (MeasureTarget(kind: .rate, goal: .value(9.5), basis: .action("1.1")), [.needsEvidence]),
        (MeasureTarget(kind: .count, goal: .change(percent: 101), basis: .evidence("a.b")), [.percent]),
        (MeasureTarget(kind: .count, goal: .value(-1), basis: .evidence("a.b")), [.goal]),
        (MeasureTarget(kind: .count, goal: .value(.infinity), basis: .evidence("a.b")), [.goal]),
        (MeasureTarget(kind: .count, polarity: .neither, basis: .evidence("a.b")), [.polarity]),
        (MeasureTarget(kind: .count, basis: .action("1.1")), [.notCounted]),
        (MeasureTarget(kind: .percentage, goal: .value(101), basis: .evidence("a.b")), [.goal]),
        (MeasureTarget(kind: .number, polarity: .higher, goal: .value(0), basis: .action("1.1")), [.goal]),
        (MeasureTarget(kind: .milestone, polarity: .neither, basis: .evidence("a.b")), [.needsAction]),
        (MeasureTarget(kind: .milestone, polarity: .neither, basis: .action("1.1")), []),
        (MeasureTarget(kind: .count, baseline: -2, tolerance: 101, basis: .unset), [.baseline, .tolerance, .basis]),
    ])
    func `a target says what keeps it from being judged`(target: MeasureTarget, faults: [TargetFault]) {
        #expect(target.faults == faults)
    }

    @Test func `measures of the same words are told apart by their priority`() throws {
        let plan = Plan(
            title: "Plan", year: try #require(PlanYear("2023-24")),
            successMeasures: [
                SuccessMeasure(text: "Maintain position", priority: "asb", heading: ""),
                SuccessMeasure(text: "Fewer fires", heading: ""),
                SuccessMeasure(text: "Maintain position", heading: ""),
                SuccessMeasure(text: "Maintain position", priority: "asb", heading: ""),
            ])
        #expect(
            plan.measureAddresses == [
                "maintain-position-asb", "fewer-fires", "maintain-position-plan", "maintain-position-asb-b",
            ])
    }

    @Test(arguments: [
        (TargetKind.count, TargetStanding.offCourse, LeadView?.some(.atRisk)), (.number, .offCourse, .offTrack),
        (.milestone, .missed, .offTrack), (.rank, .missed, .atRisk), (.count, .onCourse, .onTrack),
        (.count, .near, .atRisk), (.count, .open, nil), (.number, .notKnown, nil),
    ])
    func `what happens in a district never makes one body's action off track`(
        kind: TargetKind, standing: TargetStanding, view: LeadView?
    ) {
        #expect(MeasureVoice(words: "", kind: kind, standing: standing, reason: "").verdict == view)
    }

    @Test func `the figures of an action take the worst of its measures`() throws {
        let span = try #require(PlanYear("2023-24")?.range)
        let today = try #require(CalendarDate(iso: "2024-01-15"))
        var facts = ActionFacts(due: span.to, span: span, view: .onTrack)
        facts.measures = [
            MeasureVoice(words: "Fewer fires", kind: .count, standing: .offCourse, reason: "It rose."),
            MeasureVoice(words: "People reached", kind: .number, standing: .onCourse, reason: "Enough."),
        ]
        let view = RatingRules.shipped.figures(of: facts, on: today)
        #expect(view.verdict == .atRisk && view.reason == "Its measure “Fewer fires”: off course. It rose.")
        facts.silence = 2
        #expect(RatingRules.shipped.figures(of: facts, on: today).verdict == .offTrack)
        (facts.silence, facts.count) = (0, ActionCount(reached: 4, target: 4))
        #expect(RatingRules.shipped.figures(of: facts, on: today).verdict == .complete)
        facts.view = .stopped
        #expect(RatingRules.shipped.figures(of: facts, on: today).verdict == nil)
    }

    @Test func `what nobody serves, and who does what, is found`() throws {
        func party(_ name: String) -> ActionParty { ActionParty(printed: name, party: name, guessed: false) }
        let plan = Plan(
            title: "Plan", year: try #require(PlanYear("2023-24")),
            priorities: [
                Priority(rank: 1, name: "Arson", printed: "Arson", slug: "arson"),
                Priority(rank: 2, name: "Noise", printed: "Noise", slug: "noise"),
            ],
            actions: [
                Action(
                    reference: "1.1", address: "1.1", paragraphs: ["Visit"], priority: "arson", leads: [party("Fire")],
                    partners: [party("PD")], measures: [1]),
                Action(
                    reference: "2.1", address: "2.1", paragraphs: ["Talk"], priority: "noise", leads: [party("Fire")],
                    partners: [party("All partners")]),
            ],
            successMeasures: [
                SuccessMeasure(text: "Fewer fires", priority: "arson", heading: ""),
                SuccessMeasure(text: "Less fear", heading: ""),
            ],
            members: [
                Member(name: "Fire", kind: .responsible), Member(name: "Police", aliases: ["PD"], kind: .responsible),
                Member(name: "Charity", kind: .participating),
            ])
        let coverage = PlanCoverage(plan)
        #expect(coverage.measuresWithoutAction == [2])
        #expect(coverage.actionsWithoutMeasure.map(\.address) == ["2.1"])
        #expect(coverage.prioritiesWithoutMeasure.map(\.slug) == ["noise"])
        #expect(coverage.authorities.map(\.name) == ["Fire", "Police"])
        #expect(coverage.authoritiesWithoutLead.map(\.name) == ["Police"])
        #expect(coverage.rows[0].cells.map { $0.leads.count } == [1, 0])
        #expect(coverage.rows[0].cells.map { $0.helps.count } == [0, 1])
        // Where everybody is named, each helps but the one that leads.
        #expect(coverage.rows[1].cells.map { $0.helps.count } == [0, 1])
    }
}
