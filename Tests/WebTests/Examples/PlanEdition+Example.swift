import CommunitySafety
import Proofreading

/// A small draft plan of the made-up district, with one of everything that a page can show.
extension PlanEdition {
    static func example(status: Status = .draft) throws -> PlanEdition {
        PlanEdition(
            partnership: .example, plan: try .example(), status: status, version: 2,
            asAt: try day(2023, 7, 4))
    }
}

extension Partnership {
    static let example = Partnership(
        name: "Aldmere Community Safety Partnership", area: "Aldmere", telephone: "01632 960118",
        email: "safety@aldmere.example", web: "www.aldmere.example/safety", isDemonstration: true)
}

struct NoSuchDay: Error {}

func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw NoSuchDay() }
    return date
}

func planYear(_ start: Int) throws -> PlanYear {
    guard let year = PlanYear(start: start) else { throw NoSuchDay() }
    return year
}

extension Plan {
    static func example() throws -> Plan {
        Plan(
            title: "Aldmere Community Safety Partnership Action Plan 2023-24", year: try planYear(2023),
            sections: PlanSection.examples, priorities: Priority.examples, actions: try Action.examples(),
            successMeasures: SuccessMeasure.examples, members: Member.examples)
    }
}

extension PlanSection {
    static let examples = [
        PlanSection(
            kind: .cover, heading: "",
            narrative: "This plan is available in large print. Call 01632 960118 and tell us your language."),
        PlanSection(
            kind: .aims, heading: "Introduction",
            narrative: """
                The Partnership (CSP) brings together the agencies that work on crime in the district. It has two aims:

                - Reduce crime
                - Strengthen *community involvement*
                """),
        PlanSection(
            kind: .priorities, heading: "Priority issues 2023-24",
            narrative:
                "The assessment was undertaken in winter 2022 and uses figures from 1 October 2021 to 30 September 2022."
        ),
        PlanSection(kind: .successMeasures, heading: "Success measures"),
        PlanSection(
            kind: .priority, heading: "Anti-social behaviour", priority: "anti-social-behaviour",
            narrative: """
                The council received 90 reports. This is 37 more than the 53 of the year before, a 58% increase.

                | Ward | 2021 | 2022 |
                |---|---|---|
                | Quay | 12 | 14 |
                | Marle Heath | 11 | 15 |
                """,
            narrativeAfter: "Reports can be made online at <https://www.aldmere.example/report>."),
        PlanSection(
            kind: .priority, heading: "Domestic abuse", priority: "domestic-abuse",
            narrative: "More was reported to the police, which is not the same as more abuse."),
        PlanSection(kind: .members, heading: "Members of the Partnership"),
        PlanSection(
            kind: .termsOfReference, heading: "Terms of reference",
            narrative: "The Partnership meets four times a year."),
    ]
}

extension Priority {
    static let examples = [
        Priority(
            rank: 1, name: "Anti-social behaviour", printed: "Anti-social behaviour (including fly-tipping)",
            slug: "anti-social-behaviour", number: 2),
        Priority(rank: 2, name: "Domestic abuse", printed: "Domestic abuse", slug: "domestic-abuse", number: 3),
    ]
}

extension Action {
    static func examples() throws -> [Action] {
        let council = ActionParty(printed: "ADC", party: "Aldmere District Council", guessed: false)
        let police = ActionParty(printed: "Police", party: "Police", guessed: true)
        let all = ActionParty(printed: "All partners", party: "All partners", guessed: false)
        return [
            Action(
                reference: "2.1", address: "2.1",
                paragraphs: ["Visit 40 homes and sites after arson or deliberate bin fires."],
                priority: "anti-social-behaviour", leads: [council, police], partners: [all],
                byWhen: .deadline(printed: "March 2024", date: try day(2024, 3, 31), precision: .month)),
            Action(
                reference: "2.1", address: "2.1-b",
                paragraphs: [
                    "Remove offensive graffiti within 48 hours of a report, wherever it stands, and pass what is not ours to remove to those who can, so that nobody has to report the same words twice.",
                    "Tell whoever reported it.",
                ],
                priority: "anti-social-behaviour", leads: [council],
                byWhen: .recurring(printed: "Ongoing", rhythm: .ongoing, review: nil)),
            Action(
                reference: "3.1", address: "3.1", paragraphs: ["Run the Freedom Programme six times."],
                priority: "domestic-abuse",
                leads: [ActionParty(printed: "Haven", party: "Haven Aldmere", guessed: false)],
                byWhen: .deadline(printed: "31 January 2024", date: try day(2024, 1, 31), precision: .day)),
            Action(
                reference: nil, address: "3.2", paragraphs: ["Train 250 staff and volunteers."],
                priority: "domestic-abuse",
                byWhen: .unclear(printed: "As soon as the room is free")),
        ]
    }
}

extension SuccessMeasure {
    static let examples = [
        SuccessMeasure(
            text: "Fewer reports to the council of anti-social behaviour", priority: "anti-social-behaviour",
            heading: "Anti-social behaviour", baseline: "90", target: "80"),
        SuccessMeasure(
            text: "People who complete the Freedom Programme feel safer", priority: "domestic-abuse",
            heading: "Domestic abuse"),
    ]
}

extension Member {
    static let examples = [
        Member(
            name: "Aldmere District Council", aliases: ["ADC"], kind: .responsible,
            contacts: [
                Contact(kind: .web, value: "www.aldmere.example"),
                Contact(kind: .email, value: "private@aldmere.example"),
                Contact(kind: .telephone, value: "01632 960999"), Contact(kind: .address, value: "1 Corn Street"),
            ]),
        Member(name: "Merrowshire Police", kind: .responsible),
        Member(name: "Haven Aldmere", kind: .provider, contacts: [Contact(kind: .web, value: "javascript:alert(1)")]),
    ]
}
