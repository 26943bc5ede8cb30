package import CommunitySafety
package import Proofreading
internal import Storage

/// One version of a year with where it stands.
package struct VersionListing: Sendable, Hashable {
    package let number: Int
    package let standing: VersionStanding
    /// The number of the version that it was made from.
    package let base: Int?
    package let reason: String?
    package let asAt: CalendarDate
    /// The day it was made.
    package let madeOn: CalendarDate
    /// Who made it, as the trail names them; nil where the trail doesn't say.
    package let madeBy: String?
    package let amendment: Amendment?
    /// The decision under which it was adopted, in words.
    package let adoptedUnder: String?
    package let adoptedOn: CalendarDate?
    /// The row's version, which a form carries back.
    package let rowVersion: Int
}

/// A meeting of the route as a page shows it.
package struct MeetingListing: Sendable, Hashable {
    package let id: String
    package let meeting: RouteMeeting
    package let rowVersion: Int
}

/// A year's versions and meetings.
package struct RouteOverview: Sendable, Hashable {
    package let year: PlanYear
    package let title: String
    package let partnership: Partnership
    package let today: CalendarDate
    /// Newest first, withdrawn ones too.
    package let versions: [VersionListing]
    package let meetings: [MeetingListing]
    /// Elections whose period isn't over, earliest first.
    package let elections: [Election]

    package var route: PlanRoute { PlanRoute(meetings.map(\.meeting)) }

    /// The newest version that wasn't withdrawn.
    package var newest: VersionListing? { versions.first { $0.standing.state != .withdrawn } }

    /// The newest adopted one.
    package var adopted: VersionListing? { versions.first { $0.standing.state == .adopted } }
}

extension PlanWay {
    /// What a page shows of the versions.
    func listings(in reading: some Querying) throws -> [VersionListing] {
        let amendments = Dictionary(
            try reading.amendments(of: planID).map { ($0.versionID, $0.amendment) },
            uniquingKeysWith: { first, _ in first })
        return try versions.map { version in
            let adoption = try reading.adoption(of: version.id)
            return VersionListing(
                number: version.number, standing: standing(of: version), base: baseNumber(of: version),
                reason: version.reason, asAt: version.asAt, madeOn: version.createdAt.day,
                madeBy: try reading.firstActor(of: version.subject),
                amendment: amendments[version.id], adoptedUnder: adoption?.under, adoptedOn: adoption?.on,
                rowVersion: version.version)
        }
    }
}
