package import CommunitySafety
internal import Storage

/// Opens a new draft from any version of a year that stands: the same records, with the same addresses.
package struct OpenDraft: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For those who work on the plan. Without a number it is made from the newest version. Answers the draft's number.
    package func run(
        from number: Int? = nil, year: PlanYear, reason: String, as party: ActingParty
    ) async throws(ServiceError) -> Int {
        try party.require(.editPlan)
        let reason = Wording.squeezed(reason)
        guard !reason.isEmpty else {
            throw .invalid([.form("reason", "Nothing says why there is a new draft.", "Give a reason in a few words.")])
        }
        let environment = context.environment
        return try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            let base = try way.version(number ?? way.newest?.number ?? 0)
            try way.require(.openDraft, of: base)
            return try transaction.openDraft(from: base, reason: reason, environment, party).number
        }
    }

    /// Takes a draft back that has been to no meeting: what stood before it stands again.
    package func withdraw(number: Int, year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try party.require(.editPlan)
        let environment = context.environment
        try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            let version = try way.version(number)
            try way.require(.withdraw, of: version)
            guard way.versions.contains(where: { $0.id != version.id && $0.state != .withdrawn }) else {
                throw ServiceError.conflict(.standing(.withdraw, .wasSubmitted))
            }
            try transaction.withdraw(version, at: environment.now())
            if let standing = try transaction.standingVersion(ofPlan: version.planID) {
                try transaction.carryDiscussion(from: version.id, to: standing.id, by: party, environment)
            }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .draftWithdrawn,
                    subject: AuditSubject(kind: "plan_version", id: version.id.text), at: environment.now(),
                    payload: AuditPayload(before: ["version": String(number)])))
        }
    }
}

extension Transaction {
    /// Copies a version as its year's next draft, with its trail.
    mutating func openDraft(
        from base: StoredPlanVersion, reason: String, _ environment: ServiceEnvironment, _ party: ActingParty
    ) throws -> (id: RecordID, number: Int) {
        let now = environment.now()
        let newest = try standingVersion(ofPlan: base.planID)
        let made = try insert(
            try planToCopy(base), madeFrom: base.id, reason: reason, asAt: try today(environment), at: now,
            ids: environment.ids)
        try copyOrigins(from: base.id, to: made.id)
        try carryDiscussion(from: newest?.id ?? base.id, to: made.id, by: party, environment)
        try record(
            AuditEvent(
                actor: party.auditName, deed: .draftOpened,
                subject: AuditSubject(kind: "plan_version", id: made.id.text),
                at: now,
                payload: AuditPayload(
                    after: ["version": String(made.number), "base": String(base.number)], why: reason)))
        return made
    }
}
