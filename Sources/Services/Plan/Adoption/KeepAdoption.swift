package import CommunitySafety
internal import Proofreading
internal import Storage

/// Keeps what the adoption checklist asks for: reasons, who was consulted, copies sent.
package struct KeepAdoption: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For those who work on the plan. Why a head of the law isn't in the plan; an empty reason takes it back. Throws
    /// `invalid` for a head that isn't one.
    package func reason(
        _ reason: String, forHead head: String, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.editPlan)
        guard StatutoryHead.standard.contains(where: { $0.key == head }) else {
            throw .invalid([.form("head", "“\(head)” isn't a head of the law.", "Choose one from the list.")])
        }
        let reason = Wording.squeezed(reason)
        try await write(.headReasonKept, year, party, ["head": head, "reason": reason]) { transaction, way in
            try transaction.keep(reason: reason, forHead: head, planID: way.planID)
        }
    }

    /// For those who work on the plan: somebody was asked for views, and what was done with them. `seen` is the version of the
    /// record that it takes the place of, nil for a new one. Throws `invalid` for a new one of a name that is on record
    /// already, `changedMeanwhile`, and `reportDecided` once the plan is adopted, since the report prints it.
    package func consultee(
        _ consultee: Consultee, replacing seen: Int? = nil, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.editPlan)
        let after = ["name": consultee.name, "asked": consultee.askedOn.iso]
        try await write(.consulteeKept, year, party, after) { transaction, way in
            try way.requireOpenReport()
            let standing = try transaction.consulteeVersions(of: way.planID)[consultee.name]
            if seen == nil, standing != nil { throw ServiceError.invalid([Self.twice(consultee.name)]) }
            guard seen == standing else { throw ServiceError.conflict(.changedMeanwhile) }
            try transaction.keep(consultee, planID: way.planID)
        }
    }

    private static func twice(_ name: String) -> Diagnostic {
        .form(
            "name", "“\(name)” is on record already.",
            "Add a word that tells the two apart, such as the team or the meeting; or change what is on record.")
    }

    /// For those who keep the route: a copy went to somebody. Throws `standing` unless the newest version is adopted.
    package func copy(_ copy: PlanCopy, year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepRoute)
        let environment = context.environment
        let after = ["recipient": copy.recipient, "sent": copy.sentOn.iso]
        try await write(.copySent, year, party, after) { transaction, way in
            guard let newest = way.newest else { throw ServiceError.notFound(.plan(year)) }
            try way.require(.publish, of: newest)
            try transaction.insert(copy, id: environment.ids.next(), version: newest.id)
        }
    }

    private func write(
        _ deed: AuditDeed, _ year: PlanYear, _ party: ActingParty, _ after: [String: String],
        _ work: @escaping @Sendable (inout Transaction, PlanWay) throws -> Void
    ) async throws(ServiceError) {
        let environment = context.environment
        try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            try work(&transaction, way)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: deed, subject: AuditSubject(kind: "plan", id: way.planID.text),
                    at: environment.now(), payload: AuditPayload(after: after)))
        }
    }
}
