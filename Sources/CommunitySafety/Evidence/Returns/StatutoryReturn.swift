/// A set of data that the law prescribes for sharing every quarter, in a form that names nobody.
///
/// Source: section 17A of the Crime and Disorder Act 1998 and the Crime and Disorder (Prescribed Information) Regulations
/// 2007 (SI 2007/1831): the information period is the calendar quarter, and it is given by the end of the next one.
public struct StatutoryReturn: Sendable, Hashable {
    /// Who holds the data.
    public enum Holder: String, Sendable, Hashable, CaseIterable {
        case police = "Police"
        case fire = "Fire and rescue"
        case council = "Council"
        case countyCouncil = "Council that is the education authority"
        case health = "Health"
    }

    public let key: String
    public let holder: Holder
    public let dataset: String
    /// What is counted, and what is given of each record.
    public let wanted: String
    /// We know of it, and nobody has read it against the Regulations yet.
    public let isToBeChecked: Bool

    /// The instrument, as it is cited.
    public static let source = "SI 2007/1831"

    public static func of(_ key: String) -> StatutoryReturn? { all.first { $0.key == key } }

    public static let all: [StatutoryReturn] = police + fire + council + health

    private static let police = [
        checked(
            "police.incidents", .police, "Incidents of anti-social behaviour, transport and public safety",
            "Anti-social behaviour, transport, and public safety and welfare incidents: category, time, date, location."
        ),
        checked(
            "police.offences", .police, "Notifiable offences",
            "Burglary, criminal damage, drug offences, fraud and forgery, robbery, sexual offences, theft and handling, violence against the person, other: sub-category, time, date, location."
        ),
    ]

    private static let fire = [
        checked(
            "fire.incidents", .fire, "Deliberate fires and attacks on staff",
            "Deliberate primary fires without vehicles, deliberate primary fires of vehicles, deliberate secondary fires without vehicles, violence against staff, dwelling fires attended where there was no smoke alarm: time, date, location."
        ),
        unchecked(
            "fire.false-alarms", .fire, "Malicious false alarms", "Calls attended: time, date, purported location."),
    ]

    private static let council = [
        unchecked(
            "council.collisions", .council, "Road traffic collisions",
            "Time, date, location; adults and children killed, seriously and slightly injured."),
        unchecked(
            "council.incidents", .council, "Anti-social behaviour, environmental crime and racial incidents",
            "Category, time, date, location."),
        unchecked(
            "education.exclusions", .countyCouncil, "School exclusions",
            "Age, gender, school, reason; in no form that names a child."),
    ]

    private static let health = [
        checked(
            "health.admissions", .health, "Hospital admissions after assault, drugs and alcohol",
            "Assault (X85 to Y09), psychoactive substances (F10 to F19), toxic effect of alcohol (T51), evidence of alcohol (Y90, Y91): outward part of the postcode, date, sub-category."
        ),
        checked(
            "health.domestic-abuse", .health, "Hospital admissions in respect of domestic abuse",
            "Outward part of the postcode, date."),
        unchecked(
            "health.treatment", .health, "Mental illness and drug treatment",
            "Numbers of first outpatient attendances for mental illness, and of people in drug treatment."),
        checked(
            "health.ambulance", .health, "Ambulance calls to crime and disorder",
            "Location, time, date, category of each call."),
    ]

    private static func checked(_ key: String, _ holder: Holder, _ dataset: String, _ wanted: String) -> Self {
        Self(key: key, holder: holder, dataset: dataset, wanted: wanted, isToBeChecked: false)
    }

    private static func unchecked(_ key: String, _ holder: Holder, _ dataset: String, _ wanted: String) -> Self {
        Self(key: key, holder: holder, dataset: dataset, wanted: wanted, isToBeChecked: true)
    }
}
