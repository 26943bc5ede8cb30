package import CommunitySafety
internal import Storage

/// Lets the references of a draft's actions follow their position: 7.1 can't be followed by 6.2.
package struct RenumberPlan: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// One action that would get another reference.
    package struct Step: Sendable, Hashable {
        /// The action's words, shortened.
        package let action: String
        /// As printed; nil where there was none.
        package let from: String?
        package let to: String
    }

    /// What accepting would change, in the order of the plan; nothing is written. Whoever may edit the whole plan.
    package func preview(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> [Step] {
        try party.require(.editPlan)
        return try await context.read { reading in
            let version = try reading.draftVersion(try reading.standingVersion(of: year).id)
            return try reading.renumbering(of: version).map { Step(action: $0.title, from: $0.reference, to: $0.to) }
        }
    }

    /// Renumbers, and keeps references following from then on; former ones lead to their actions still. One change, which
    /// can be undone.
    @discardableResult
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Int {
        try party.require(.editPlan)
        let environment = context.environment
        return try await context.write { transaction in
            let version = try transaction.draftVersion(try transaction.standingVersion(of: year).id)
            let steps = try transaction.renumbering(of: version)
            var change = DraftChange(.renumbered, of: version, environment, party)
            for step in steps {
                let record = try transaction.editedRecord(.action, step.id)
                try change.rename(record, to: step.to, in: &transaction)
            }
            try transaction.number(version.id, byPosition: true)
            try transaction.rename(
                steps.map { ($0.id, $0.reference, $0.address, $0.to) }, in: version, at: environment.now())
            return try change.finish(always: version, in: &transaction)
        }
    }
}

extension Querying {
    /// The actions whose reference or address doesn't follow their position, in the order of the plan.
    func renumbering(
        of version: StoredPlanVersion
    ) throws -> [(id: RecordID, title: String, reference: String?, address: String, to: String)] {
        let slugs = try prioritySlugs(of: version.id)
        return try (slugs.map(Optional.some) + [nil]).flatMap { slug in
            let actions = try actionNames(of: slug, in: version.id)
            let to = PositionNumbering.references(
                of: actions.map { ($0.reference, slug) }, priorities: slugs)
            return try zip(actions, to).filter { $0.reference != $1 || $0.address != $1 }.map { action, reference in
                let title = try editedRecord(.action, action.id).text.title
                return (action.id, title, action.reference, action.address, reference)
            }
        }
    }
}
