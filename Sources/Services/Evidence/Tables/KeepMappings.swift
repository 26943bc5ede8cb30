package import Proofreading
internal import CommunitySafety
internal import Storage

/// A remembered mapping in a list.
package struct MappingListing: Sendable, Hashable {
    package let id: String
    package let name: String
    package let version: Int
    package let usedOn: CalendarDate
    /// What it reads: "figures, 2 rows of headings", "one row for each incident".
    package let words: String
    /// Whether next time's file is recognised by itself.
    package let isRecognised: Bool
}

/// How tables are read, as it is remembered: listed, renamed, forgotten.
package struct KeepMappings: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures; the one used last first.
    package func list(as party: ActingParty) async throws(ServiceError) -> [MappingListing] {
        try party.require(.loadEvidence)
        return try await context.read { transaction in
            try transaction.mappings().map { stored in
                let rows = stored.mapping.headers.count
                let words =
                    switch stored.mapping.layout {
                    case .figures: "figures under \(rows == 1 ? "one row" : "\(rows) rows") of headings"
                    case .incidents: "one row for each incident"
                    }
                return MappingListing(
                    id: stored.id.text, name: stored.name, version: stored.version, usedOn: stored.usedAt.day,
                    words: words, isRecognised: !stored.fingerprint.isEmpty)
            }
        }
    }

    /// Throws `notFound`, `conflict`, or `invalid` for an empty name.
    package func rename(_ id: String, to name: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.loadEvidence)
        guard !name.isEmpty else {
            throw .invalid([.form("name", "A mapping needs a name.", "Name it after the table: DAVSS quarterly.")])
        }
        try await change(id, .mappingKept, as: party) { transaction, stored in
            let newer = StoredMapping(
                id: stored.id, name: String(name.prefix(120)), fingerprint: stored.fingerprint,
                sheetKey: stored.sheetKey, fileKey: stored.fileKey, mapping: stored.mapping, madeAt: stored.madeAt,
                usedAt: stored.usedAt)
            try transaction.change(stored, to: newer)
        }
    }

    /// The figures loaded by it stay.
    package func forget(_ id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.loadEvidence)
        let now = context.environment.now()
        try await change(id, .mappingForgotten, as: party) { transaction, stored in
            _ = try transaction.removeMapping(stored.id, at: now)
        }
    }

    private func change(
        _ id: String, _ deed: AuditDeed, as party: ActingParty,
        _ work: @escaping @Sendable (inout Transaction, StoredMapping) throws -> Void
    ) async throws(ServiceError) {
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.mapping(RecordID(id)) else {
                throw ServiceError.notFound(.record(id: id))
            }
            try work(&transaction, stored)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: deed, subject: AuditSubject(kind: "table_mapping", id: id),
                    at: environment.now(), payload: AuditPayload()))
        }
    }
}
