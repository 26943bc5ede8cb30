package import CommunitySafety
internal import Storage

/// Starts next year's plan from this year's.
package struct StartNextPlan: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What is chosen.
    package struct Choice: Sendable, Hashable {
        /// Addresses of the actions to carry over; nil takes all along but those complete or stopped.
        package var carried: Set<String>?
        package var deadlines: NextPlan.Deadlines
        package var renumbers: Bool
        /// By issue, which priority of this year's plan an agreed one goes on from, empty for none; what isn't named goes on from the
        /// one of its name.
        package var goesOnFrom: [String: String]
        /// Whether the agreed assessment of the year, where there is one, says what its priorities and themes are.
        package var takesDecisions: Bool

        package init(
            carried: Set<String>? = nil, deadlines: NextPlan.Deadlines = .moved, renumbers: Bool = false,
            goesOnFrom: [String: String] = [:], takesDecisions: Bool = true
        ) {
            self.carried = carried
            self.deadlines = deadlines
            self.renumbers = renumbers
            self.goesOnFrom = goesOnFrom
            self.takesDecisions = takesDecisions
        }
    }

    /// What came of it.
    package struct Outcome: Sendable, Hashable {
        package let year: PlanYear
        package let version: Int
        /// The old address of each action carried over, by its new one.
        package let origins: [String: String]
        package let left: [Action]
    }

    /// Manager only. The adopted version is the base or, while there is none, the newest. Throws `yearHasPlan` when the
    /// next year has one, `invalid` for an address that isn't in the plan.
    package func run(
        from year: PlanYear, _ choice: Choice = Choice(), as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try party.require(.startNextPlan)
        let environment = context.environment
        let view = ReleaseView(.public, context)
        return try await context.write { transaction in
            let base = try transaction.adoptedPlanVersion(of: year) ?? transaction.standingVersion(of: year)
            let old = try transaction.planToCopy(base)
            let decided = choice.takesDecisions ? try transaction.decidedYear(after: old, view: view) : nil
            let next = try Self.next(after: old, choice, decided?.goingOn(from: choice.goesOnFrom))
            guard try transaction.currentPlanVersion(of: next.plan.year) == nil else {
                throw ServiceError.conflict(.yearHasPlan(next.plan.year))
            }
            let reason = "Started from the plan for \(year.name)"
            let made = try transaction.insert(
                next.plan, madeFrom: base.id, reason: reason, asAt: try transaction.today(environment),
                at: environment.now(), ids: environment.ids)
            try transaction.keep(prioritiesOf: next.plan.year, next.issues)
            try transaction.keepOrigins(of: next, version: made.id, from: base.id)
            let newest = try transaction.standingVersion(ofPlan: base.planID) ?? base
            try transaction.carryDiscussion(
                from: newest.id, to: made.id, origins: next.origins, by: party, environment)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .nextPlanStarted,
                    subject: AuditSubject(kind: "plan_version", id: made.id.text), at: environment.now(),
                    payload: AuditPayload(
                        after: [
                            "year": next.plan.year.name, "carried": String(next.origins.count),
                            "left": String(next.left.count), "deadlines": choice.deadlines.rawValue,
                        ])))
            return Outcome(year: next.plan.year, version: made.number, origins: next.origins, left: next.left)
        }
    }

    private static func next(after plan: Plan, _ choice: Choice, _ decided: DecidedYear?) throws -> NextPlan {
        let known = Set(plan.actions.map(\.address))
        let carried = choice.carried ?? NextPlan.suggested(from: plan, decided: decided)
        if let unknown = carried.subtracting(known).sorted().first {
            throw ServiceError.invalid([
                .form("carry", "There is no action \(unknown).", "Choose from the actions of the plan.")
            ])
        }
        let next = NextPlan(
            after: plan, carrying: carried, deadlines: choice.deadlines, renumbers: choice.renumbers,
            decided: decided)
        guard let next else { throw ServiceError.notFound(.plan(plan.year)) }
        return next
    }
}
