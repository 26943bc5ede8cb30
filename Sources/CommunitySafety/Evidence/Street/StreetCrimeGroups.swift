public import Proofreading

/// The sets of groups that data.police.uk has published records in. Its change of May 2013 split other theft and public disorder
/// and weapons, and gave violent crime another name; that of September 2011 split other crime.
public enum StreetCrimeGroups: Sendable, Hashable, CaseIterable {
    /// December 2010 to August 2011.
    case six
    /// September 2011 to April 2013.
    case eleven
    /// Since May 2013.
    case fourteen

    /// The set of a month, by its first day and the groups that its records name: a month that was published again in later groups
    /// is of those.
    public static func of(_ month: CalendarDate, naming named: Set<StreetCrimeType>) -> StreetCrimeGroups {
        let isOf = allCases.first { month.iso < $0.end } ?? .fourteen
        return allCases.first { set in
            set.rank >= isOf.rank && named.allSatisfy { set.types.contains($0) }
        } ?? .fourteen
    }

    /// The groups, each of which a month without a record of it has a nought for.
    public var types: Set<StreetCrimeType> {
        switch self {
        case .six: Self.first
        case .eleven: Self.first.union(Self.second)
        case .fourteen:
            Set(StreetCrimeType.allCases).subtracting([.violentCrime, .publicDisorderAndWeapons])
        }
    }

    private static let first: Set<StreetCrimeType> = [
        .antiSocialBehaviour, .burglary, .otherCrime, .robbery, .vehicleCrime, .violentCrime,
    ]
    private static let second: Set<StreetCrimeType> = [
        .criminalDamage, .drugs, .otherTheft, .publicDisorderAndWeapons, .shoplifting,
    ]

    private var rank: Int {
        switch self {
        case .six: 0
        case .eleven: 1
        case .fourteen: 2
        }
    }

    /// The first day of the next set.
    private var end: String {
        switch self {
        case .six: "2011-09-01"
        case .eleven: "2013-05-01"
        case .fourteen: "9999-12-31"
        }
    }
}
