package import CommunitySafety
package import Proofreading
internal import Storage

/// One link to a draft, as whoever shares links sees it.
package struct SharedLinkListing: Sendable, Hashable {
    package enum State: Sendable, Hashable { case open, usedUp, expired, revoked }

    package let key: String
    /// For whom it was made, in the words of whoever made it.
    package let label: String
    /// The name of the one priority that it opens; nil for the whole draft.
    package let priority: String?
    package let state: State
    package let uses: Int
    package let usesLeft: Int?
    package let madeOn: CalendarDate
    package let expiresOn: CalendarDate
    package let lastUse: Moment?
}

/// The links that open a year's draft.
package struct ListSharedLinks: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        /// Those that still work first, the newest first.
        package let links: [SharedLinkListing]
        package let priorities: [OpenRecord.PriorityName]
        package let isDraft: Bool
    }

    /// Whoever may share links. Those of a consultation stand with it.
    package func run(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.shareLink)
        let now = context.environment.now()
        return try await context.read { reading in
            let version = try reading.standingVersion(of: year)
            let priorities = try reading.priorityNames(of: version.id)
            let names = Dictionary(priorities.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
            let links = try reading.signedLinks(ofPlan: version.planID).map { link in
                SharedLinkListing(link, names, at: now)
            }
            return Answer(
                year: year, links: links.filter { $0.state == .open } + links.filter { $0.state != .open },
                priorities: priorities, isDraft: version.state == .draft)
        }
    }
}

extension SharedLinkListing {
    fileprivate init(_ link: StoredSignedLink, _ names: [String: String], at now: Instant) {
        var priority: String?
        if link.subject.kind == "plan_priority", let slug = link.subject.id.split(separator: "/").last {
            priority = names[String(slug)] ?? String(slug)
        }
        self.init(
            key: link.id.text, label: link.label, priority: priority, state: State(link, at: now), uses: link.uses,
            usesLeft: link.usesLeft, madeOn: link.createdAt.day, expiresOn: link.expiresAt.day,
            lastUse: link.usedAt?.moment)
    }
}

extension SharedLinkListing.State {
    init(_ link: StoredSignedLink, at now: Instant) {
        if link.revokedAt != nil {
            self = .revoked
        } else if link.expiresAt <= now {
            self = .expired
        } else {
            self = link.usesLeft == 0 ? .usedUp : .open
        }
    }
}
