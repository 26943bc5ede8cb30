package import CommunitySafety
internal import Proofreading
package import Storage

/// Asks a colleague to do something about a part of a draft: “please fill in the baseline”.
package struct AskColleague: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may settle comments; whoever is asked must be able to read the draft. Throws `invalid` without words, without
    /// somebody to ask, or with a day before today.
    @discardableResult
    package func run(
        _ words: String, of account: RecordID, by due: String = "", on record: (kind: RecordKind, id: RecordID)?,
        year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> StoredRequest {
        try party.require(.settleComments)
        let words = Wording.squeezed(words)
        let known = try await ListColleagues(context).run(as: party).contains { $0.id == account }
        let environment = context.environment
        return try await context.write { transaction in
            let due = try Self.checked(words, known, due, from: try transaction.today(environment))
            let version = try transaction.standingVersion(of: year)
            if let record, try transaction.editedRecord(record.kind, record.id).planVersionID != version.id {
                throw ServiceError.notFound(.record(id: record.id.text))
            }
            let request = StoredRequest(
                id: environment.ids.next(), planVersionID: version.id, subject: StoredComment.Subject(record?.kind),
                recordID: record?.id ?? version.id, words: words, askedBy: party.auditName, askedOf: account,
                askedAt: environment.now(), dueOn: due)
            try transaction.insert(request)
            try transaction.record(request.event(.requestMade, by: party, at: environment.now()))
            return request
        }
    }

    /// Ticks a request off. Whoever is asked, and whoever may settle comments. Throws `notFound` for somebody else's,
    /// `changedMeanwhile` when it was ticked off already.
    package func finish(_ id: RecordID, version: Int, as party: ActingParty) async throws(ServiceError) {
        let environment = context.environment
        try await context.write { transaction in
            guard let request = try transaction.request(id),
                "account:\(request.askedOf.text)" == party.auditName || party.may(.settleComments)
            else { throw ServiceError.notFound(.record(id: id.text)) }
            guard request.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            try transaction.finish(request, by: party.auditName, at: environment.now())
            try transaction.record(request.event(.requestDone, by: party, at: environment.now()))
        }
    }

    private static func checked(
        _ words: String, _ isKnown: Bool, _ due: String, from today: CalendarDate
    ) throws -> CalendarDate? {
        var faults: [Diagnostic] = []
        if words.isEmpty || words.count > 500 {
            faults.append(.form("request", "It isn’t said what is asked.", "Say it in up to 500 characters."))
        }
        if !isKnown {
            faults.append(.form("asked", "Nobody is asked who can read the draft.", "Choose one of those listed."))
        }
        let day = CalendarDate(iso: due)
        if !due.isEmpty, day.map({ $0 < today }) ?? true {
            faults.append(.form("due", "The day isn’t one to come.", "Give a day from today on, or leave it empty."))
        }
        guard faults.isEmpty else { throw ServiceError.invalid(faults) }
        return day
    }
}

extension StoredRequest {
    fileprivate func event(_ deed: AuditDeed, by party: ActingParty, at now: Instant) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "record_request", id: id.text), at: now,
            payload: AuditPayload(after: ["words": words, "of": "account:\(askedOf.text)"], isPersonal: true))
    }
}
