package import CommunitySafety
internal import Storage

/// Who changed a record of the partnership, when, and what stood in its fields before and after.
package struct ShowRecordChanges: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// One line of it, as a page shows it.
    package struct Line: Sendable, Hashable {
        package enum Deed: Sendable, Hashable { case added, changed, removed, restored }

        package let deed: Deed
        /// Who, as the trail names them.
        package let actor: String
        package let moment: Moment
        /// What a change put in place of what, by field; empty for holders and contacts, of which it is sealed in the trail.
        package let before: [PartnershipField: String]
        package let after: [PartnershipField: String]
    }

    /// Whoever reads drafts; newest first. Throws `notFound` for a record that isn't there, and for a sealed one that the party
    /// may not see.
    package func run(
        _ kind: PartnershipKind, id: String, as party: ActingParty
    ) async throws(ServiceError) -> [Line] {
        try party.require(.readDraft)
        return try await context.write { transaction in
            let register = try transaction.fullRegister()
            guard let entry = register[kind, id], PartnershipRights(party).maySee(entry.record, in: register) else {
                throw ServiceError.notFound(.record(id: id))
            }
            let changes = try transaction.recordedChanges(of: AuditSubject(kind: kind.rawValue, id: id))
            return changes.enumerated().map { index, change in
                Line(change, isFirst: index == changes.count - 1)
            }
        }
    }
}

extension ShowRecordChanges.Line {
    fileprivate init(_ change: RecordedChange, isFirst: Bool) {
        deed =
            switch change.deed {
            case .partnershipRemoved: .removed
            case .partnershipRestored: .restored
            default: isFirst && change.before.isEmpty ? .added : .changed
            }
        actor = change.actor
        moment = change.at.moment
        before = deed == .changed ? Self.fields(change.before) : [:]
        after = deed == .changed ? Self.fields(change.after) : [:]
    }

    private static func fields(_ said: [String: String]) -> [PartnershipField: String] {
        said.reduce(into: [:]) { fields, pair in
            if let field = PartnershipField(rawValue: pair.key) { fields[field] = pair.value }
        }
    }
}
