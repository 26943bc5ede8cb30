package import CommunitySafety
internal import Proofreading
internal import Storage

/// Says what an agency owes, and until when.
package struct KeepReturns: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What was typed into the form of a return.
    package struct Request: Sendable, Hashable {
        /// The agency's id.
        package var agency: String
        package var dataset: String
        package var wanted: String
        package var rhythm: ReturnRhythm
        /// Empty for the end of the period that follows.
        package var dueDays: String
        /// Days as `2024-01-31`.
        package var from: String
        /// May be empty, except of a single stretch.
        package var to: String

        package init(
            agency: String, dataset: String, wanted: String = "", rhythm: ReturnRhythm = .quarterly,
            dueDays: String = "", from: String, to: String = ""
        ) {
            self.agency = agency
            self.dataset = dataset
            self.wanted = wanted
            self.rhythm = rhythm
            self.dueDays = dueDays
            self.from = from
            self.to = to
        }
    }

    /// Manager and analyst. Answers the return's key. Throws `invalid`.
    @discardableResult
    package func add(_ request: Request, as party: ActingParty) async throws(ServiceError) -> String {
        try await keep(request, statutoryKey: nil, as: party)
    }

    /// Manager and analyst: an agency owes what the law prescribes, from the quarter that holds a day. Throws `invalid` when it
    /// owes it already, `notFound` for a key that the catalogue hasn't.
    @discardableResult
    package func switchOn(
        _ key: String, agency: String, from: String, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.keepEvidence)
        guard let found = StatutoryReturn.of(key) else { throw .notFound(.record(id: key)) }
        let request = Request(agency: agency, dataset: found.dataset, wanted: found.wanted, from: from)
        return try await keep(request, statutoryKey: key, as: party)
    }

    /// Manager and analyst. Throws `changedMeanwhile`, `invalid`, `notFound`.
    package func change(
        _ key: String, to request: Request, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepEvidence)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.keptReturn(key, version: version, isRemoved: false)
            let terms = try request.checked(
                in: try transaction.agencyRegister(), statutoryKey: stored.terms.statutoryKey,
                keeping: stored.terms.agency)
            try transaction.update(stored, to: terms)
            try transaction.record(
                terms.event(.returnKept, stored.id, before: stored.terms, by: party, at: environment.now()))
        }
    }

    /// Manager and analyst. Nothing of it is lost: what came stays with it.
    package func remove(_ key: String, version: Int, as party: ActingParty) async throws(ServiceError) {
        try await set(key, version: version, isRemoved: true, as: party)
    }

    /// Undoes a removal.
    package func restore(_ key: String, as party: ActingParty) async throws(ServiceError) {
        try await set(key, version: nil, isRemoved: false, as: party)
    }

    private func set(
        _ key: String, version: Int?, isRemoved: Bool, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepEvidence)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.keptReturn(key, version: version, isRemoved: !isRemoved)
            try transaction.set(stored, removedAt: isRemoved ? environment.now() : nil)
            try transaction.record(
                stored.terms.event(
                    isRemoved ? .returnRemoved : .returnRestored, stored.id, before: nil, by: party,
                    at: environment.now()))
        }
    }

    private func keep(
        _ request: Request, statutoryKey: String?, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.keepEvidence)
        let environment = context.environment
        return try await context.write { transaction in
            let terms = try request.checked(in: try transaction.agencyRegister(), statutoryKey: statutoryKey)
            let owed = try transaction.dataReturns().contains {
                statutoryKey != nil && $0.terms.statutoryKey == statutoryKey && $0.terms.agency == terms.agency
            }
            if owed {
                throw ServiceError.invalid([
                    .form("agency", "\(terms.agencyName) owes that already.", "Choose another agency.")
                ])
            }
            let id = environment.ids.next()
            try transaction.insert(terms, id: id)
            try transaction.record(terms.event(.returnKept, id, before: nil, by: party, at: environment.now()))
            return id.text
        }
    }
}

extension Querying {
    /// A return that somebody changes. Throws `notFound`, and `changedMeanwhile` for another version.
    fileprivate func keptReturn(_ key: String, version: Int?, isRemoved: Bool) throws -> StoredReturn {
        guard let stored = try dataReturn(RecordID(key)), stored.isRemoved == isRemoved else {
            throw ServiceError.notFound(.record(id: key))
        }
        guard version.map({ $0 == stored.version }) ?? true else { throw ServiceError.conflict(.changedMeanwhile) }
        return stored
    }
}

extension DataReturn {
    fileprivate func event(
        _ deed: AuditDeed, _ id: RecordID, before: DataReturn?, by party: ActingParty, at now: Instant
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "data_return", id: id.text), at: now,
            payload: AuditPayload(before: before?.trail ?? [:], after: deed == .returnRemoved ? [:] : trail))
    }

    private var trail: [String: String] {
        [
            "agency": agencyName, "dataset": dataset, "rhythm": rhythm.rawValue, "from": from.iso,
            "to": to?.iso ?? "", "due": dueDays.map(String.init) ?? "end of the next period",
        ]
    }
}
