import CommunitySafety
import Proofreading
import Testing

/// Elections on 2 May 2024, whose notice was published on 26 March 2024 (25 working days before the poll at the latest,
/// by rule 1 of the Local Elections (Principal Areas) Rules).
@Suite struct PreElectionPeriodTests {
    private static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    private static func election(in area: String? = nil) throws -> Election {
        try #require(
            Election(name: "Local elections", area: area, notice: try day("2024-03-26"), poll: try day("2024-05-02")))
    }

    private enum Answer: String { case free, goesOn, needsClearance }

    private static func answer(_ verdict: PreElectionPeriod.Verdict) -> Answer {
        switch verdict {
        case .free: .free
        case .goesOn: .goesOn
        case .needsClearance: .needsClearance
        }
    }

    @Test(arguments: [
        ("2024-03-25", false), ("2024-03-26", true), ("2024-04-15", true), ("2024-05-02", true), ("2024-05-03", false),
    ])
    func `the period begins with the notice and ends with the poll`(iso: String, isInside: Bool) throws {
        let period = PreElectionPeriod([try Self.election()])
        let verdict = period.verdict(on: .consultation, on: try Self.day(iso))
        #expect(Self.answer(verdict) == (isInside ? .needsClearance : .free))
    }

    @Test(arguments: [
        (PreElectionPeriod.Activity.statutoryPublication, "goesOn"), (.statutoryConsultation, "goesOn"),
        (.ordinaryWork, "goesOn"), (.publication, "needsClearance"), (.consultation, "needsClearance"),
        (.wardPage, "needsClearance"),
    ])
    func `what the law requires goes on, and the rest needs somebody's clearance`(
        activity: PreElectionPeriod.Activity, answer: String
    ) throws {
        let period = PreElectionPeriod([try Self.election()])
        #expect(Self.answer(period.verdict(on: activity, on: try Self.day("2024-04-15"))).rawValue == answer)
        #expect(!activity.rule.isEmpty)
    }

    @Test(
        arguments: [
            ("Quay", "Quay", "needsClearance"), ("Quay", "quay", "needsClearance"), ("Quay", "Marle Heath", "free"),
            ("Quay", nil, "free"), (nil, "Quay", "needsClearance"), (nil, nil, "needsClearance"),
        ] as [(String?, String?, String)])
    func `a by-election counts for its own area only`(area: String?, place: String?, answer: String) throws {
        let period = PreElectionPeriod([try Self.election(in: area)])
        let verdict = period.verdict(on: .wardPage, about: place, on: try Self.day("2024-04-15"))
        #expect(Self.answer(verdict).rawValue == answer)
    }

    @Test(arguments: [
        ("", "2024-03-26", "2024-05-02"), ("Poll", "2024-05-02", "2024-05-02"), ("Poll", "2024-05-03", "2024-05-02"),
        ("Poll", "2023-03-26", "2024-05-02"),
    ])
    func `an election without a name, or with dates that are a slip, can't be kept`(
        name: String, notice: String, poll: String
    ) throws {
        #expect(Election(name: name, area: nil, notice: try Self.day(notice), poll: try Self.day(poll)) == nil)
    }

    @Test func `the next election is the first whose notice is to come`() throws {
        let period = PreElectionPeriod([try Self.election()])
        #expect(period.next(after: try Self.day("2024-01-15"))?.name == "Local elections")
        #expect(period.next(after: try Self.day("2024-03-26")) == nil)
    }
}
