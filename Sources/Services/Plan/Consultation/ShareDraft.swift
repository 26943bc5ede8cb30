package import CommunitySafety
internal import Proofreading
internal import Storage

/// Makes a link with which somebody without an account reads a draft, or one priority of it, and comments on it.
package struct ShareDraft: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may share links. `uses` is how many comments may be sent with it, nil for any number. Throws `invalid` without
    /// a name, or with a time or count out of bounds; `adopted` when there is no draft.
    package func run(
        _ year: PlanYear, priority: String? = nil, for label: String, days: Int, uses: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) -> MakeSignedLink.Outcome {
        try party.require(.shareLink)
        let label = Wording.squeezed(label)
        try Self.check(label, days, uses)
        let version = try await context.read { reading in
            let version = try reading.standingVersion(of: year)
            guard version.state == .draft else { throw ServiceError.conflict(.adopted(year)) }
            if let priority, try reading.priorityID(of: priority, in: version.id) == nil {
                throw ServiceError.invalid([
                    .form("part", "That part isn’t in the draft.", "Choose one of those listed.")
                ])
            }
            return version.id
        }
        let subject =
            priority.map { AuditSubject(kind: "plan_priority", id: "\(version.text)/\($0)") }
            ?? AuditSubject(kind: "plan_version", id: version.text)
        return try await MakeSignedLink(context)
            .run(for: .comment, of: subject, label: label, days: days, usesLeft: uses, as: party)
    }

    private static func check(_ label: String, _ days: Int, _ uses: Int?) throws(ServiceError) {
        var faults: [Diagnostic] = []
        if label.isEmpty || label.count > 200 {
            faults.append(
                .form("label", "It isn’t said whom the link is for.", "Give a name or a body, in up to 200 characters.")
            )
        }
        if !(1...366).contains(days) {
            faults.append(.form("days", "A link lasts from one day to a year.", "Give a number from 1 to 366."))
        }
        if let uses, !(1...1_000).contains(uses) {
            faults.append(
                .form(
                    "uses", "The number of comments is out of bounds.",
                    "Give a number from 1 to 1,000, or leave it empty."))
        }
        guard faults.isEmpty else { throw .invalid(faults) }
    }
}
