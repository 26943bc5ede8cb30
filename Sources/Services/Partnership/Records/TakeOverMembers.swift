internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Makes agencies of the members that the plan lists, where none of that name is on record yet.
package struct TakeOverMembers: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// How many members of the newest plan would be taken over. Whoever keeps the whole partnership; 0 for everybody else, and
    /// while there is no plan.
    package func count(as party: ActingParty) async throws(ServiceError) -> Int {
        guard PartnershipRights(party).mayKeepAll, party.may(.readDraft) else { return 0 }
        return try await context.read { reading in
            guard let year = try reading.newestPlanYear(), let version = try reading.currentPlanVersion(of: year) else {
                return 0
            }
            return Self.missing(try reading.members(of: version.id), in: try reading.openRegister()).count
        }
    }

    /// Answers how many were taken over; nothing that is on record is changed. Private contacts come along, sealed, for those
    /// who may read them. Throws `notFound` while there is no plan.
    @discardableResult
    package func run(as party: ActingParty) async throws(ServiceError) -> Int {
        try party.require(.keepPartnership)
        let environment = context.environment
        return try await context.write { transaction in
            let version = try transaction.standingVersion(of: nil)
            let members =
                Permission.readContacts.scope(of: party) == .all
                ? try transaction.membersWithContacts(of: version.id) : try transaction.members(of: version.id)
            let new = Self.missing(members, in: try transaction.openRegister())
            for member in new { try transaction.take(over: member, party, environment) }
            guard !new.isEmpty else { return 0 }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .membersTakenOver,
                    subject: AuditSubject(kind: "plan_version", id: version.id.text), at: environment.now(),
                    payload: AuditPayload(after: ["agencies": String(new.count)])))
            return new.count
        }
    }

    /// The members of no name that an agency has, removed agencies too, each once.
    private static func missing(_ members: [Member], in register: PartnershipRegister) -> [Member] {
        let agencies = register.list(.agency) + register.removed(.agency)
        var known = Set(agencies.flatMap { $0.record.names }.map { Wording.key($0) })
        return members.filter { member in
            guard record(of: member) != nil else { return false }
            let keys = [Wording.key(member.name)]
            guard !keys.contains(where: known.contains) else { return false }
            known.formUnion(keys)
            return true
        }
    }

    /// Nil for a member whose name can't be a record's.
    fileprivate static func record(of member: Member) -> PartnershipRecord? {
        var typed: [PartnershipField: String] = [
            .name: member.name, .agencyKind: member.kind.rawValue,
            .shortNames: member.aliases.filter { $0.count <= 200 }.prefix(50).joined(separator: "\n"),
        ]
        if let record = PartnershipRecord.sound(.agency, typed.merging(web(member)) { old, _ in old }) {
            return record
        }
        typed[.shortNames] = nil
        return PartnershipRecord.sound(.agency, typed)
    }

    private static func web(_ member: Member) -> [PartnershipField: String] {
        member.contacts.first(where: \.isPublic).map { [.web: $0.value] } ?? [:]
    }
}

extension Transaction {
    fileprivate mutating func take(over member: Member, _ party: ActingParty, _ environment: ServiceEnvironment) throws
    {
        guard let record = TakeOverMembers.record(of: member) else { return }
        let id = environment.ids.next()
        try insert(record, id: id)
        try note(.partnershipKept, id, nil, record, party, environment)
        for contact in member.contacts where !contact.isPublic {
            let typed: [PartnershipField: String] = [
                .subject: PartnershipReference(.agency, id.text).text, .contactKind: contact.kind.rawValue,
                .value: contact.value,
            ]
            // What the plan prints as a way to reach somebody and isn't one stays in the plan.
            if let kept = PartnershipRecord.sound(.contact, typed) {
                let contactID = environment.ids.next()
                try insert(kept, id: contactID)
                try note(.partnershipKept, contactID, nil, kept, party, environment)
            }
        }
    }
}
