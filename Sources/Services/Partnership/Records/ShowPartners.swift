package import CommunitySafety
package import Proofreading
internal import Storage

/// What the public may know of the partnership's records: bodies, groups, services, parishes, and posts that are published.
package struct ShowPartners: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Anybody may ask. Only tables that hold nothing private are read, so that it works without the key.
    package func run(as party: ActingParty) async throws(ServiceError) -> PublicPartners {
        try party.require(.readPlan)
        let environment = context.environment
        return try await context.read { reading in
            PublicPartners(try reading.publicEntries(), today: try reading.today(environment))
        }
    }
}

extension Querying {
    fileprivate func publicEntries() throws -> [PartnershipRegister.Entry] {
        let posts = try partnershipRecords(.post).filter { $0.record.has(.isPublished) }.map(\.entry)
        let open = Set(posts.map(\.id))
        let groups = try partnershipRecords(.group).map { stored in
            guard !open.contains(stored.record[.chair]) else { return stored.entry }
            var values = stored.record.values
            values[.chair] = nil
            return StoredPartnershipRecord(
                id: stored.id, record: PartnershipRecord(kept: .group, values), version: stored.version,
                isRemoved: stored.isRemoved
            ).entry
        }
        let plain = try [PartnershipKind.agency, .parish, .service].flatMap { try partnershipRecords($0).map(\.entry) }
        let people = try publishedHoldings().filter { open.contains($0.record[.post]) }.map(\.entry)
        let contacts = try publishedContacts().filter {
            PartnershipReference($0.record[.subject]).map { open.contains($0.id) } ?? false
        }.map(\.entry)
        return (plain + posts + groups + people + contacts).filter { !$0.isRemoved }
    }
}

/// The partnership as the public sees it.
package struct PublicPartners: Sendable {
    package let register: PartnershipRegister
    package let today: CalendarDate

    package init(_ entries: [PartnershipRegister.Entry], today: CalendarDate) {
        register = PartnershipRegister(entries)
        self.today = today
    }

    /// The records of a kind in force.
    package func list(_ kind: PartnershipKind) -> [PartnershipRegister.Entry] {
        register.list(kind).filter { $0.record.isInForce(on: today) }
    }
}
