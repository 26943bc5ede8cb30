package import CommunitySafety
internal import Storage

/// Amends an adopted plan by a numbered amendment: a minor one at once under a delegation, a major one by the route.
package struct AmendPlan: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What an amendment came to.
    package struct Outcome: Sendable, Hashable {
        package let amendment: Amendment
        /// The number of the version that it made.
        package let version: Int
    }

    /// Manager only. Makes the changes and adopts the version that results. Throws `standing` unless the newest version is
    /// adopted, `invalid` without a reason, without a change, or when one can't be made.
    package func minor(
        _ changes: [PlanChange], year: PlanYear, reason: String, under delegation: Amendment.Delegation,
        as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try party.require(.amendPlan)
        let reason = try Self.checked(reason)
        let environment = context.environment
        return try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            let base = try Self.base(of: way)
            let old = try transaction.planToCopy(base)
            let new = try Self.changed(old, by: changes)
            let lines = PlanRedline(from: old, to: new).changes.map(\.line)
            guard !lines.isEmpty else {
                throw ServiceError.invalid([.form("changes", "Nothing is changed.", "Give at least one change.")])
            }
            let amendment = Amendment(
                number: try transaction.amendments(of: way.planID).count + 1, weight: .minor, reason: reason,
                changes: lines, delegation: delegation)
            let made = try transaction.insert(
                new, madeFrom: base.id, reason: reason, asAt: try transaction.today(environment),
                at: environment.now(), ids: environment.ids)
            try transaction.copyOrigins(from: base.id, to: made.id)
            try transaction.carryDiscussion(from: base.id, to: made.id, by: party, environment)
            try transaction.adoptUnderDelegation(made.id, delegation, amending: base.id, environment)
            try transaction.insert(amendment, version: made.id, planID: way.planID)
            try transaction.record(amendment, version: made, environment, party)
            return Outcome(amendment: amendment, version: made.number)
        }
    }

    /// Manager only. Opens a draft that goes the route again. Throws as `minor` does.
    package func major(year: PlanYear, reason: String, as party: ActingParty) async throws(ServiceError) -> Outcome {
        try party.require(.amendPlan)
        let reason = try Self.checked(reason)
        let environment = context.environment
        return try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            let base = try Self.base(of: way)
            let amendment = Amendment(
                number: try transaction.amendments(of: way.planID).count + 1, weight: .major, reason: reason,
                changes: [], delegation: nil)
            let made = try transaction.openDraft(from: base, reason: reason, environment, party)
            try transaction.insert(amendment, version: made.id, planID: way.planID)
            try transaction.record(amendment, version: made, environment, party)
            return Outcome(amendment: amendment, version: made.number)
        }
    }

    static func checked(_ reason: String) throws(ServiceError) -> String {
        let reason = Wording.squeezed(reason)
        guard !reason.isEmpty else {
            throw .invalid([.form("reason", "The amendment has no reason.", "Say why in a sentence.")])
        }
        return reason
    }

    private static func base(of way: PlanWay) throws -> StoredPlanVersion {
        guard let newest = way.newest else { throw ServiceError.notFound(.plan(way.year)) }
        try way.require(.amend, of: newest)
        return newest
    }

    private static func changed(_ plan: Plan, by changes: [PlanChange]) throws -> Plan {
        var plan = plan
        for change in changes {
            do {
                plan = try plan.changed(by: change)
            } catch {
                throw ServiceError.invalid([.form("changes", error.message, "Look at the plan and choose again.")])
            }
        }
        return plan
    }
}

extension PlanChange.Refusal {
    fileprivate var message: String {
        switch self {
        case .noAction(let address): "There is no action \(address)."
        case .noMeasure(let position): "There is no success measure \(position)."
        case .noSection(let heading): "There is no part “\(heading)”."
        case .emptyWords: "The new words are empty."
        }
    }
}

extension Transaction {
    mutating func adoptUnderDelegation(
        _ id: RecordID, _ delegation: Amendment.Delegation, amending base: RecordID? = nil,
        _ environment: ServiceEnvironment
    ) throws {
        guard let version = try planVersion(id) else {
            throw StorageError.unexpectedValue(table: "plan_version", column: "id")
        }
        try freezeFigures(of: version, amending: base, at: environment.now())
        try adopt(
            version,
            StoredAdoption(
                meetingID: nil, under: "\(delegation.to), under \(delegation.under)", on: delegation.usedOn,
                leftOpen: "", at: environment.now()))
    }

    mutating func record(
        _ amendment: Amendment, version: (id: RecordID, number: Int), _ environment: ServiceEnvironment,
        _ party: ActingParty
    ) throws {
        var after = [
            "amendment": String(amendment.number), "weight": amendment.weight.rawValue,
            "version": String(version.number), "changes": amendment.changes.joined(separator: "; "),
        ]
        after["under"] = amendment.delegation?.under
        try record(
            AuditEvent(
                actor: party.auditName, deed: .planAmended,
                subject: AuditSubject(kind: "plan_version", id: version.id.text), at: environment.now(),
                payload: AuditPayload(after: after, why: amendment.reason)))
    }
}
