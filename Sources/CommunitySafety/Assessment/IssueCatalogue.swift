/// The issues that every partnership starts with; it adds its own, and each assessment says which it looks at.
public enum IssueCatalogue {
    public static let all: [CommunityIssue] = [
        CommunityIssue(
            key: "asb", name: "Anti-social behaviour", note: "Nuisance, intimidation and rowdiness; not crime as such.",
            measures: ["asb.police", "asb.council", "asb.tasking", "housing.complaints"],
            heads: ["crime-and-disorder"], themes: ["Prevention"]),
        CommunityIssue(
            key: "environmental-crime", name: "Fly-tipping, graffiti and litter",
            measures: ["fly-tipping.council", "graffiti.council", "environmental-health.council"],
            heads: ["crime-and-disorder"]),
        CommunityIssue(
            key: "burglary", name: "Burglary", measures: ["burglary.police", "burglary.recorded"],
            heads: ["crime-and-disorder"]),
        CommunityIssue(
            key: "vehicle-crime", name: "Vehicle crime", measures: ["vehicle.police", "vehicle.recorded"],
            heads: ["crime-and-disorder"]),
        CommunityIssue(
            key: "theft-and-retail-crime", name: "Theft and retail crime",
            measures: ["shoplifting.police", "other-theft.police", "theft.recorded"], heads: ["crime-and-disorder"]),
        CommunityIssue(
            key: "domestic-abuse", name: "Domestic abuse",
            note: "What is reported rises when trust rises: more reports aren’t more abuse.",
            measures: ["domestic-abuse.police", "domestic-abuse.davss-referrals"],
            heads: ["crime-and-disorder", "serious-violence"], themes: ["Victims"]),
        CommunityIssue(
            key: "stalking", name: "Stalking and harassment", measures: ["stalking.police", "stalking.recorded"],
            heads: ["crime-and-disorder", "serious-violence"], themes: ["Victims"]),
        CommunityIssue(
            key: "violence-against-women-and-girls", name: "Violence against women and girls",
            measures: ["sexual.recorded"], heads: ["crime-and-disorder", "serious-violence"], themes: ["Victims"]),
        CommunityIssue(
            key: "serious-violence", name: "Serious violence and knives",
            measures: ["violence.police", "weapons.police", "robbery.police"], heads: ["serious-violence"],
            themes: ["Young people"]),
        CommunityIssue(
            key: "drugs", name: "Drugs and county lines",
            note: "Drug offences count what the police look for as much as what there is.",
            measures: ["drugs.police", "drugs.recorded"], heads: ["substance-misuse"], themes: ["Young people"]),
        CommunityIssue(
            key: "alcohol", name: "Alcohol and the night-time economy", measures: ["public-order.police"],
            heads: ["substance-misuse"]),
        CommunityIssue(
            key: "exploitation", name: "Exploitation of children and adults",
            note: "Its numbers are small and never public; it is judged by people.", heads: ["serious-violence"],
            themes: ["Young people", "Victims"]),
        CommunityIssue(
            key: "hate-crime", name: "Hate crime and community tension", heads: ["crime-and-disorder"],
            themes: ["Victims"]),
        CommunityIssue(
            key: "fraud", name: "Fraud and scams", measures: ["fraud.recorded"], heads: ["crime-and-disorder"],
            themes: ["Victims"]),
        CommunityIssue(
            key: "arson", name: "Arson and criminal damage", measures: ["criminal-damage.police"],
            heads: ["crime-and-disorder"]),
        CommunityIssue(
            key: "road-safety", name: "Road safety and nuisance vehicles", measures: ["asb.vehicle-letters"],
            heads: ["crime-and-disorder"]),
        CommunityIssue(
            key: "re-offending", name: "Re-offending", heads: ["re-offending"], themes: ["Prevention"]),
        CommunityIssue(
            key: "radicalisation", name: "Radicalisation",
            note: "Referrals are never counted here; it is judged by people.", heads: ["crime-and-disorder"],
            themes: ["Prevention"]),
    ]
}
