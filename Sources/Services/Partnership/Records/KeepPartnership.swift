package import CommunitySafety
internal import Proofreading
internal import Storage

/// Adds, changes, removes and puts back the partnership's records.
package struct KeepPartnership: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever keeps the partnership; a partner lead, what is its own agency's before and after. Answers the record's id.
    ///
    /// Without an id it is a new record. `version` is the row's as the form was made from: throws `changedMeanwhile` when
    /// somebody saved since, `invalid` with every field that can't be kept. Writes nothing when nothing is different.
    @discardableResult
    package func save(
        _ kind: PartnershipKind, id: String? = nil, _ typed: [PartnershipField: String], version: Int = 1,
        as party: ActingParty
    ) async throws(ServiceError) -> String {
        try Self.enter(party)
        let environment = context.environment
        return try await context.write { transaction in
            let register = try transaction.fullRegister()
            let standing = try id.map { try transaction.keptRecord(kind, $0, register, party) }
            let record = try Self.record(kind, typed, id, in: register)
            guard PartnershipRights(party).mayKeep(record, in: register) else {
                throw ServiceError.notPermitted(.keepPartnership)
            }
            guard let standing else {
                let id = environment.ids.next()
                try transaction.insert(record, id: id)
                try transaction.note(.partnershipKept, id, nil, record, party, environment)
                return id.text
            }
            guard standing.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            guard standing.record != record else { return standing.id.text }
            try transaction.update(standing, to: record)
            try transaction.note(.partnershipKept, standing.id, standing.record, record, party, environment)
            return standing.id.text
        }
    }

    /// The same rights. Throws `notEmpty` while other records name it: what ends gets a date rather than being removed.
    package func remove(
        _ kind: PartnershipKind, id: String, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try Self.enter(party)
        let environment = context.environment
        try await context.write { transaction in
            let register = try transaction.fullRegister()
            let standing = try transaction.keptRecord(kind, id, register, party)
            guard standing.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            let naming = register.naming(PartnershipReference(kind, id)).count
            guard naming == 0 else { throw ServiceError.conflict(.notEmpty(records: naming)) }
            try transaction.set(standing, removedAt: environment.now())
            try transaction.note(.partnershipRemoved, standing.id, standing.record, nil, party, environment)
        }
    }

    /// Undoes a removal, with the same rights. Throws `invalid` when the record no longer fits beside the others.
    package func restore(_ kind: PartnershipKind, id: String, as party: ActingParty) async throws(ServiceError) {
        try Self.enter(party)
        let environment = context.environment
        try await context.write { transaction in
            let register = try transaction.fullRegister()
            let standing = try transaction.keptRecord(kind, id, register, party, isRemoved: true)
            let problems = register.problems(of: standing.record, id: id)
            guard problems.isEmpty else { throw ServiceError.invalid(problems.map { Diagnostic($0) }) }
            try transaction.set(standing, removedAt: nil)
            try transaction.note(.partnershipRestored, standing.id, nil, standing.record, party, environment)
        }
    }

    private static func enter(_ party: ActingParty) throws(ServiceError) {
        guard party.may(.keepPartnership) else { throw .notPermitted(.keepPartnership) }
    }

    private static func record(
        _ kind: PartnershipKind, _ typed: [PartnershipField: String], _ id: String?, in register: PartnershipRegister
    ) throws -> PartnershipRecord {
        let record: PartnershipRecord
        do throws(PartnershipProblems) {
            record = try PartnershipRecord(kind, typed: typed)
        } catch {
            throw ServiceError.invalid(error.problems.map { Diagnostic($0) })
        }
        let problems = register.problems(of: record, id: id)
        guard problems.isEmpty else { throw ServiceError.invalid(problems.map { Diagnostic($0) }) }
        return record
    }
}

extension Transaction {
    /// A record that the party may change; throws `notFound` also for one that it may not see.
    fileprivate func keptRecord(
        _ kind: PartnershipKind, _ id: String, _ register: PartnershipRegister, _ party: ActingParty,
        isRemoved: Bool = false
    ) throws -> StoredPartnershipRecord {
        let rights = PartnershipRights(party)
        guard let entry = register[kind, id], entry.isRemoved == isRemoved, rights.maySee(entry.record, in: register)
        else { throw ServiceError.notFound(.record(id: id)) }
        guard rights.mayKeep(entry.record, in: register) else { throw ServiceError.notPermitted(.keepPartnership) }
        return StoredPartnershipRecord(
            id: RecordID(id), record: entry.record, version: entry.version, isRemoved: entry.isRemoved)
    }

    /// Enters in the trail what stood in the fields that differ; sealed where it is about people.
    mutating func note(
        _ deed: AuditDeed, _ id: RecordID, _ before: PartnershipRecord?, _ after: PartnershipRecord?,
        _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        guard let kind = (after ?? before)?.kind else { return }
        let differs = kind.fields.filter { before?.values[$0] != after?.values[$0] }
        func side(_ record: PartnershipRecord?) -> [String: String] {
            let pairs = differs.compactMap { field in record?.values[field].map { (field.rawValue, $0) } }
            return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        }
        try record(
            AuditEvent(
                actor: party.auditName, deed: deed, subject: AuditSubject(kind: kind.rawValue, id: id.text),
                at: environment.now(),
                payload: AuditPayload(before: side(before), after: side(after), isPersonal: kind.isPrivate)))
    }
}
