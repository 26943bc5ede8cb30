import CommunitySafety
import Proofreading

@testable import Importing

/// A short document in which a rule finds something, for the list of messages in docs/errors.md.
struct RuleExample: Sendable {
    var rule: Rule
    /// Markdown.
    var document: String

    /// The first finding of the rule.
    func finding() throws -> Finding? {
        let read = try DocumentReader().read(Array(document.utf8), format: .markdown)
        let plan = PlanProofreader().read(PlanReader().read(read), of: read)
        let findings = (Proofreader().read(read).findings + plan).filter { $0.rule == rule }
        return findings.first { $0.severity == rule.severity } ?? findings.first
    }

    /// One for each rule, in the order of the rules.
    static let all: [RuleExample] = Rule.ofDocuments.map { RuleExample(rule: $0, document: text(for: $0)) }

    private static func text(for rule: Rule) -> String {
        switch rule {
        case .figuresChange: "The council took 90 calls, against 53 the year before, an increase of 58%."
        case .figuresDirection: "Drug offences have increased from 186 to 159."
        case .figuresTotal:
            "| Calls | Spring | Summer | Total |\n|---|---|---|---|\n| Noise | 12 | 14 | 26 |\n| Litter | 20 | 22 | 44 |"
        case .figuresRepeat:
            "| Area | Jan–Mar | Apr–Jun | Jul–Sep |\n|---|---|---|---|\n| North | 18 | 24 | 24 |\n| South | 31 | 27 | 27 |\n| East | 12 | 16 | 16 |\n| West | 40 | 35 | 35 |"
        case .figuresShare: "Of the 120 tenants asked, 43 (46%) felt safe."
        case .figuresAverage: "The wardens made 240 visits in 12 weeks, an average of 24 a week."
        case .figuresRemainder: "The partnership spent £46,850 of £48,000, an underspend of £2,150."
        case .figuresMultiple: "Reports doubled, from 40 to 64."
        case .figuresTrend: "Burglary fell every year, from 88 to 79, then to 83 and 71."
        case .figuresSame:
            "ASB reports to the police saw a decrease of 28% (461 reports).\n\nRecorded incidents of anti-social behaviour were higher in the year."
        case .figuresPeriod:
            "Figures are for 1 October 2022 to 30 September 2023, unless otherwise stated.\n\nIn the period 1 October 2021 to 30 September 2022 the helpline supported the people shown below.\n\n| Helpline, Oct 2022 – Sept 2023 | Oct–Dec | Jan–Mar | Apr–Jun | Jul–Sep |\n|---|---|---|---|---|\n| Women | 61 | 74 | 69 | 80 |"
        case .figuresUnit: "The share of residents who feel safe rose from 54% to 58%, an increase of 4%."
        case .figuresBase: "The team had the third highest number of reports, 12% of the total."
        case .disclosureSmallCount: "There were 2 reports of child sexual exploitation in the town."
        case .disclosurePerson: "A man of 34 at 12 Mill Lane was arrested for stalking his neighbour."
        case .actionsReference:
            plan(["| 1.1 | Light the car park | ADC | June 2024 |", "| 1.1 | Fit cameras | ADC | July 2024 |"])
        case .actionsDeadline:
            plan(["| 1.1 | Light the car park | ADC | March 2023 |", "| 1.2 | Fit cameras | ADC | July 2024 |"])
        case .actionsReview:
            plan(["| 1.1 | Patrol the station | Merrow Police | Ongoing |", "| 1.2 | Fit cameras | ADC | July 2024 |"])
        case .actionsLead:
            plan(["| 1.1 | Light the car park | All partners | June 2024 |", "| 1.2 | Fit cameras | ADC | July 2024 |"])
        case .actionsAgency:
            plan([
                "| 1.1 | Light the car park | Hopeline Trust | June 2024 |", "| 1.2 | Fit cameras | ADC | July 2024 |",
            ])
        case .actionsAccountable:
            plan([
                "| 1.1 | Light the car park | ADC; Merrow Police | June 2024 |",
                "| 1.2 | Fit cameras | ADC | July 2024 |",
            ])
        case .actionsMeasurable:
            plan(["| 1.1 | Continue to work with shops | ADC | June 2024 |", "| 1.2 | Fit cameras | ADC | July 2024 |"])
        case .structurePriorities: plan([], swapped: true)
        case .structureMeasures:
            plan(
                [],
                tail:
                    "## Success measures\n\n### Burglary\n\n- Burglaries (baseline 96; target 90)\n- Cameras fitted\n\n"
            )
        case .structureContents:
            plan(
                [],
                head:
                    "## Contents\n\n- Our priorities (page 2)\n- Burglary (page 5)\n- Hate Crime (page 4)\n- Members (page 6)\n\n"
            )
        case .structureAbbreviations: plan([], head: "The QRTF paid for the patrols.\n\n")
        case .structureAuthorities: plan([], tail: "")
        case .structureHeadings: plan([], tail: "")
        case .structurePromise: plan([], head: "All priorities include actions around cameras.\n\n")
        // No document tells them.
        case .evidenceUnknown, .evidencePeriod, .evidenceStale, .evidenceDisclosure, .evidenceDiffers, .evidenceTyped,
            .evidenceProvisional:
            ""
        }
    }

    /// A small plan whose first table has these rows (or two right ones).
    private static func plan(_ rows: [String], swapped: Bool = false, head: String = "", tail: String = "") -> String {
        let header = "| Ref | Action | Lead | By when |\n|---|---|---|---|\n"
        let first =
            rows.isEmpty
            ? ["| 1.1 | Light the car park | ADC | June 2024 |", "| 1.2 | Fit cameras | ADC | July 2024 |"] : rows
        let number = swapped ? ["2", "1"] : ["1", "2"]
        let burglary =
            "## Burglary\n\n" + header
            + first.map { $0.replacing("| 1.", with: "| \(number[0]).") }.joined(separator: "\n") + "\n\n"
        let hate =
            "## Hate Crime\n\n" + header
            + "| \(number[1]).1 | Open a reporting desk | Merrow County Council | May 2024 |\n\n"
        return "# Aldmere Partnership Plan 2024-25\n\n" + head
            + "## Our priorities\n\nIn ranked order:\n\n1. Burglary\n2. Hate Crime\n\n"
            + (swapped ? hate + burglary : burglary + hate) + tail
            + "## Members\n\n- Aldmere District Council (ADC)\n- Merrow Police\n- Merrow County Council\n"
    }
}
