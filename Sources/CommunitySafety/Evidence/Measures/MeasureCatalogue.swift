/// The measures and sources that every partnership starts with; it adds its own and may narrow who sees them.
public enum MeasureCatalogue {
    /// Every measure shipped, in the order in which issues are usually listed.
    public static let measures: [Measure] = (police + recorded + local + activity + population).compactMap(\.self)

    /// Every source shipped.
    public static let sources: [EvidenceSource] = [
        EvidenceSource(
            key: "police-uk", name: "data.police.uk street-level crime", ownedBy: "Home Office",
            suppliedBy: "data.police.uk", licence: openLicence, attribution: attribution,
            counting: "Crimes and anti-social behaviour by the month in which the police recorded them.",
            caveats: """
                Places are moved to the nearest of some 750,000 points and only the month is given, so no street may be \
                named and no repeat be looked for. Some records have no place at all.
                """,
            isSnapped: true),
        EvidenceSource(
            key: "home-office-recorded-crime", name: "Police recorded crime open data", ownedBy: "Home Office",
            suppliedBy: "Home Office", licence: openLicence, attribution: attribution,
            counting: "Offences that the police recorded, by financial quarter.",
            caveats: "What is recorded depends on what is reported and on how well a force records it."),
        EvidenceSource(
            key: "defra-fly-tipping", name: "Fly-tipping incidents and actions", ownedBy: "Defra",
            suppliedBy: "WasteDataFlow", licence: openLicence, attribution: attribution,
            counting: "Incidents that each authority dealt with, by financial year.",
            caveats: "Authorities count reports from the public and finds of their own crews differently."),
        EvidenceSource(
            key: "ons-population", name: "Population estimates", ownedBy: "Office for National Statistics",
            suppliedBy: "ONS", licence: openLicence, attribution: attribution,
            counting: "People who usually live in the area, at the middle of the year or on census day.",
            caveats: "Visitors and workers aren’t counted, so rates for town centres look high."),
        EvidenceSource(
            key: "partner", name: "Figures given by partners", ownedBy: "The partner named with each load",
            counting: "As the partner counts them."),
        EvidenceSource(
            key: "typed", name: "Typed in by hand", ownedBy: "The partnership",
            counting: "As the person who typed them was told."),
        EvidenceSource(
            key: "activity-log", name: "The partnership’s own log of activity", ownedBy: "The partnership",
            counting: "Each training, walk, event or session entered, by the day on which it took place."),
    ].compactMap(\.self)

    private static let openLicence = "Open Government Licence v3.0"
    private static let attribution =
        "Contains public sector information licensed under the Open Government Licence v3.0."

    /// The categories of data.police.uk.
    private static let police: [Measure?] = [
        police("asb.police", "Anti-social behaviour recorded by the police", issue: "asb"),
        police("burglary.police", "Burglary", issue: "burglary"),
        police(
            "violence.police", "Violence and sexual offences", issue: "violence",
            note: "Stalking, harassment and domestic abuse are within it and can’t be told apart."),
        police("vehicle.police", "Vehicle crime", issue: "vehicle-crime"),
        police("criminal-damage.police", "Criminal damage and arson", issue: "criminal-damage"),
        police("drugs.police", "Drugs", issue: "drugs", polarity: .neither, note: drugs),
        police("bicycle-theft.police", "Bicycle theft", issue: "theft"),
        police("other-theft.police", "Other theft", issue: "theft"),
        police("shoplifting.police", "Shoplifting", issue: "theft"),
        police("theft-person.police", "Theft from the person", issue: "theft"),
        police("robbery.police", "Robbery", issue: "robbery"),
        police("weapons.police", "Possession of weapons", issue: "serious-violence", polarity: .neither),
        police("public-order.police", "Public order", issue: "public-order"),
        police("other.police", "Other crime", issue: "other"),
        police(
            "violent-crime.police", "Violent crime, until April 2013", issue: "violence",
            note: "Since May 2013 the group is called violence and sexual offences."),
        police(
            "disorder-weapons.police", "Public disorder and weapons, until April 2013", issue: "public-order",
            polarity: .neither, note: "Since May 2013 these are two groups: public order and possession of weapons."),
    ]

    /// The offence groups of the Home Office, with the two subgroups that plans name.
    private static let recorded: [Measure?] = [
        recorded(
            "violence.recorded", "Violence against the person, recorded", issue: "violence",
            note: "It includes stalking and harassment, which are given by themselves too."),
        recorded(
            "stalking.recorded", "Stalking and harassment, recorded", issue: "stalking", smallest: .district),
        recorded("sexual.recorded", "Sexual offences, recorded", issue: "sexual-offences", smallest: .district),
        recorded("robbery.recorded", "Robbery, recorded", issue: "robbery"),
        recorded(
            "theft.recorded", "Theft offences, recorded", issue: "theft",
            note: "It includes burglary and vehicle offences, which are given by themselves too."),
        recorded("burglary.recorded", "Burglary, recorded", issue: "burglary"),
        recorded("vehicle.recorded", "Vehicle offences, recorded", issue: "vehicle-crime"),
        recorded("criminal-damage.recorded", "Criminal damage and arson, recorded", issue: "criminal-damage"),
        recorded("drugs.recorded", "Drug offences, recorded", issue: "drugs", polarity: .neither, note: drugs),
        recorded("weapons.recorded", "Possession of weapons, recorded", issue: "serious-violence", polarity: .neither),
        recorded("public-order.recorded", "Public order offences, recorded", issue: "public-order"),
        recorded("miscellaneous.recorded", "Miscellaneous crimes against society, recorded", issue: "other"),
        recorded("fraud.recorded", "Fraud, recorded", issue: "fraud"),
    ]

