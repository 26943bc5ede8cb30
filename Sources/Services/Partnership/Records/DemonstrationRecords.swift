internal import CommunitySafety

/// The made-up partnership's records: everything and everybody in them is invented. A reference is the name of what it means.
enum DemonstrationRecords {
    typealias Fields = [PartnershipField: String]

    /// In an order in which each names only what stands before it; the members of the plan are agencies already.
    static let all: [(kind: PartnershipKind, fields: Fields)] =
        agencies + teams + posts + holders + groups + champions + services + parishes + plans + abbreviations + contacts

    private static let council = "Aldmere District Council"
    private static let police = "Merrowshire Police"
    private static let fire = "Merrowshire Fire and Rescue"
    private static let probation = "Merrowshire Probation"

    private static let agencies: [(PartnershipKind, Fields)] = [
        (
            .agency,
            [
                .name: "NHS Merrowshire Clinical Commissioning Group", .shortNames: "Merrowshire CCG",
                .agencyKind: "responsible", .to: "2022-06-30", .successor: "NHS Merrowshire Integrated Care Board",
            ]
        )
    ]

    private static let teams: [(PartnershipKind, Fields)] = [
        (.team, [.name: "Community Safety Team", .shortNames: "ADC Community Safety Team", .agency: council]),
        (.team, [.name: "Street Scene", .agency: council]),
        (.team, [.name: "Aldmere Neighbourhood Team", .shortNames: "Police NPT", .agency: police]),
        (.team, [.name: "Safer Homes Team", .agency: fire, .from: "2021-04-01"]),
    ]

    private static let posts: [(PartnershipKind, Fields)] = [
        (.post, post("Head of Community Safety", council, answers: "agency", isPublished: true)),
        (
            .post,
            post("Community Safety Officer", council, team: "Community Safety Team", answers: "team", isPublished: true)
        ),
        (.post, post("Chief Inspector, Aldmere", police, answers: "agency")),
        (.post, post("Neighbourhood Sergeant", police, team: "Aldmere Neighbourhood Team", answers: "team")),
        (.post, post("Station Manager, Aldmere", fire, answers: "agency")),
        (.post, post("Head of Delivery Unit", probation, answers: "agency")),
        (.post, post("Housing Safety Manager", "Alder Vale Homes", answers: "agency")),
    ]

    private static let holders: [(PartnershipKind, Fields)] = [
        (
            .holding,
            [.post: "Head of Community Safety", .person: "Ros Ferriby", .isPublished: "yes", .from: "2020-09-01"]
        ),
        (.holding, [.post: "Community Safety Officer", .person: "Dan Ashby", .from: "2022-02-14"]),
        (.holding, [.post: "Chief Inspector, Aldmere", .person: "Sal Okoro", .from: "2023-05-01"]),
        (
            .holding,
            [.post: "Chief Inspector, Aldmere", .person: "Wynne Tarrow", .from: "2019-01-07", .to: "2023-04-30"]
        ),
        (.holding, [.post: "Station Manager, Aldmere", .person: "Owen Hale", .from: "2021-11-01"]),
        (.holding, [.post: "Head of Delivery Unit", .person: "Bea Marlock", .from: "2021-06-26"]),
    ]

    private static let groups: [(PartnershipKind, Fields)] = [
        (
            .group,
            [
                .name: "Aldmere Strategy Group", .groupKind: "strategy", .chair: "Head of Community Safety",
                .rhythm: "Every three months", .members: [council, police, fire, probation].joined(separator: "\n"),
                .terms: "Agrees the assessment and the plan, and looks each quarter at how far the plan has come.",
            ]
        ),
        (
            .group,
            [
                .name: "Daily Tasking", .groupKind: "tasking", .parent: "Aldmere Strategy Group",
                .chair: "Community Safety Officer", .rhythm: "Every working day at half past nine",
                .members: [council, police, "Alder Vale Homes"].joined(separator: "\n"),
            ]
        ),
        (
            .group,
            [
                .name: "Van and Tool Theft Task Group", .groupKind: "task-and-finish", .parent: "Daily Tasking",
                .chair: "Neighbourhood Sergeant", .rhythm: "Every second week", .from: "2023-05-01",
            ]
        ),
        (
            .group,
            [
                .name: "Vulnerable People Panel", .groupKind: "panel", .parent: "Aldmere Strategy Group",
                .chair: "Housing Safety Manager", .rhythm: "Monthly",
            ]
        ),
        (
            .group,
            [
                .name: "West Merrow Domestic Abuse Forum", .groupKind: "forum", .parent: "Aldmere Strategy Group",
                .rhythm: "Every second month",
            ]
        ),
    ]

