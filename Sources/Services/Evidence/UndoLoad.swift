internal import CommunitySafety
internal import Storage

/// Takes a load back: its figures no longer stand, and those that it revised stand again. A file that an agency sent
/// and that it took in waits again.
package struct UndoLoad: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures. Throws `notFound` for a number that no load has, `alreadyUndone` for one taken back,
    /// `keptInStep` for figures that are counted from the log of activity, `joinedSince` when they moved to an official place
    /// with a later load, which is to be taken back first. What a later load said again stays.
    @discardableResult
    package func run(_ number: Int, as party: ActingParty) async throws(ServiceError) -> LoadSummary {
        try party.require(.loadEvidence)
        let environment = context.environment
        return try await context.write { transaction in
            guard let load = try transaction.load(number) else {
                throw ServiceError.notFound(.record(id: String(number)))
            }
            guard load.kind != LoadKind.activity.rawValue else { throw ServiceError.conflict(.keptInStep) }
            if let join = try transaction.join(ofPlacesIn: number) {
                throw ServiceError.conflict(.joinedSince(load: join))
            }
            guard try transaction.undo(load: number, at: environment.now(), by: party.auditName) else {
                throw ServiceError.conflict(.alreadyUndone(id: String(number)))
            }
            try transaction.takeBackJoin(ofLoad: number)
            try transaction.takeBackPlaces(ofLoad: number)
            if load.kind == LoadKind.policeUK.rawValue { try transaction.countConfirmedStreetMonths() }
            try transaction.giveBackReceived(ofLoad: number, party, environment.now())
            if [LoadKind.lookUp, .boundaries, .package].map(\.rawValue).contains(load.kind) {
                try PlacesChanged.settle(in: &transaction)
            }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .evidenceUndone,
                    subject: AuditSubject(kind: "evidence_load", id: String(number)), at: environment.now(),
                    payload: AuditPayload(before: ["name": load.name])))
            return LoadSummary(load)
        }
    }
}
