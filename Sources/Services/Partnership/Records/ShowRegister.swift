package import CommunitySafety
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

    /// The same with the people and contacts of one record, as far as the party may see them: all, those of its own agency, or
    /// none. When there are any, that they were seen is entered in the trail before anything is returned.
    package func run(
        about reference: PartnershipReference, as party: ActingParty
    ) async throws(ServiceError) -> RegisterView {
        try await run(reference.text, as: party) { $0.concerns($1, reference) }
    }

    /// The same with all people and contacts that the party may see, for what `subject` names in the trail.
    package func everything(for subject: String, as party: ActingParty) async throws(ServiceError) -> RegisterView {
        try await run(subject, as: party) { _, _ in true }
    }

    private func run(
        _ subject: String, as party: ActingParty,
        where isWanted: @escaping @Sendable (PartnershipRegister, PartnershipRegister.Entry) -> Bool
    ) async throws(ServiceError) -> RegisterView {
        guard party.may(.readContacts) else { return try await run(as: party) }
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.write { transaction in
            let rights = PartnershipRights(party)
            let (register, seen) = try transaction.register(seenWith: rights, where: isWanted)
            if seen > 0 { try transaction.recordReading(of: subject, by: party, environment) }
            return RegisterView(register: register, today: try transaction.today(environment), rights: rights)
        }
    }
}

extension PartnershipRegister {
    /// Whether a holder or contact is shown with a record: its own, or a holder of a post that answers for it.
    fileprivate func concerns(_ entry: Entry, _ reference: PartnershipReference) -> Bool {
        if entry.reference == reference || entry.record.references.contains(where: { $0.to == reference }) {
            return true
        }
        guard entry.record.kind == .holding, let post = self[.post, entry.record[.post]] else { return false }
        let chaired = self[reference].map { reference.kind == .group && $0.record[.chair] == post.id } ?? false
        return chaired || post.record.references.contains { $0.to == reference }
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

    /// Every record, with how many of those are opened that are sealed: what the rights cover and is wanted. The others are as
    /// everybody at work sees them.
    func register(
        seenWith rights: PartnershipRights, where isWanted: (PartnershipRegister, PartnershipRegister.Entry) -> Bool
    ) throws -> (register: PartnershipRegister, seen: Int) {
        let full = try fullRegister()
        let open = try openRegister()
        var seen = 0
        let entries = PartnershipKind.allCases.flatMap { kind in
            (full.list(kind) + full.removed(kind)).compactMap { entry in
                guard kind.isPrivate else { return entry }
                guard rights.maySee(entry.record, in: full), isWanted(full, entry) else { return open[entry.reference] }
                seen += 1
                return entry
            }
        }
        return (PartnershipRegister(entries, resolutions: full.resolutions), seen)
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
