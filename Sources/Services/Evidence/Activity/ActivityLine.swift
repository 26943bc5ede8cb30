package import CommunitySafety
internal import Storage

/// An activity as a list shows it.
package struct ActivityLine: Sendable, Hashable {
    package let key: String
    package let activity: Activity
    /// Where it took place: an area on record, or what was typed.
    package let place: String
    package let version: Int
    /// Whether the party may change it.
    package let mayChange: Bool
    /// Whether what people said is shown to the party; if not, it isn't in `activity` either.
    package let showsSaid: Bool

    init(_ stored: StoredActivity, _ logging: AgencyReach, _ party: ActingParty) {
        key = stored.id.text
        version = stored.version
        mayChange = logging.covers(stored.activity.agency)
        showsSaid = mayChange || party.may(.loadEvidence)
        let all = stored.activity
        place = [all.place, stored.areaName].filter { !$0.isEmpty }.joined(separator: ", ")
        activity = showsSaid ? all : all.withoutWords
    }
}

extension Activity {
    /// The same without what people said and what was answered.
    fileprivate var withoutWords: Activity {
        Activity(
            kind: kind, heldOn: heldOn, place: place, area: area, agency: agency, agencyName: agencyName,
            audience: audience, people: people) ?? self
    }
}
