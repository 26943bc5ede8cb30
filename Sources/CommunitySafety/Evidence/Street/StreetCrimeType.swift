/// The categories in which data.police.uk publishes records, by the names that it gives them. Raw values are stable.
public enum StreetCrimeType: String, Sendable, Hashable, CaseIterable {
    case antiSocialBehaviour = "Anti-social behaviour"
    case bicycleTheft = "Bicycle theft"
    case burglary = "Burglary"
    case criminalDamage = "Criminal damage and arson"
    case drugs = "Drugs"
    case otherCrime = "Other crime"
    case otherTheft = "Other theft"
    case weapons = "Possession of weapons"
    case publicOrder = "Public order"
    case robbery = "Robbery"
    case shoplifting = "Shoplifting"
    case theftFromThePerson = "Theft from the person"
    case vehicleCrime = "Vehicle crime"
    case violence = "Violence and sexual offences"
    /// Until April 2013; since then it is possession of weapons, or public order.
    case publicDisorderAndWeapons = "Public disorder and weapons"
    /// Until April 2013; since then the group is called violence and sexual offences.
    case violentCrime = "Violent crime"

    /// The key of the measure that counts it.
    public var measure: String {
        switch self {
        case .antiSocialBehaviour: "asb.police"
        case .bicycleTheft: "bicycle-theft.police"
        case .burglary: "burglary.police"
        case .criminalDamage: "criminal-damage.police"
        case .drugs: "drugs.police"
        case .otherCrime: "other.police"
        case .otherTheft: "other-theft.police"
        case .weapons: "weapons.police"
        case .publicOrder: "public-order.police"
        case .robbery: "robbery.police"
        case .shoplifting: "shoplifting.police"
        case .theftFromThePerson: "theft-person.police"
        case .vehicleCrime: "vehicle.police"
        case .violence: "violence.police"
        case .publicDisorderAndWeapons: "disorder-weapons.police"
        case .violentCrime: "violent-crime.police"
        }
    }
}
