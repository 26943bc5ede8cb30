package import CommunitySafety
internal import Storage

extension AmendPlan {
    /// Manager only. Adopts the amendment that is being written as a minor one, under a delegation, without a meeting.
    /// Throws `standing` once it has been to a meeting, `invalid` when no amendment is being written, when it changes
    /// nothing, or when it isn't said who decided under which decision.
    package func adoptDraft(
        year: PlanYear, under delegation: Amendment.Delegation?, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try party.require(.amendPlan)
        guard let delegation else { throw .invalid(Self.noDelegation) }
        let environment = context.environment
        return try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            guard let newest = way.newest, let drafted = try transaction.amendment(behind: newest, way) else {
                throw ServiceError.invalid([.form("to", "No amendment is being written.", "Start one first.")])
            }
            try way.require(.edit, of: newest)
            let lines = try transaction.changes(by: newest, way)
            guard !lines.isEmpty else {
                throw ServiceError.invalid([.form("to", "Nothing is changed yet.", "Change the draft first.")])
            }
            let amendment = Amendment(
                number: drafted.amendment.number, weight: .minor, reason: drafted.amendment.reason, changes: lines,
                delegation: delegation)
            try transaction.makeMinor(amendment, of: drafted.versionID)
            if drafted.versionID != newest.id { try transaction.moveAmendment(from: drafted.versionID, to: newest.id) }
            try transaction.adoptUnderDelegation(newest.id, delegation, environment)
            try transaction.record(amendment, version: (newest.id, newest.number), environment, party)
            return Outcome(amendment: amendment, version: newest.number)
        }
    }

    private static let noDelegation: [Diagnostic] = [
        .form("to", "It isn't said who decided.", "Name the post."),
        .form("under", "It isn't said under which decision.", "Name the meeting, its day and the minute."),
    ]
}

extension Querying {
    /// The amendment that a version came of: its own, or that of a draft before it since the last adoption.
    func amendment(
        behind version: StoredPlanVersion, _ way: PlanWay
    ) throws -> (versionID: RecordID, amendment: Amendment)? {
        let known = try amendments(of: way.planID)
        var next: StoredPlanVersion? = version
        while let current = next, current.id == version.id || current.state != .adopted {
            if let found = known.first(where: { $0.versionID == current.id }) { return found }
            next = way.versions.first { $0.id == current.baseID && $0.number < current.number }
        }
        return nil
    }

    /// What a version changes in the one adopted before it, one line to each change.
    func changes(by version: StoredPlanVersion, _ way: PlanWay) throws -> [String] {
        let base = way.versions.first { $0.state == .adopted && $0.number < version.number }
        guard let base else { return [] }
        return PlanRedline(from: try plan(base), to: try plan(version)).changes.map(\.line)
    }
}
