import CommunitySafety
import Importing
import Proofreading
import Testing

/// Actions whose labels stand on lines of their own, as lists of terms and their meanings are read.
@Suite struct LabelLineTests {
    private static func actions(_ markdown: String) throws -> [Action] {
        let document = try DocumentReader().read(Array(markdown.utf8), format: .markdown)
        return PlanReader(year: PlanYear(start: 2025)).read(document).plan.actions
    }

    @Test func `a label's value stands below it`() throws {
        let actions = try Self.actions(
            "# Quay Safety Plan 2025-26\n\n## Priorities\n\n1. Nets\n2. Oars\n\n## Nets\n\n### 1.1 Mend the nets\n\nLead\n\n"
                + "Beck Police\n\nQuay Council\n\nPartners\n\n–\n\nBy when\n\nJune 2025\n\n### 1.2 Dry the nets\n\nLead\n\n"
                + "Quay Council\n\nBy when\n\nMonthly\n")
        #expect(actions.map(\.reference) == ["1.1", "1.2"])
        #expect(actions.map(\.text) == ["Mend the nets", "Dry the nets"])
        #expect(actions.map { $0.leads.map(\.printed) } == [["Beck Police", "Quay Council"], ["Quay Council"]])
        #expect(actions.map(\.partners.isEmpty) == [true, true])
        #expect(actions.map(\.byWhen.printed) == ["June 2025", "Monthly"])
    }

    @Test func `a numbered heading behind a list isn't an item of it`() throws {
        let text =
            "QUAY SAFETY PLAN 2025-26\n\nPRIORITIES\n\n  1. Nets\n  2. Oars\n  3. Buoys\n\n1. Nets\n\n"
            + "Ref  Action            Lead           By when\n\n1.1  Mend the nets     Beck Police    June 2025\n\n"
            + "1.2  Dry the nets      Quay Council   July 2025\n\n2. Oars\n\n"
            + "Ref  Action            Lead           By when\n\n2.1  Count the oars    Beck Police    May 2025\n\n"
            + "2.2  Mark the oars     Quay Council   July 2025\n"
        let plan = PlanReader().read(try DocumentReader().read(Array(text.utf8), format: .text)).plan
        #expect(plan.priorities.map(\.name) == ["Nets", "Oars", "Buoys"])
        #expect(plan.actions.map(\.priority) == ["nets", "nets", "oars", "oars"])
    }
}