    private static let champions: [(PartnershipKind, Fields)] = [
        (.champion, [.name: "Domestic abuse", .agency: "Alder Vale Homes", .post: "Housing Safety Manager"]),
        (.champion, [.name: "Hate crime", .agency: police, .post: "Neighbourhood Sergeant"]),
    ]

    private static let services: [(PartnershipKind, Fields)] = [
        (
            .service,
            [
                .name: "Harbour Light helpline", .agency: "Harbour Light", .isRefuge: "yes",
                .offers: "Advice and support for anybody who is hurt or controlled at home",
                .telephone: "01632 960 111",
                .hours: "Day and night", .web: "www.harbourlight.example",
            ]
        ),
        (
            .service,
            [
                .name: "Lantern drop-in", .agency: "The Lantern Trust",
                .offers: "Help with drink, drugs and somewhere to sleep", .telephone: "01632 960 122",
                .hours: "Monday to Friday, 10 to 4", .address: "Quay Hall, Aldmere", .web: "www.lantern.example",
            ]
        ),
        (
            .service,
            [
                .name: "Mediation for neighbours", .agency: "Aldmere Volunteer Centre",
                .offers: "Two trained volunteers listen to both sides", .telephone: "01632 960 133",
                .hours: "By appointment",
            ]
        ),
    ]

    private static let parishes: [(PartnershipKind, Fields)] = [
        (.parish, [.name: "Saltwell", .parishKind: "town", .wards: "Saltwell", .web: "www.saltwell-town.example"]),
        (.parish, [.name: "Penny Cross", .parishKind: "parish", .wards: "Penny Cross"]),
        (.parish, [.name: "Brackenhythe", .parishKind: "parish", .wards: "Brackenhythe, Marle Heath"]),
    ]

    private static let plans: [(PartnershipKind, Fields)] = [
        (
            .otherPlan,
            [
                .name: "Police and Crime Plan for Merrowshire", .agency: "Merrowshire Police and Crime Commissioner",
                .reason: "Its grant pays for outreach and for the van marking events", .from: "2021-04-01",
                .to: "2025-03-31",
            ]
        ),
        (
            .otherPlan,
            [
                .name: "Merrowshire Community Safety Agreement", .agency: "Merrowshire County Council",
                .reason: "Our priorities are gathered into it", .from: "2023-04-01", .to: "2026-03-31",
            ]
        ),
    ]

    private static let abbreviations: [(PartnershipKind, Fields)] = [
        (.abbreviation, [.name: "ADC", .meaning: council]),
        (.abbreviation, [.name: "NPT", .meaning: "neighbourhood policing team"]),
        (.abbreviation, [.name: "VPP", .meaning: "Vulnerable People Panel"]),
    ]

    private static let contacts: [(PartnershipKind, Fields)] = [
        (
            .contact,
            [
                .subject: "Community Safety Officer", .contactKind: "email", .value: "safety@aldmere.example",
                .isPublished: "yes",
            ]
        ),
        (.contact, [.subject: "Chief Inspector, Aldmere", .contactKind: "telephone", .value: "01632 960 155"]),
        (.contact, [.subject: "Station Manager, Aldmere", .contactKind: "telephone", .value: "01632 960 166"]),
        email("Head of Community Safety", "head.safety@aldmere.example"),
        email("Chief Inspector, Aldmere", "aldmere@merrowshire-police.example"),
        email("Neighbourhood Sergeant", "neighbourhoods@merrowshire-police.example"),
        email("Station Manager, Aldmere", "aldmere@merrowshire-fire.example"),
        email("Head of Delivery Unit", "delivery@merrowshire-probation.example"),
        email("Housing Safety Manager", "safety@aldervale.example"),
    ]

    private static func email(_ post: String, _ address: String) -> (PartnershipKind, Fields) {
        (.contact, [.subject: post, .contactKind: "email", .value: address])
    }

    private static func post(
        _ name: String, _ agency: String, team: String = "", answers: String = "", isPublished: Bool = false
    ) -> Fields {
        [
            .name: name, .agency: agency, .team: team, .answersFor: answers, .isPublished: isPublished ? "yes" : "",
        ]
    }
}
