internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The partnership's records for those who work on the plan.
package struct ShowRegister: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever reads drafts. People are in it only by their published names, contacts not at all.
    package func run(as party: ActingParty) async throws(ServiceError) -> RegisterView {
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.read { reading in
            RegisterView(
                register: try reading.openRegister(), today: try reading.today(environment),
                rights: PartnershipRights(party))
        }
    }

    /// The same with the people and contacts that the party may see: all, those of its own agency, or none. What is seen is
    /// entered in the trail under the page's subject before anything is returned.
    package func run(about subject: String, as party: ActingParty) async throws(ServiceError) -> RegisterView {
        guard party.may(.readContacts) else { return try await run(as: party) }
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.write { transaction in
            let rights = PartnershipRights(party)
            let register = try transaction.register(seenWith: rights)
            let seen = PartnershipKind.allCases.filter(\.isPrivate).reduce(0) { $0 + register.list($1).count }
            if seen > 0 { try transaction.recordReading(of: subject, by: party, environment) }
            return RegisterView(register: register, today: try transaction.today(environment), rights: rights)
        }
    }
}

extension Querying {
    /// Every record without what is sealed; of people the published names.
    func openRegister() throws -> PartnershipRegister {
        let names = Dictionary(
            try publishedHoldings().map { ($0.id, $0.record[.person]) }, uniquingKeysWith: { first, _ in first })
        let entries = try PartnershipKind.allCases.filter { $0 != .contact }.flatMap { kind in
            try partnershipRecords(kind).map { stored in
                guard kind == .holding else { return stored.entry }
                var values = stored.record.values
                values[.person] = names[stored.id]
                return StoredPartnershipRecord(
                    id: stored.id, record: PartnershipRecord(kept: .holding, values), version: stored.version,
                    isRemoved: stored.isRemoved
                ).entry
            }
        }
        return PartnershipRegister(entries, resolutions: try resolutionsByKey())
    }

    func resolutionsByKey() throws -> [String: PartnershipReference] {
        Dictionary(try resolutions().map { ($0.key, $0.party) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Transaction {
    /// Every record with everything in it: for decisions, and for whoever records the reading.
    func fullRegister() throws -> PartnershipRegister {
        let entries = try PartnershipKind.allCases.flatMap { kind in
            try (kind.isPrivate ? openedRecords(kind) : partnershipRecords(kind)).map(\.entry)
        }
        return PartnershipRegister(entries, resolutions: try resolutionsByKey())
    }

    /// Every record; of what is sealed only what the rights cover, and otherwise what is open.
    func register(seenWith rights: PartnershipRights) throws -> PartnershipRegister {
        let full = try fullRegister()
        let open = try openRegister()
        let entries = PartnershipKind.allCases.flatMap { kind in
            (full.list(kind) + full.removed(kind)).compactMap { entry in
                rights.maySee(entry.record, in: full) ? entry : open[entry.reference]
            }
        }
        return PartnershipRegister(entries, resolutions: full.resolutions)
    }

    mutating func recordReading(
        of subject: String, by party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        try record(
            AuditEvent(
                actor: party.auditName, deed: .contactsRead, subject: AuditSubject(kind: "partnership", id: subject),
                at: environment.now(), payload: AuditPayload()))
    }
}
