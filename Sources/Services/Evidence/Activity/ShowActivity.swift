package import CommunitySafety
package import Proofreading
internal import Storage

/// The form of an activity: what stands in it, and what can be chosen.
package struct ShowActivity: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Who changed it and when.
    package struct Change: Sendable, Hashable {
        package enum Deed: Sendable, Hashable { case entered, changed, removed, restored }

        package let deed: Deed
        /// As the trail names them.
        package let actor: String
        package let moment: Moment
    }

    package struct Answer: Sendable, Hashable {
        /// Nil for a new one.
        package let line: ActivityLine?
        package let today: CalendarDate
        /// Who may be said to have led it. The partnership itself is one of them where the party may enter for it.
        package let agencies: [ShowReturn.Agency]
        /// Areas on record, by name.
        package let areas: [Area]
        /// Newest first.
        package let changes: [Change]
    }

    /// What a list calls the partnership itself, as lead.
    package static let partnership = "The partnership"

    /// Those who may enter it. Throws `notFound`, and `notPermitted` for one of another agency.
    package func run(_ key: String?, as party: ActingParty) async throws(ServiceError) -> Answer {
        guard party.may(.logActivity) else { throw .notPermitted(.logActivity) }
        let environment = context.environment
        return try await context.read { reading in
            let logging = AgencyReach(.logActivity, of: party, in: try reading.agencyRegister())
            let stored = try key.map { key in
                guard let found = try reading.activity(RecordID(key)), !found.isRemoved else {
                    throw ServiceError.notFound(.record(id: key))
                }
                guard logging.covers(found.activity.agency) else { throw ServiceError.notPermitted(.logActivity) }
                return found
            }
            let own = logging.covers(nil) ? [ShowReturn.Agency(id: "", name: Self.partnership)] : []
            return Answer(
                line: stored.map { ActivityLine($0, logging, party) }, today: try reading.today(environment),
                agencies: own + logging.agencies.map { ShowReturn.Agency(id: $0.id, name: $0.record.name) },
                areas: try reading.smallAreas(limit: 500).filter { $0.code != CountActivity.ownArea },
                changes: try stored.map { try reading.activityChanges($0.id) } ?? [])
        }
    }
}

extension ReadTransaction {
    fileprivate func activityChanges(_ id: RecordID) throws -> [ShowActivity.Change] {
        let events = try recordedChanges(of: AuditSubject(kind: "activity", id: id.text))
        return events.enumerated().map { index, event in
            let deed: ShowActivity.Change.Deed =
                switch event.deed {
                case .activityRemoved: .removed
                case .activityRestored: .restored
                default: index == events.count - 1 ? .entered : .changed
                }
            return ShowActivity.Change(deed: deed, actor: event.actor, moment: event.at.moment)
        }
    }
}
