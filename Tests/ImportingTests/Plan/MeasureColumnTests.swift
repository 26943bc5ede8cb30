import CommunitySafety
import Importing
import Proofreading
import Testing

/// Columns that say more of a success measure than its figures, and how far an action is.
@Suite struct MeasureColumnTests {
    private func plan(_ measures: String, _ actions: String = "") throws -> Plan {
        let text = """
            # Aldmere Community Safety Partnership Plan 2023-24

            ## Priorities

            1. Burglary
            2. Noise

            ## Success measures

            ### Burglary

            \(measures)

            ## Burglary

            Homes were burgled.

            \(actions)
            """
        return PlanReader().read(try DocumentReader().read(Array(text.utf8), format: .markdown)).plan
    }

    @Test func `source, direction and date are read from their columns and kept nowhere else`() throws {
        let plan = try plan(
            """
            | Measure | Baseline | Target | Direction | By when | Source |
            |---|---|---|---|---|---|
            | Homes burgled | 90 | 80 | Lower is better | March 2024 | Police monthly return |
            | Bicycles marked | | | Higher is better | | – |
            """)
        #expect(plan.successMeasures.map(\.text) == ["Homes burgled", "Bicycles marked"])
        #expect(plan.successMeasures.map(\.polarity) == [.lower, .higher])
        #expect(plan.successMeasures.map(\.source) == ["Police monthly return", nil])
        #expect(plan.successMeasures.map(\.due.printed) == ["March 2024", ""])
        #expect(!plan.sections.contains { ($0.narrative + $0.narrativeAfter).contains("monthly return") })
    }

    @Test func `a direction in other words stays in the text`() throws {
        let plan = try plan(
            """
            | Measure | Target | Polarity |
            |---|---|---|
            | Homes burgled | 80 | down, we hope |
            """)
        #expect(plan.successMeasures.map(\.polarity) == [nil])
        #expect(plan.sections.contains { ($0.narrative + $0.narrativeAfter).contains("down, we hope") })
    }

    @Test func `a status is read where every word of its column is one`() throws {
        let table = { (words: String) in
            """
            | Ref | Action | Lead | By when | Status |
            |---|---|---|---|---|
            | 1.1 | Visit every burgled home | Police | July 2023 | In progress |
            | 1.2 | Mark bicycles at the station | Council | Ongoing | \(words) |
            """
        }
        let read = try plan("- Fewer", table(""))
        #expect(read.actions.map(\.status) == [.inProgress, nil])
        let other = try plan("- Fewer", table("Amber, two wards to go"))
        #expect(other.actions.map(\.status) == [nil, nil])
        #expect(other.sections.contains { ($0.narrative + $0.narrativeAfter).contains("Amber, two wards to go") })
    }
}
