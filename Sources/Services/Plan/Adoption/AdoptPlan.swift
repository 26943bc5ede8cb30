package import CommunitySafety
internal import Proofreading
internal import Storage

/// Adopts a version: it is the plan from now on, and never changes.
package struct AdoptPlan: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager only. Without a number it is the newest version. Throws `standing` unless the body that decides has agreed
    /// to it. What the checklist still has open doesn't stop it; it is kept with the adoption. Answers the version's number.
    @discardableResult
    package func run(number: Int? = nil, year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Int {
        try party.require(.adoptPlan)
        let environment = context.environment
        // Reading every record takes long in a large plan, so it isn't done where all other writers wait.
        let matters = try await context.openMatters { reading in
            let way = try PlanWay(year, in: reading)
            return try way.version(number ?? way.newest?.number ?? 0)
        }.matters
        return try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            let version = try way.version(number ?? way.newest?.number ?? 0)
            try way.require(.adopt, of: version)
            guard let decision = way.decision(on: version) else {
                throw ServiceError.conflict(.standing(.adopt, .isUndecided))
            }
            let open = try transaction.checklist(of: version, way, matters).openBeforeAdoption.map(\.title)
            let adoption = StoredAdoption(
                meetingID: decision.id, under: decision.meeting.decisionWords, on: decision.meeting.date,
                leftOpen: open.joined(separator: "\n"), at: environment.now())
            try transaction.freezeFigures(of: version, at: environment.now())
            try transaction.adopt(version, adoption)
            try transaction.completeAmendment(with: version, way)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .planAdopted,
                    subject: AuditSubject(kind: "plan_version", id: version.id.text), at: environment.now(),
                    payload: AuditPayload(
                        before: ["state": version.state.rawValue],
                        after: [
                            "state": "adopted", "version": String(version.number), "under": adoption.under,
                            "open": open.joined(separator: "; "),
                        ])))
            return version.number
        }
    }
}

extension RouteMeeting {
    /// `Cabinet, 14 March 2024, minute 6`.
    var decisionWords: String { [body, date.words, minute].filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension Transaction {
    /// What a major amendment came to is known once it is adopted. Where a meeting changed what was drafted, the amendment
    /// goes over to the version that carries the change.
    fileprivate mutating func completeAmendment(with version: StoredPlanVersion, _ way: PlanWay) throws {
        guard let drafted = try amendment(behind: version, way) else { return }
        if drafted.versionID != version.id { try moveAmendment(from: drafted.versionID, to: version.id) }
        try keepChanges(try changes(by: version, way), ofAmendment: version.id)
    }
}

extension RecordChange {
    /// One line that says what changed: `Action 2.1: By when`.
    package var line: String {
        switch change {
        case .added: "\(name) added"
        case .removed: "\(name) removed"
        case .moved: "\(name) moved"
        case .changed: "\(name): \(fields.map(\.name).joined(separator: ", "))"
        }
    }
}
