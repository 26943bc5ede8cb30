internal import CommunitySafety
internal import Storage

/// What somebody says of a place on its page, as a load that can be taken back.
struct PlaceLoad: Sendable {
    let name: String
    let party: ActingParty
    let environment: ServiceEnvironment

    init(_ name: String, _ party: ActingParty, _ environment: ServiceEnvironment) {
        self.name = String(name.prefix(300))
        self.party = party
        self.environment = environment
    }

    /// Begins the load, lets the work bring what it brings, ends it and enters it in the trail. Answers its number.
    func write(
        _ tally: LoadTally, _ particulars: [String: String] = [:], in transaction: inout Transaction,
        _ work: (inout Transaction, Int) throws -> Void
    ) throws -> Int {
        let number = try transaction.begin(
            NewLoad(
                kind: LoadKind.place.rawValue, name: name, digest: FileDigest.sha256(Array(name.utf8)),
                madeAt: environment.now(), madeBy: party.auditName))
        try work(&transaction, number)
        try transaction.end(load: number, tally, report: "{}")
        try transaction.record(
            AuditEvent(
                actor: party.auditName, deed: .evidenceLoaded,
                subject: AuditSubject(kind: "evidence_load", id: String(number)), at: environment.now(),
                payload: AuditPayload(
                    after: particulars.merging(["name": name, "kind": LoadKind.place.rawValue]) { own, _ in own })))
        return number
    }
}
