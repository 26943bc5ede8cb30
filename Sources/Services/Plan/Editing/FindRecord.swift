package import CommunitySafety
package import Storage

/// Finds a record of a year's standing version by what an address says of it.
package struct FindRecord: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// By its id; an action by its address or a former one too, a priority by its slug, a section by its priority's slug. Whoever
    /// may read the draft. Throws `notFound`.
    package func run(
        _ kind: RecordKind, _ key: String, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> RecordID {
        try party.require(.readDraft)
        return try await context.read { reading in
            if try reading.record(kind, RecordID(key)) != nil { return RecordID(key) }
            let version = try reading.standingVersion(of: year).id
            let found: RecordID? =
                switch kind {
                case .action:
                    try reading.actionID(at: key, in: version) ?? reading.formerActions(key, in: version).first
                case .section: try reading.sectionID(ofPriority: key, in: version)
                case .priority: try reading.priorityID(of: key, in: version)
                case .measure, .member: nil
                case .funding, .theme: nil
                }
            if let found { return found }
            guard try reading.lastRevision(of: RecordID(key)) != nil else {
                throw ServiceError.notFound(.record(id: key))
            }
            return RecordID(key)
        }
    }
}
