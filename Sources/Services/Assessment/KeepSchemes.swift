package import CommunitySafety
internal import Storage

/// The partnership's scoring schemes: those shipped, and its own. A changed scheme is another version, and none is ever changed.
package struct KeepSchemes: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let scheme: ScoringScheme
        /// Its newest version; 0 while a shipped one was never used.
        package let number: Int
    }

    /// Those inside: the partnership's own newest versions, and what is shipped, by name.
    package func list(as party: ActingParty) async throws(ServiceError) -> [Line] {
        try party.require(.readAssessment)
        return try await context.read { try $0.schemeLines() }
    }

    /// Manager only: a scheme as it is from now on. What changes nothing is no version. Returns the number of its version.
    /// Throws `invalid` with everything that is wrong with it.
    @discardableResult
    package func keep(_ scheme: ScoringScheme, as party: ActingParty) async throws(ServiceError) -> Int {
        try party.require(.keepAssessment)
        let faults = scheme.faults
        guard faults.isEmpty else { throw .invalid(faults.map { Diagnostic($0, of: scheme) }) }
        let environment = context.environment
        return try await context.write { try $0.keep(scheme, party, environment) }
    }
}

extension Querying {
    func schemeLines() throws -> [KeepSchemes.Line] {
        let kept = try schemes()
        let keys = Set(kept.map(\.scheme.key))
        let shipped = SchemeCatalogue.all.filter { !keys.contains($0.key) }
        return
            (kept.map { KeepSchemes.Line(scheme: $0.scheme, number: $0.number) }
            + shipped.map { KeepSchemes.Line(scheme: $0, number: 0) })
            .sorted { ($0.scheme.name, $0.scheme.key) < ($1.scheme.name, $1.scheme.key) }
    }
}

extension Transaction {
    /// The number of the version that says this: the newest where it does already.
    mutating func keep(
        _ scheme: ScoringScheme, _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws -> Int {
        let newest = try self.scheme(scheme.key)
        if let newest, newest.scheme == scheme { return newest.number }
        let stored = StoredScheme(
            number: (newest?.number ?? 0) + 1, scheme: scheme, keptBy: party.auditName,
            keptOn: try today(environment))
        try insert(stored)
        try record(
            AuditEvent(
                actor: party.auditName, deed: .schemeKept,
                subject: AuditSubject(kind: "scoring_scheme", id: scheme.key),
                at: environment.now(),
                payload: AuditPayload(after: ["name": scheme.name, "version": String(stored.number)])))
        return stored.number
    }
}
