internal import CommunitySafety
internal import Storage

/// What whoever loads does with a file that an agency sent: look at it, load it, throw it away.
package struct TakeReceivedFile: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Those who load figures see every file; others those of agencies for which they may send. Throws `notFound`.
    package func show(_ key: String, as party: ActingParty) async throws(ServiceError) -> ReceivedFile {
        guard party.may(.loadEvidence) || party.may(.giveReturn) else { throw .notFound(.record(id: key)) }
        if case .link = party { throw .notFound(.record(id: key)) }
        return try await context.read { reading in
            guard let file = try reading.receivedFile(RecordID(key)) else {
                throw ServiceError.notFound(.record(id: key))
            }
            let reach = AgencyReach(.giveReturn, of: party, in: try reading.agencyRegister())
            guard party.may(.loadEvidence) || reach.covers(file.agency) else {
                throw ServiceError.notFound(.record(id: key))
            }
            return try ReceivedFile(file, reading)
        }
    }

    /// Those who load figures: the file as it was sent, to be loaded. That it was read stands in the trail before it is
    /// returned. Throws `notFound` once its content is gone.
    package func file(_ key: String, as party: ActingParty) async throws(ServiceError) -> EvidenceFile {
        try party.require(.loadEvidence)
        let now = context.environment.now()
        return try await context.write { transaction in
            guard let file = try transaction.receivedFile(RecordID(key)),
                let bytes = try transaction.body(ofFile: file.id)
            else { throw ServiceError.notFound(.record(id: key)) }
            try transaction.record(file.event(.returnFileRead, [:], by: party, at: now))
            return EvidenceFile(name: file.name, bytes: bytes)
        }
    }

    /// Those who load figures: it was taken in by that load. Throws `changedMeanwhile` for one that doesn't wait any more.
    package func loaded(_ key: String, by load: Int?, as party: ActingParty) async throws(ServiceError) {
        try await settle(key, as: .loaded, load: load, "", party)
    }

    /// Those who load figures: it can't be used. What it answered is open again unless another file answers it too. Throws
    /// `invalid` without a reason.
    package func discard(_ key: String, reason: String, as party: ActingParty) async throws(ServiceError) {
        let reason = reason.trimmed
        guard !reason.isEmpty, reason.count <= 1_000 else {
            throw .invalid([.form("reason", "The reason is missing or too long.", "Say why it can’t be used.")])
        }
        try await settle(key, as: .discarded, load: nil, reason, party)
    }

    /// Those who load figures: a file that was thrown away, or marked as taken in by no load that we know, waits again. What
    /// a load took in is brought back by undoing that load. Throws `changedMeanwhile` once its content is gone.
    package func restore(_ key: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.loadEvidence)
        let now = context.environment.now()
        try await context.write { transaction in
            guard let file = try transaction.receivedFile(RecordID(key)) else {
                throw ServiceError.notFound(.record(id: key))
            }
            guard file.load == nil, try transaction.unsettle(file: file.id) else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            try transaction.recordSettling(of: file, as: .waiting, load: nil, "", party, now)
            for part in try transaction.parts(ofFile: file.id) {
                try transaction.answer(part, with: file, party, now)
            }
        }
    }

    private func settle(
        _ key: String, as state: StoredReceivedFile.State, load: Int?, _ reason: String, _ party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.loadEvidence)
        let now = context.environment.now()
        try await context.write { transaction in
            guard let file = try transaction.receivedFile(RecordID(key)) else {
                throw ServiceError.notFound(.record(id: key))
            }
            if let load, try transaction.load(load) == nil { throw ServiceError.notFound(.record(id: String(load))) }
            guard
                try transaction.settle(
                    file: file.id, as: state, load: load, keepsBody: true, by: party.auditName, at: now)
            else { throw ServiceError.conflict(.changedMeanwhile) }
            try transaction.recordSettling(of: file, as: state, load: load, reason, party, now)
            if let load { try transaction.note(load: load, ofFile: file.reference) }
            if state == .discarded { try transaction.reopen(file, party, now) }
        }
    }
}

extension StoredReceivedFile {
    fileprivate func event(
        _ deed: AuditDeed, _ said: [String: String], by party: ActingParty, at now: Instant
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "received_file", id: id.text), at: now,
            payload: AuditPayload(after: said))
    }
}

extension Transaction {
    /// The file that a prepared table was read from was taken in by that load; nil for one that found every figure standing.
    /// Nothing where the table came another way, or the file doesn't wait any more.
    mutating func takeReceived(
        ofPrepared id: RecordID, by load: Int?, keepsBody: Bool, _ party: ActingParty, _ now: Instant
    ) throws {
        guard let key = try receivedFile(ofPrepared: id), let file = try receivedFile(key), file.state == .waiting,
            try settle(file: file.id, as: .loaded, load: load, keepsBody: keepsBody, by: party.auditName, at: now)
        else { return }
        try recordSettling(of: file, as: .loaded, load: load, "", party, now)
        if let load { try note(load: load, ofFile: file.reference) }
    }

    /// What a load took in that is taken back has been received, and waits again where its content is still kept.
    mutating func giveBackReceived(ofLoad number: Int, _ party: ActingParty, _ now: Instant) throws {
        for file in try receivedFiles(ofLoad: number) {
            let waits = try unsettle(file: file.id)
            if !waits { try expire(file: file.id) }
            try recordSettling(of: file, as: waits ? .waiting : .expired, load: nil, "", party, now)
        }
        try forget(load: number)
    }

    fileprivate mutating func recordSettling(
        of file: StoredReceivedFile, as state: StoredReceivedFile.State, load: Int?, _ reason: String,
        _ party: ActingParty, _ now: Instant
    ) throws {
        let said = ["state": state.rawValue, "reason": reason, "load": load.map(String.init) ?? ""]
        try record(file.event(.returnFileSettled, said, by: party, at: now))
    }

    /// What a file answered is open again, or answered by another file that holds it too.
    fileprivate mutating func reopen(_ file: StoredReceivedFile, _ party: ActingParty, _ now: Instant) throws {
        let parts = try parts(ofFile: file.id)
        try reopenAnswers(ofFile: file.reference)
        for part in parts {
            if let other = try otherFile(holding: part), let kept = try receivedFile(other) {
                try answer(part, with: kept, party, now)
            }
        }
    }
}
