internal import CommunitySafety

/// What the made-up agencies owe and sent, and what they did: everything is invented.
enum DemonstrationEvidence {
    /// What came for the quarter that begins on a day: a file, or something outside Watchward on another day.
    struct Came {
        let quarter: String
        var on = ""
        var file: (name: String, text: String, note: String)?
    }

    private static let council = "Aldmere District Council"
    private static let police = "Merrowshire Police"
    private static let fire = "Merrowshire Fire and Rescue"

    static let statutory: [(key: String, agency: String, came: [Came])] = [
        (
            "police.incidents", police,
            [
                Came(quarter: "2023-07-01", on: "2023-12-18"), Came(quarter: "2023-10-01", on: "2024-01-11"),
            ]
        ),
        ("police.offences", police, [Came(quarter: "2023-07-01", on: "2023-12-18")]),
        ("fire.incidents", fire, [Came(quarter: "2023-07-01", on: "2023-11-30")]),
        ("council.incidents", council, [Came(quarter: "2023-07-01", on: "2023-10-20")]),
        ("health.admissions", "NHS Merrowshire Integrated Care Board", []),
    ]

    static let local: [(agency: String, dataset: String, wanted: String, dueDays: String, came: [Came])] = [
        (
            "Alder Vale Homes", "Complaints about neighbours", "Counts by ward and kind, without addresses.", "10",
            [
                Came(
                    quarter: "2023-10-01",
                    file: (
                        "complaints-autumn.csv", "Ward,Noise,Litter\nQuay,14,6\nSaltwell,9,11\nCastle,5,2\n",
                        "December is provisional."
                    ))
            ]
        ),
        ("Harbour Light", "Referrals and hours given", "Counts for each month of the quarter.", "14", []),
        ("Merrowshire Probation", "Unpaid work given to the plan", "Hours by place.", "10", []),
    ]

    /// Agency, empty for the partnership itself, and what it did.
    static let activities: [(agency: String, entry: LogActivity.Entry)] = [
        (
            council,
            .init(
                kind: .safetyWalk, on: "2023-10-12", place: "Quay Steps", audience: "Residents", people: "18",
                said: "The steps are dark after the shops close.",
                passedTo: "Merrowshire County Council, street lighting",
                answer: "Two lamps are to be mended in November.")
        ),
        (police, .init(kind: .event, on: "2023-10-21", place: "Quay market", audience: "Tradespeople", people: "64")),
        (
            "Aldmere Youth Link",
            .init(kind: .outreach, on: "2023-10-27", place: "Castle", audience: "Young people", people: "23")
        ),
        ("", .init(kind: .training, on: "2023-11-08", place: "Civic centre", audience: "Door staff", people: "31")),
        (fire, .init(kind: .outreach, on: "2023-11-05", place: "Saltwell", audience: "Households", people: "40")),
        (
            "Aldmere Youth Link",
            .init(kind: .outreach, on: "2023-11-24", place: "Quay", audience: "Young people", people: "19")
        ),
        (council, .init(kind: .campaign, on: "2023-11-25", audience: "Everybody in the district")),
        (
            "Harbour Light",
            .init(kind: .training, on: "2023-11-29", place: "Alder Hall", audience: "Housing officers", people: "16")
        ),
        (
            "Merrowshire Probation",
            .init(kind: .session, on: "2023-12-05", audience: "Those on the programme", people: "9")
        ),
        (police, .init(kind: .media, on: "2023-12-08", audience: "Readers of the parish paper")),
        (
            council,
            .init(
                kind: .safetyWalk, on: "2023-12-14", place: "Saltwell station", audience: "Commuters", people: "12",
                said: "Cyclists use the underpass at speed.", passedTo: "Railway company")
        ),
        ("", .init(kind: .training, on: "2024-01-10", place: "Civic centre", audience: "Taxi drivers", people: "22")),
        ("Aldmere Youth Link", .init(kind: .outreach, on: "2024-01-12", place: "Castle", audience: "Young people")),
    ]
}
