package import CommunitySafety
internal import Proofreading
internal import Storage

/// Keeps what people write into a pack before it is issued.
package struct WritePack: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager and officers; what is said of value for money, and whether it is released, the manager only. `seen` is the version
    /// that the form carried, 0 for none. Throws `invalid`, `notFound`, `changedMeanwhile` when somebody was quicker.
    package func run(
        _ words: PackWords, in named: PackKey, of year: PlanYear, seen: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.issuePack)
        let key = named.ofWords
        let words = words.cleaned
        guard words.faults.isEmpty else { throw .invalid(words.faults) }
        let environment = context.environment
        try await context.write { transaction in
            let today = try transaction.today(environment)
            // Where there is no such pack there is nothing to write in.
            let pack = try transaction.pack(key, of: year, words: words, on: today)
            let slugs = Set(pack.fields.map(\.slug))
            var kept = words
            kept.priorities = words.priorities.filter { slugs.contains($0.key) }
            if key.kind != .scrutiny { kept.recommendations = [] }
            if !key.kind.tellsMoney { kept.value = nil }
            if !key.kind.isAssessment { kept.consultations = nil }
            let before = try transaction.standingWords(key, of: year).words.value
            if kept.value != before { try party.require(.releaseMoney) }
            try transaction.keep(kept, in: key, of: year, seen: seen, newID: environment.ids.next())
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .packWritten, subject: key.subject(year), at: environment.now(),
                    payload: AuditPayload(before: Self.said(before), after: Self.said(kept.value))))
        }
    }

    /// Of money as the audit trail keeps it.
    private static func said(_ value: PackValue?) -> [String: String] {
        value.map { ["cost released": $0.isReleased ? "yes" : "no", "value": $0.note] } ?? [:]
    }
}
