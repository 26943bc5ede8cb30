package import CommunitySafety
internal import Storage

/// Files that show what an update says: inside the partnership only, and gone for good once they are taken back.
package struct KeepUpdateFiles: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The holder of a lead's link, for that lead's actions. The same file twice is one. Throws like
    /// ``AnswerRound/byLink(_:on:_:as:)``; `invalid` for what isn't taken, or when there are ten.
    package func byLink(
        _ file: EvidenceFile, on address: String, key: String, as party: ActingParty
    ) async throws(ServiceError) {
        let bearer = try bearer(party, key)
        let file = try UpdateFileRules.checked(file)
        let environment = context.environment
        try await context.write { transaction in
            let asked = try transaction.asked(by: bearer, address, environment)
            try transaction.take(file, asked, party, environment)
        }
    }

    /// Manager and officers for somebody; a partner lead for its own agency's actions. Throws like
    /// ``AnswerRound/run(_:on:_:of:_:as:)``.
    package func run(
        _ file: EvidenceFile, on address: String, _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.readRounds)
        let file = try UpdateFileRules.checked(file)
        let environment = context.environment
        try await context.write { transaction in
            let asked = try transaction.answered(address, quarter, of: year, by: party, environment)
            try transaction.take(file, asked, party, environment)
        }
    }

    /// The holder of a link takes back a file of one of its actions.
    package func takeBackByLink(
        _ file: String, on address: String, key: String, as party: ActingParty
    ) async throws(ServiceError) {
        let bearer = try bearer(party, key)
        let environment = context.environment
        try await context.write { transaction in
            let asked = try transaction.asked(by: bearer, address, environment)
            try transaction.takeBack(try asked.file(file), party, environment)
        }
    }

    /// Whoever may answer for the action; the manager at any time, since what shouldn't be kept must be able to go.
    package func takeBack(
        _ file: String, on address: String, _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.readRounds)
        let environment = context.environment
        try await context.write { transaction in
            if party.may(.keepRounds) {
                let reading = try transaction.roundReading(quarter, of: year, on: try transaction.today(environment))
                return try transaction.takeBack(try reading.file(file, address), party, environment)
            }
            let asked = try transaction.answered(address, quarter, of: year, by: party, environment)
            try transaction.takeBack(try asked.file(file), party, environment)
        }
    }

    /// Manager and officers, and a partner lead for its own agency's actions: the file as it was given. That it was read stands in
    /// the trail before it is returned. Throws `notFound` once it was taken back.
    package func file(
        _ key: String, on address: String, _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> EvidenceFile {
        try party.require(.readRounds)
        let environment = context.environment
        return try await context.write { transaction in
            let reading = try transaction.roundReading(quarter, of: year, on: try transaction.today(environment))
            let action = try reading.action(address)
            guard party.may(.answerFor) || action.partyID.flatMap({ reading.parties[$0]?.name }).map(party.isOf) == true
            else { throw ServiceError.notPermitted(.answerFor) }
            let file = try reading.file(key, address)
            guard let bytes = try transaction.body(ofUpdateFile: file.id) else {
                throw ServiceError.notFound(.record(id: key))
            }
            try transaction.record(file.event(.updateFileRead, by: party, environment))
            return EvidenceFile(name: file.name, bytes: bytes)
        }
    }

    private func bearer(_ party: ActingParty, _ key: String) throws(ServiceError) -> LinkBearer {
        guard case .link(let bearer) = party, bearer.permission == .answerRound else {
            throw .notPermitted(.answerRound)
        }
        try context.check(key, for: bearer.subject.id)
        return bearer
    }
}

extension RoundReading {
    /// A file of an action that stands; throws `notFound`.
    fileprivate func file(_ key: String, _ address: String) throws -> StoredUpdateFile {
        guard let file = files[address]?.first(where: { $0.id.text == key }) else {
            throw ServiceError.notFound(.record(id: key))
        }
        return file
    }
}

extension AnswerableAction {
    fileprivate func file(_ key: String) throws -> StoredUpdateFile { try reading.file(key, action.address) }
}

extension StoredUpdateFile {
    /// Without its name.
    fileprivate func event(
        _ deed: AuditDeed, by party: ActingParty, _ environment: ServiceEnvironment
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "update_file", id: id.text),
            at: environment.now(), payload: AuditPayload(after: ["action": address, "sha256": digest]))
    }
}

extension Transaction {
    fileprivate mutating func take(
        _ file: EvidenceFile, _ asked: AnswerableAction, _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        let standing = asked.reading.files[asked.action.address] ?? []
        let digest = FileDigest.sha256(file.bytes)
        guard !standing.contains(where: { $0.digest == digest }) else { return }
        guard standing.count < UpdateFileRules.most else {
            throw UpdateFileRules.fault(
                "There are \(UpdateFileRules.most) files already.", "Take one back, or put several into one.")
        }
        if case .link(let bearer) = party {
            guard try useSignedLink(bearer.id, at: environment.now()) else { throw ServiceError.notFound(.link) }
        }
        let stored = StoredUpdateFile(
            id: environment.ids.next(), roundID: asked.reading.stored.id, address: asked.action.address,
            name: file.name, byteCount: file.bytes.count, digest: digest, capacity: asked.capacity,
            givenBy: party.auditName, givenOn: asked.reading.today)
        try insert(stored, bytes: file.bytes)
        try record(stored.event(.updateFileGiven, by: party, environment))
    }

    fileprivate mutating func takeBack(
        _ file: StoredUpdateFile, _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        try takeBack(updateFile: file.id, at: environment.now())
        try record(file.event(.updateFileTakenBack, by: party, environment))
    }
}
