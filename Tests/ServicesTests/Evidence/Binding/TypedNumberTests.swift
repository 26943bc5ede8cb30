import CommunitySafety
import Services
import Testing

/// What a typed number is recognised as, sentence by sentence. What is held stands in ``BindingDesk/held``; the plan looks at
/// October 2021 to September 2022.
@Suite struct TypedNumberTests {
    private static let recognised: [(words: String, said: [String])] = [
        ("Figures show 1337 recorded incidents of ASB were reported to the police.", ["1337 → {{asb.police.value}}"]),
        (
            "The police recorded 1,337 incidents of anti-social behaviour, up from 1,296.",
            ["1,337 → {{asb.police.value}}", "1,296 → {{asb.police.previous}}"]
        ),
        (
            "Drug offences have slightly increased from 186 to 159 a decrease of 27 reports.",
            ["186 → {{drugs.police.previous}}", "159 → {{drugs.police.value}}"]
        ),
        (
            "The total number of ASB reports received by the Council during October 2021 and September 2022 equals 90 calls.",
            ["90 → {{asb.council.value}}"]
        ),
        (
            "The council received 90 reports of anti-social behaviour. This is 37 more calls than the same period last year, when 53 calls were received.",
            ["90 → {{asb.council.value}}", "53 → {{asb.council.previous}}"]
        ),
        (
            "Reports of anti-social behaviour to the council rose from 53 to 90, an increase of 70%.",
            ["53 → {{asb.council.previous}}", "90 → {{asb.council.value}}", "70% → {{asb.council.percent}}"]
        ),
        (
            "The police recorded 212 burglaries of homes in Aldmere, 18 fewer than the 230 of the year before.",
            ["212 → {{burglary.police.value}}", "230 → {{burglary.police.previous}}"]
        ),
        (
            "The police recorded 1,864 domestic abuse incidents, up from 1,842, an increase of 1.2%.",
            [
                "1,864 → {{domestic-abuse.police.value}}", "1,842 → {{domestic-abuse.police.previous}}",
                "1.2% → {{domestic-abuse.police.percent}}",
            ]
        ),
        (
            "There were 1179 reports to Police of Stalking and Harassment for Aldmere District.",
            ["1179 → {{stalking.police.value}}"]
        ),
        ("In 2022 the police recorded 171 drug offences.", ["171 → {{drugs.police.value period=\"2022\"}}"]),
        (
            "In 2021-22 there were 1,290 fly-tipping incidents.",
            ["1,290 → {{fly-tipping.council.value period=\"2021-22\"}}"]
        ),
        ("There were a total of 1,358 flytipping incidents.", ["1,358 → {{fly-tipping.council.value}}"]),
        (
            "Saltwell had the highest number of reports of anti-social behaviour to the District Council with 15.",
            ["15 → {{asb.council.value area=\"Saltwell\"}}"]
        ),
        (
            "In Quarry Hill the council received 4 reports of anti-social behaviour.",
            ["4 → {{asb.council.value area=\"Quarry Hill\"}}"]
        ),
        (
            "Across Merrowshire the police recorded 9,120 incidents of ASB.",
            ["9,120 → {{asb.police.value area=\"Merrowshire\"}}"]
        ),
        ("The daily tasking meeting dealt with 428 calls.", ["428 → {{asb.tasking.value}}"]),
        (
            "The CSU Daily tasking's meetings dealt with 428 ASB/Community Safety calls from October 2021 - September 2022.",
            ["428 → {{asb.tasking.value}}"]
        ),
        ("There were 57 graffiti reports to the council.", ["57 → {{graffiti.council.value}}"]),
        ("34 anti-social behaviour warning letters were sent.", ["34 → {{asb.warning-letters.value}}"]),
        ("The police recorded **1,337** incidents of anti-social behaviour.", ["1,337 → {{asb.police.value}}"]),
        ("- 300 reports of shoplifting", ["300 → {{shoplifting.police.value}}"]),
        ("Anti-social behaviour: 1,337 incidents.", ["1,337 → {{asb.police.value}}"]),
    ]

