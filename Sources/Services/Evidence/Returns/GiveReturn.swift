internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Takes a file that holds one or more returns, from whoever has a link for them or works for the agency that owes them.
package struct GiveReturn: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What is sent.
    package struct Gift: Sendable, Hashable {
        package var file: EvidenceFile
        /// Who sends it; may be empty.
        package var sender: String
        package var note: String
        /// The keys of the parts that it holds.
        package var parts: [String]

        package init(file: EvidenceFile, sender: String = "", note: String = "", parts: [String]) {
            self.file = file
            self.sender = sender
            self.note = note
            self.parts = parts
        }
    }

    /// The holder of a link that works. It is used once by it. Throws `invalid`, and `notFound(.link)` when it works no more.
    package func byLink(_ gift: Gift, as party: ActingParty) async throws(ServiceError) -> ReceivedFile {
        guard case .link(let bearer) = party, bearer.permission == .giveReturn else { throw .notPermitted(.giveReturn) }
        let gift = try gift.checked()
        let environment = context.environment
        return try await context.write { transaction in
            let request = try transaction.returnRequest(of: bearer)
            let today = try transaction.today(environment)
            let lines = try gift.parts.map { key in
                let line = try transaction.line(key, on: today, for: .operator).line
                guard request.parts.contains(ReturnPart(RecordID(line.key), line.period)) else {
                    throw ServiceError.notFound(.record(id: key))
                }
                return line
            }
            try transaction.spend(bearer, environment)
            return try transaction.take(
                gift, lines, agency: (request.agency, request.agencyName), request: request.id, party, environment)
        }
    }

    /// Those who load figures, for any agency; a partner lead, for its own. Throws `invalid`, `notPermitted`, `notFound`.
    package func run(_ gift: Gift, as party: ActingParty) async throws(ServiceError) -> ReceivedFile {
        if case .link = party { throw .notPermitted(.giveReturn) }
        guard party.may(.giveReturn) else { throw .notPermitted(.giveReturn) }
        let gift = try gift.checked()
        let environment = context.environment
        return try await context.write { transaction in
            let today = try transaction.today(environment)
            let lines = try gift.parts.map { try transaction.line($0, on: today, for: party).line }
            guard lines.allSatisfy(\.mayGive) else { throw ServiceError.notPermitted(.giveReturn) }
            guard let first = lines.first, lines.allSatisfy({ $0.agency == first.agency }) else {
                throw ServiceError.invalid([
                    .form("parts", "These returns are owed by several agencies.", "Send each agency’s file by itself.")
                ])
            }
            return try transaction.take(
                gift, lines, agency: (first.agency, first.agencyName), request: nil, party, environment)
        }
    }
}

extension GiveReturn.Gift {
    fileprivate func checked() throws(ServiceError) -> Self {
        var gift = self
        gift.file = EvidenceFile(name: SentFileName.plain(file.name), bytes: file.bytes)
        gift.sender = Wording.squeezed(sender)
        gift.note = note.trimmed
        var faults = ReceivedFileRules.faults(of: gift.file)
        if parts.isEmpty || parts.count > 100 || Set(parts).count != parts.count {
            faults.append(.form("parts", "It isn’t said which return this is.", "Tick at least one."))
        }
        if gift.sender.count > 200 {
            faults.append(.form("sender", "That is longer than 200 characters.", "Shorten it."))
        }
        if gift.note.count > 2_000 {
            faults.append(.form("note", "The note is longer than 2,000 characters.", "Shorten it."))
        }
        guard faults.isEmpty else { throw .invalid(faults) }
        return gift
    }
}

extension Querying {
    /// What a link asks for; throws `notFound(.link)` for a link to something else.
    func returnRequest(of bearer: LinkBearer) throws -> StoredReturnRequest {
        guard bearer.permission == .giveReturn, bearer.subject.kind == "return_request",
            let request = try returnRequest(RecordID(bearer.subject.id))
        else { throw ServiceError.notFound(.link) }
        return request
    }

    /// `R-2024-0012`: the year, and the count of files in it.
    fileprivate func nextReference(on day: CalendarDate) throws -> String {
        let start = "R-\(day.year)-"
        let number = String(try receivedFileCount(beginning: start) + 1)
        return start + String(repeating: "0", count: max(0, 4 - number.count)) + number
    }
}

extension Transaction {
    /// Keeps a file, and enters that its parts were received.
    fileprivate mutating func take(
        _ gift: GiveReturn.Gift, _ lines: [ReturnLine], agency: (id: String, name: String), request: RecordID?,
        _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws -> ReceivedFile {
        let now = environment.now()
        try expireFiles(before: now.adding(days: -ForgetWaiting.receivedDays), at: now)
        let day = try today(environment)
        let file = StoredReceivedFile(
            id: environment.ids.next(), reference: try nextReference(on: day), agency: agency.id,
            agencyName: agency.name, requestID: request, name: gift.file.name, sender: gift.sender, note: gift.note,
            byteCount: gift.file.bytes.count, digest: FileDigest.sha256(gift.file.bytes), receivedOn: day,
            receivedAt: now, receivedBy: party.auditName)
        let parts = lines.map { ReturnPart(RecordID($0.key), $0.period) }
        try insert(file, bytes: gift.file.bytes, parts: parts)
        try record(
            AuditEvent(
                actor: party.auditName, deed: .returnGiven,
                subject: AuditSubject(kind: "received_file", id: file.id.text), at: now,
                payload: AuditPayload(
                    after: ["reference": file.reference, "sha256": file.digest, "agency": agency.name])))
        for part in parts { try answer(part, with: file, party, now) }
        return try ReceivedFile(file, self)
    }

    /// A period that was received already stays so; what was excused or had nothing to report is received now.
    mutating func answer(
        _ part: ReturnPart, with file: StoredReceivedFile, _ party: ActingParty, _ now: Instant
    ) throws {
        if let standing = try returnAnswer(part) {
            guard standing.answer.kind != .received else { return }
            guard try takeOut(standing) else { throw ServiceError.conflict(.changedMeanwhile) }
        }
        guard
            let answer = ReturnAnswer(.received, on: file.receivedOn, load: file.load, file: file.reference)
        else { return }
        let stored = StoredReturnAnswer(part, answer, by: party.auditName, at: now)
        guard try enter(stored) else { throw ServiceError.conflict(.changedMeanwhile) }
        try record(stored.event(.returnAnswered, by: party, at: now))
    }
}
