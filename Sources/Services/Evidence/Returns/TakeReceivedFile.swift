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

    /// Those who load figures: it was taken in by that load. Its content goes. Throws `changedMeanwhile` for one that doesn't
    /// wait any more.
    package func loaded(_ key: String, by load: Int?, as party: ActingParty) async throws(ServiceError) {
        try await settle(key, as: .loaded, load: load, "", party)
    }

    /// Those who load figures: it can't be used. Its content goes, and what it answered is open again unless another file
    /// answers it too. Throws `invalid` without a reason.
    package func discard(_ key: String, reason: String, as party: ActingParty) async throws(ServiceError) {
        let reason = reason.trimmed
        guard !reason.isEmpty, reason.count <= 1_000 else {
            throw .invalid([.form("reason", "The reason is missing or too long.", "Say why it can’t be used.")])
        }
        try await settle(key, as: .discarded, load: nil, reason, party)
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
            guard try transaction.settle(file: file.id, as: state, load: load, by: party.auditName, at: now) else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            let said = ["state": state.rawValue, "reason": reason, "load": load.map(String.init) ?? ""]
            try transaction.record(file.event(.returnFileSettled, said, by: party, at: now))
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