    /// Each tempting: a number that is held, or near one, and yet something else.
    private static let leftAlone = [
        // Something else is counted.
        "Officers visited 90 homes after reports of anti-social behaviour to the council.",
        "The police trained 159 people to recognise drug offences.",
        "Our 90 volunteers report anti-social behaviour to the council.",
        "There were 57 offensive graffiti reports to the council.",
        "The council received 90 youth anti-social behaviour reports.",
        "The council spent £90 on posters about anti-social behaviour.",
        "Some 1,179 residents answered our survey on stalking and harassment.",
        "159 needles were found at drug hot spots.",
        "300 shoplifting prevention packs were handed out.",
        "The police made 212 arrests for burglary.",
        "The council received 90 complaints of noise.",
        "People over 90 told the council about anti-social behaviour.",
        // Another place.
        "In Marledown the police recorded 159 drug offences.",
        "Nationally the police recorded 1,337 incidents of anti-social behaviour in Leeds.",
        "In Saltwell the police recorded 159 drug offences.",
        // Another period.
        "In 2022 the police recorded 159 drug offences.",
        "In 2019-20 the council received 90 reports of anti-social behaviour.",
        "The council receives 90 reports of anti-social behaviour each month.",
        "Last year the police recorded 159 drug offences.",
        // Another counter.
        "The council received 1,337 reports of anti-social behaviour.",
        "Housing associations received 90 complaints of anti-social behaviour.",
        "There were 428 incidents of anti-social behaviour.",
        // Not a statement of what was.
        "We will bring anti-social behaviour reported to the council down to 90 reports.",
        "The target is 159 drug offences.",
        "If the police recorded 159 drug offences, we would act.",
        // Not the number.
        "The council received about 90 reports of anti-social behaviour.",
        "The police recorded almost 1,337 incidents of anti-social behaviour.",
        "The council received ninety reports of anti-social behaviour.",
        "Reports of anti-social behaviour to the council rose by 90.",
        "The council received 90 more reports of anti-social behaviour.",
        "Action 90 is about anti-social behaviour reported to the council.",
        "See page 159 for drug offences recorded by the police.",
        "90% of anti-social behaviour was reported to the council.",
        "In 1337 the police recorded anti-social behaviour.",
        // Two measures say it alike.
        "There were 7 robberies in Aldmere.",
        // Too small to be sure.
        "There were 4 reports of anti-social behaviour.",
        // Nobody says what.
        "There were 159.", "We received 90 reports.",
    ]

    private static let differing: [(words: String, said: [String])] = [
        (
            "Drug offences fell from 186 to 160.",
            ["160 ≠ {{drugs.police.value}}", "186 → {{drugs.police.previous}}"]
        ),
        (
            "Figures show 1331 recorded incidents of ASB occurring within the District were reported to the police.",
            ["1331 ≠ {{asb.police.value}}"]
        ),
        (
            "From October 2021 to September 2022 the police recorded 1,155 domestic abuse incidents.", []
        ),
        (
            "From October 2021 to September 2022 the police recorded 1,900 domestic abuse incidents.",
            ["1,900 ≠ {{domestic-abuse.police.value}}"]
        ),
        ("The police recorded about 1,331 incidents of anti-social behaviour.", []),
        ("The police recorded 1,331 incidents of anti-social behaviour in Saltwell.", []),
        ("There were 1,331 incidents of anti-social behaviour.", []),
        ("The police recorded 1,331 incidents of youth anti-social behaviour.", []),
        ("From 2020 to 2023 the police recorded 1,331 incidents of anti-social behaviour.", []),
    ]

    @Test func `numbers that are held are recognised, with the figure that says them`() async throws {
        let desk = try await BindingDesk()
        for (words, said) in Self.recognised {
            let found = try await desk.said(of: words)
            #expect(found == said, "\(words)")
        }
    }

    @Test func `look-alikes are left alone`() async throws {
        let desk = try await BindingDesk()
        for words in Self.leftAlone {
            let found = try await desk.said(of: words)
            #expect(found == [], "\(words)")
        }
    }

    @Test func `another value is a mismatch only where everything is named`() async throws {
        let desk = try await BindingDesk()
        for (words, said) in Self.differing {
            let found = try await desk.said(of: words)
            #expect(found == said, "\(words)")
        }
    }
}
