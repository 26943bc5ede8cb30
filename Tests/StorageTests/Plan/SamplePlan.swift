import CommunitySafety
import Proofreading
import Testing

/// A small plan that uses every kind of record and every way to be due.
enum SamplePlan {
    /// What must never stand in the file in plain.
    static let privateContacts = [
        "14 Quarry Lane, Aldmere", "AM1 4QZ", "01632 960 417", "lead.officer@aldmere.example",
    ]

    static func plan() throws -> Plan {
        let year = try #require(PlanYear("2023-24"))
        let from = try #require(CalendarDate(iso: "2021-10-01"))
        let to = try #require(CalendarDate(iso: "2022-09-30"))
        return Plan(
            title: "Aldmere Plan – “ünïcödé” 2023-24", year: year, window: DateRange(from: from, to: to),
            sections: [
                PlanSection(kind: .cover, heading: "", narrative: "Ask for **large print**."),
                PlanSection(
                    kind: .priority, heading: "Burglary", priority: "burglary",
                    narrative: "| a | b |\n|---|---|\n| 1 | 2 |",
                    narrativeAfter: "After."),
            ],
            priorities: [
                Priority(rank: 1, name: "Burglary", printed: "1. Burglary*", slug: "burglary", number: 6),
                Priority(rank: 2, name: "Noise", printed: "Noise", slug: "noise"),
            ],
            actions: try actions(),
            successMeasures: [
                SuccessMeasure(text: "Fewer", priority: "burglary", heading: "Burglary", baseline: "90", target: "80"),
                SuccessMeasure(
                    text: "Stay lowest", heading: "As a whole", polarity: .lower, source: "Police monthly return",
                    due: .recurring(printed: "Every year", rhythm: .yearly, review: nil)),
                SuccessMeasure(
                    text: "Marked", heading: "As a whole", polarity: .neither, due: .unclear(printed: "soon")),
            ],
            members: members(),
            fundingLines: [
                FundingLine(
                    text: "Locks", funder: "Alder Vale Homes", amount: Money(pence: 900_050), note: "agreed",
                    period: "2023-24", priority: "noise", action: "6.2-b"),
                FundingLine(text: "A room"),
            ],
            themes: [
                CrossCuttingTheme(name: "Prevention", narrative: "**First**.", priorities: ["noise", "burglary"]),
                CrossCuttingTheme(name: "Young people"),
            ])
    }

    private static func actions() throws -> [Action] {
        let day = try #require(CalendarDate(iso: "2023-07-31"))
        return [
            Action(
                reference: "6.2", address: "6.2", paragraphs: ["First.", "Second\nline."], priority: "burglary",
                leads: [
                    ActionParty(printed: "SDC", party: "Aldmere District Council", guessed: false),
                    ActionParty(printed: "Police", party: "Police", guessed: true),
                ],
                partners: [ActionParty(printed: "All Partners", party: "All Partners", guessed: false)],
                byWhen: .deadline(printed: "July 2023", date: day, precision: .month), status: .inProgress,
                measures: [2, 3]),
            Action(
                reference: "6.2", address: "6.2-b", paragraphs: ["Again"], priority: "noise",
                byWhen: .recurring(printed: "Ongoing (review July)", rhythm: .ongoing, review: day), measures: [2]),
            Action(reference: nil, address: "a-3", paragraphs: ["No number"], byWhen: .unclear(printed: "tbc")),
            Action(reference: "7.1", address: "7.1", paragraphs: [], priority: "noise"),
        ]
    }

    private static func members() -> [Member] {
        [
            Member(
                name: "Aldmere District Council", aliases: ["ADC", "the council"], kind: .responsible,
                contacts: [
                    Contact(kind: .address, value: privateContacts[0]),
                    Contact(kind: .postcode, value: privateContacts[1]),
                    Contact(kind: .web, value: "https://aldmere.example"),
                    Contact(kind: .telephone, value: privateContacts[2]),
                    Contact(kind: .email, value: privateContacts[3]),
                ]),
            Member(name: "Merrowshire Police", kind: .responsible),
        ]
    }

    /// The plan as the public sees it: web addresses stay, other contacts don't.
    static func publicPlan() throws -> Plan {
        var plan = try plan()
        plan.members = plan.members.map { member in
            var member = member
            member.contacts = member.contacts.filter { $0.isPublic }
            return member
        }
        return plan
    }
}
