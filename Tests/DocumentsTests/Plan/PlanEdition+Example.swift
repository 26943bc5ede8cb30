import CommunitySafety
import Proofreading
import Testing

extension PlanEdition {
    /// A small plan with one of everything that a plan can hold.
    static func example() throws -> PlanEdition {
        PlanEdition(
            partnership: Partnership(
                name: "Aldmere Community Safety Partnership", area: "Aldmere", telephone: "01234 567890",
                email: "safety@aldmere.example", web: "www.aldmere.example"),
            plan: try Plan.example(), status: .draft, version: 2, asAt: try #require(.init(iso: "2023-07-04")))
    }
}

extension Plan {
    static func example() throws -> Plan {
        let year = try #require(PlanYear("2023-24"))
        let from = try #require(CalendarDate(iso: "2021-10-01"))
        let to = try #require(CalendarDate(iso: "2022-09-30"))
        return Plan(
            title: "Aldmere Community Safety Plan 2023-24", year: year, window: DateRange(from: from, to: to),
            sections: sections, priorities: priorities, actions: try actions(), successMeasures: measures,
            members: members, fundingLines: fundingLines, themes: themes)
    }

    private static let fundingLines = [
        FundingLine(
            text: "Wardens & patrols", funder: "Merrowshire Police and Crime Commissioner",
            amount: Money(pence: 1_800_050), period: "2023-24", priority: "nuisance", action: "1.1"),
        FundingLine(text: "=A room for the forum", note: "In kind"),
    ]

    private static let themes = [
        CrossCuttingTheme(
            name: "Prevention first", narrative: "Ask what would have *stopped* it.\n\n# At home\n\nAlways.",
            priorities: ["nuisance"])
    ]

    private static let sections = [
        PlanSection(kind: .cover, heading: "", narrative: "Ask for an interpreter."),
        PlanSection(
            kind: .aims, heading: "Our aims",
            narrative:
                "The Community Safety Unit (CSU) has two aims:\n\n- cut crime\n- *listen*[^1]\n\n[^1]: Four meetings a year."
        ),
        PlanSection(
            kind: .priorities, heading: "Our priorities", narrative: "In ranked order:",
            narrativeAfter: "See [the assessment](https://aldmere.example/assessment)."),
        PlanSection(kind: .successMeasures, heading: "Success measures"),
        PlanSection(
            kind: .priority, heading: "1. Nuisance & noise", priority: "nuisance",
            narrative: """
                ## What the figures say

                | Reports | 2021 | 2022 |
                |---|---|---|
                | Noise | 1,204 | 1,155 |
                | Fires | 12 | 9 |
                """,
            narrativeAfter: "Figures are rounded."),
        PlanSection(kind: .priority, heading: "2. Domestic abuse", priority: "abuse"),
        PlanSection(kind: .members, heading: "Who we are"),
        PlanSection(kind: .termsOfReference, heading: "Terms of reference", narrative: "1. Meet.\n2. Report."),
    ]

    private static let priorities = [
        Priority(rank: 1, name: "Nuisance & noise", printed: "Nuisance & noise", slug: "nuisance", number: 1),
        Priority(rank: 2, name: "Domestic abuse", printed: "Domestic abuse (with stalking)", slug: "abuse", number: 2),
    ]

    private static func actions() throws -> [Action] {
        let march = try #require(CalendarDate(iso: "2024-03-31"))
        return [
            Action(
                reference: "1.1", address: "1.1", paragraphs: ["Walk the estate.", "Write down what residents say."],
                priority: "nuisance", leads: [party("CSU"), party("Merrowshire Police")],
                partners: [party("All Partners")],
                byWhen: .deadline(printed: "March 2024", date: march, precision: .month), status: .inProgress,
                measures: [1]),
            Action(
                reference: "1.1", address: "1.1-b", paragraphs: ["Fit \"quiet\" signs"], priority: "nuisance",
                leads: [party("ADC")], byWhen: .recurring(printed: "On Going", rhythm: .ongoing, review: nil)),
            Action(
                reference: nil, address: "abuse-1", paragraphs: ["=HYPERLINK(\"https://x.example\")"],
                priority: "abuse",
                leads: [party("Refuge Trust")], byWhen: .unclear(printed: "when funded")),
            Action(reference: "9.9", address: "9.9", paragraphs: ["An action that no part of the plan lists"]),
        ]
    }

    private static func party(_ name: String) -> ActionParty { ActionParty(printed: name, party: name, guessed: false) }

    private static let measures = [
        SuccessMeasure(
            text: "Fewer reports of noise", priority: "nuisance", heading: "Nuisance & noise", baseline: "1,155",
            target: "1,100", polarity: .lower, source: "Council reports", due: .unclear(printed: "in a year")),
        SuccessMeasure(text: "Residents feel safe", heading: "All of the plan"),
    ]

    private static let members = [
        Member(
            name: "Aldmere District Council", aliases: ["ADC"], kind: .responsible,
            contacts: [
                Contact(kind: .telephone, value: "01234 999999"),
                Contact(kind: .email, value: "private@aldmere.example"),
                Contact(kind: .web, value: "www.aldmere.example"),
            ]),
        Member(name: "Refuge Trust", kind: .provider, contacts: [Contact(kind: .address, value: "12 Hidden Lane")]),
    ]
}