    /// What districts and their partners count themselves.
    private static let local: [Measure?] = [
        Measure(
            key: "asb.council", name: "Anti-social behaviour reported to the council", polarity: .lower,
            audience: .everybody, issue: "asb"),
        Measure(
            key: "asb.tasking", name: "Matters handled by daily tasking", basis: .happened, audience: .everybody,
            issue: "asb"),
        Measure(
            key: "fly-tipping.council", name: "Fly-tipping incidents", polarity: .lower, audience: .everybody,
            issue: "environment"),
        Measure(
            key: "fly-tipping.actions", name: "Actions taken against fly-tipping", polarity: .higher,
            basis: .happened, audience: .everybody, issue: "environment"),
        Measure(
            key: "graffiti.council", name: "Graffiti reported to the council", polarity: .lower,
            audience: .everybody, issue: "environment"),
        Measure(
            key: "environmental-health.council", name: "Complaints to environmental health", polarity: .lower,
            audience: .everybody, issue: "environment"),
        Measure(
            key: "housing.complaints", name: "Anti-social behaviour reported to housing associations",
            polarity: .lower, audience: .everybody, smallestArea: .district, issue: "asb"),
        Measure(
            key: "domestic-abuse.police", name: "Domestic abuse reported to the police", audience: .everybody,
            smallestArea: .district, issue: "domestic-abuse",
            note: "More reports aren’t more abuse: most abuse is never reported."),
        support("domestic-abuse.davss-referrals", "Referrals to the domestic abuse volunteer service"),
        support("domestic-abuse.davss-hours", "Hours given by the domestic abuse volunteer service", unit: .hours),
        support("domestic-abuse.davss-children", "Children of those referred to the volunteer service", unit: .people),
        support("domestic-abuse.pas-referrals", "Referrals to commissioned domestic abuse services"),
        Measure(
            key: "stalking.police", name: "Stalking and harassment reported to the police", audience: .everybody,
            smallestArea: .district, issue: "stalking"),
        never("prevent.channel", "Channel referrals", issue: "prevent"),
        never("exploitation.modern-slavery", "Modern slavery referrals", issue: "exploitation"),
        never("exploitation.children", "Child exploitation reports", issue: "exploitation"),
        Measure(
            key: "violence.first-time-entrants", name: "Young people entering the justice system for the first time",
            unit: .people, polarity: .lower, audience: .partnership, smallestArea: .district,
            issue: "serious-violence"),
    ]

    /// What the partnership does.
    private static let activity: [Measure?] = [
        done("cctv.arrests", "Arrests that CCTV helped to make", issue: "crime"),
        done("cctv.incidents", "Incidents that CCTV watched", issue: "crime"),
        done("asb.warning-letters", "Warning letters sent", issue: "asb"),
        done("asb.agreements", "Acceptable behaviour agreements made", issue: "asb"),
        done("asb.breach-letters", "Letters about a broken agreement", issue: "asb"),
        done("asb.vehicle-letters", "Letters about nuisance vehicles", issue: "asb"),
        done("activity.training", "Training sessions held", issue: "engagement"),
        done("activity.people-trained", "People trained", unit: .people, issue: "engagement", aggregation: .none),
        done("activity.safety-walks", "Safety walks held", issue: "engagement"),
        done("activity.events", "Events held", issue: "engagement"),
        done("activity.sessions", "Programme sessions held", issue: "engagement"),
        done("activity.outreach", "Outreach visits made", issue: "engagement"),
        done("activity.campaigns", "Campaigns run", issue: "engagement"),
        done("activity.media", "Media pieces published", issue: "engagement"),
    ]

    private static let population: [Measure?] = [
        Measure(
            key: "population.people", name: "People who live there", unit: .people, aggregation: .none,
            basis: .happened, audience: .everybody, smallestArea: .lsoa, issue: "population"),
        Measure(
            key: "population.households", name: "Households", aggregation: .none, basis: .happened,
            audience: .everybody, smallestArea: .lsoa, issue: "population"),
    ]

    private static let drugs = "It counts what the police look for as much as what there is."

    private static func police(
        _ key: String, _ name: String, issue: String, polarity: MeasurePolarity = .lower, note: String = ""
    ) -> Measure? {
        Measure(
            key: key, name: name, polarity: polarity, audience: .everybody, smallestArea: .ward, issue: issue,
            note: note)
    }

    private static func recorded(
        _ key: String, _ name: String, issue: String, polarity: MeasurePolarity = .lower,
        smallest: AreaKind = .district, note: String = ""
    ) -> Measure? {
        Measure(
            key: key, name: name, polarity: polarity, audience: .everybody, smallestArea: smallest, issue: issue,
            note: note)
    }

    private static func support(_ key: String, _ name: String, unit: MeasureUnit = .count) -> Measure? {
        Measure(
            key: key, name: name, unit: unit, basis: .happened, audience: .everybody, smallestArea: .district,
            issue: "domestic-abuse")
    }

    /// Never public at any size: a small number here points at a person.
    private static func never(_ key: String, _ name: String, issue: String) -> Measure? {
        Measure(key: key, name: name, audience: .restricted, smallestArea: .district, issue: issue)
    }

    private static func done(
        _ key: String, _ name: String, unit: MeasureUnit = .count, issue: String,
        aggregation: MeasureAggregation = .sum
    ) -> Measure? {
        Measure(
            key: key, name: name, unit: unit, aggregation: aggregation, basis: .happened, audience: .everybody,
            issue: issue)
    }
}
