import CommunitySafety
import Importing
import Proofreading
import Testing

/// Parts, groups and names in wordings that no list of usual headings has.
@Suite struct SectionShapeTests {
    private static func read(_ markdown: String) throws -> PlanReading {
        PlanReader().read(try DocumentReader().read(Array(markdown.utf8), format: .markdown))
    }

    private static let head = """
        # Oldbeck Community Safety Plan 2025-26

        ## Priorities

        1. Boats and moorings
        2. Late trains

        """

    private static let actions = """
        | Ref | Action | Lead | Partners | By when |
        |---|---|---|---|---|
        | **Priority A: Boats and moorings** | | | | |
        | A1 | Lock the slipway at night | OTC | Canal Watch | May 2025 |
        | **Priority B: Late trains** | | | | |
        | B1 | Staff the last train | Beck Police | OTC | June 2025 |

        """

    @Test func `a row with words where the references stand heads the actions below`() throws {
        let plan = try Self.read(Self.head + "\n## What is to be done\n\n" + Self.actions).plan
        #expect(plan.actions.map(\.reference) == ["A1", "B1"])
        #expect(plan.actions.map(\.priority) == ["boats-and-moorings", "late-trains"])
    }

    @Test(arguments: ["Around the table", "The bodies behind it", "Circle of friends"])
    func `a list of those who lead and help is the list of members`(heading: String) throws {
        let list = "\n## \(heading)\n\n- Oldbeck Town Council (OTC)\n- Beck Police\n- Canal Watch\n- Beck Ferries\n"
        let plan = try Self.read(Self.head + "\n## Action plan\n\n" + Self.actions + list).plan
        #expect(plan.members.map(\.name) == ["Oldbeck Town Council", "Beck Police", "Canal Watch", "Beck Ferries"])
        #expect(plan.actions.first?.leads.first?.party == "Oldbeck Town Council")
    }

    @Test(arguments: [
        "Thefts to fall (baseline 40; target 30)", "Thefts from 40 to 30", "A quarter fewer than 40, so 30",
    ])
    func `items with a baseline and a target are success measures under any heading`(item: String) throws {
        let list = "\n## The proof of it\n\n- \(item)\n- Late trains staffed (baseline 3; target 9)\n\n"
        let plan = try Self.read(Self.head + list + "## Action plan\n\n" + Self.actions).plan
        #expect(plan.successMeasures.map(\.baseline) == ["40", "3"])
        #expect(plan.successMeasures.map(\.target) == ["30", "9"])
    }

    @Test func `the one heading over actions that names nothing belongs to the one priority without a heading`() throws
    {
        let table = "\n| Ref | Action | Lead | By when |\n|---|---|---|---|\n"
        let reading = try Self.read(
            Self.head + "\n## Boats and moorings\n" + table + "| 1.1 | Lock the slipway | OTC | May 2025 |\n"
                + "\n## Getting home safely\n" + table + "| 2.1 | Staff the last train | Beck Police | June 2025 |\n")
        #expect(reading.plan.actions.map(\.priority) == ["boats-and-moorings", "late-trains"])
        let kinds = reading.plan.sections.filter { $0.kind == .priority }.map(\.heading)
        #expect(kinds == ["Boats and moorings", "Getting home safely"])
    }

    @Test func `parts of priorities under a higher heading for success measures aren't measures`() throws {
        let table = "\n| Ref | Action | Lead | By when |\n|---|---|---|---|\n"
        let plan = try Self.read(
            Self.head + "\n# Success measures\n\n- Thefts (baseline 40; target 30)\n\n## Boats and moorings\n\n"
                + "Forty engines were taken, and a chandler told the wardens that most were sold on within a day or two.\n"
                + table + "| 1.1 | Lock the slipway | OTC | May 2025 |\n"
        ).plan
        #expect(plan.successMeasures.map(\.text) == ["Thefts (baseline 40; target 30)"])
        #expect(plan.actions.map(\.priority) == ["boats-and-moorings"])
    }

    @Test func `a column of short names is taken as it stands, and a dash may be part of a name`() throws {
        let table =
            "\n## Members\n\n| Organisation | Abbreviation |\n|---|---|\n| Oldbeck Town Council | OTC |\n"
            + "| Probation Service – Beck and Dale | the Service |\n| Beck Police | |\n"
        let members = try Self.read(Self.head + "\n## Action plan\n\n" + Self.actions + table).plan.members
        #expect(members.map(\.name) == ["Oldbeck Town Council", "Probation Service – Beck and Dale", "Beck Police"])
        #expect(members[1].aliases.contains("the Service"))
    }

    @Test func `what figures are compared with isn't their window`() throws {
        let text =
            "\n## About\n\nThis plan rests on data for May 2023 to April 2024, compared with May 2022 to April 2023.\n\n"
            + "From May 2022 to April 2023 the ferry carried few. In May 2022 to April 2023 it was repaired.\n"
        let window = try Self.read(Self.head + text + "\n## Action plan\n\n" + Self.actions).plan.window
        #expect(window?.from.iso == "2023-05-01")
    }

    @Test func `a number that ends a sentence at the start of a line begins no list`() throws {
        let text =
            "Wardens walked the towpath on every evening of the week, and thefts there fell from 14 to\n11. The rest took place at the two locks, where nobody walks.\n"
        let document = try DocumentReader().read(Array(text.utf8), format: .text)
        #expect(document.blocks.map(\.kind) == [.paragraph])
    }
}
