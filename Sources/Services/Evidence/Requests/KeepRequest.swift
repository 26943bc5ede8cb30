package import CommunitySafety
package import Proofreading
internal import Storage

/// Notes who asked for figures and what, changes the note, closes it without an answer, and keeps the answer in the making.
package struct KeepRequest: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What was typed.
    package struct Entry: Sendable, Hashable {
        package var capacity: RequestCapacity
        /// Who asked; empty for nobody named. It is printed nowhere.
        package var asker: String
        /// Nil for what isn't a day.
        package var receivedOn: CalendarDate?
        /// A day that was agreed, as it was typed; empty for none.
        package var wantedBy: String
        package var question: String

        package init(
            capacity: RequestCapacity, asker: String = "", receivedOn: CalendarDate?, wantedBy: String = "",
            question: String
        ) {
            (self.capacity, self.asker, self.receivedOn) = (capacity, asker, receivedOn)
            (self.wantedBy, self.question) = (wantedBy, question)
        }
    }

    /// Manager, officers and analysts. Answers the new reference. Throws `invalid` naming the fields.
    @discardableResult
    package func add(_ entry: Entry, as party: ActingParty) async throws(ServiceError) -> RequestReference {
        try party.require(.answerRequest)
        let environment = context.environment
        return try await context.write { transaction in
            let today = try transaction.today(environment)
            let received = try entry.checked(today)
            guard let reference = try transaction.nextReference(in: received.year) else {
                throw ServiceError.invalid([RequestEntryFaults.noDay])
            }
            let request = entry.request(reference, received)
            let id = environment.ids.next()
            try transaction.insert(request, asker: entry.asker.trimmed, id: id)
            try transaction.record(
                request.event(.requestKept, asker: entry.asker.trimmed, by: party, at: environment.now()))
            return reference
        }
    }

    /// The same people, while it hasn't been answered: what was answered stays as it was asked. Throws `notFound`,
    /// `changedMeanwhile`, `invalid`.
    package func change(
        _ reference: RequestReference, to entry: Entry, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.answerRequest)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.open(reference, version: version)
            let received = try entry.checked(try transaction.today(environment))
            try transaction.update(stored, to: entry.request(reference, received), asker: entry.asker.trimmed)
            try transaction.record(
                entry.request(reference, received).event(
                    .requestKept, asker: entry.asker.trimmed, by: party, at: environment.now()))
        }
    }

    /// The same people: closes a request that nobody answers, or opens it again. One that was answered stays answered.
    package func setWithdrawn(
        _ isWithdrawn: Bool, _ reference: RequestReference, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.answerRequest)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.kept(reference, version: version)
            guard stored.request.state == (isWithdrawn ? .open : .withdrawn) else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            let now = environment.now()
            try transaction.set(stored, withdrawnAt: isWithdrawn ? now : nil)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: isWithdrawn ? .requestWithdrawn : .requestReopened,
                    subject: reference.subject, at: now, payload: AuditPayload()))
        }
    }

    /// The same people: keeps the text of an answer that isn't sent yet. Throws `invalid` for one too long.
    package func keepDraft(
        _ text: String, of reference: RequestReference, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.answerRequest)
        let environment = context.environment
        guard text.utf8.count <= AnswerRequest.longest else { throw .invalid([AnswerRequest.tooLong]) }
        try await context.write { transaction in
            let stored = try transaction.kept(reference, version: version)
            try transaction.set(stored, draft: text)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .answerDrafted, subject: reference.subject, at: environment.now(),
                    payload: AuditPayload()))
        }
    }
}

extension Transaction {
    /// Throws `notFound`, and `changedMeanwhile` for another version.
    func kept(_ reference: RequestReference, version: Int) throws -> StoredEvidenceRequest {
        guard let stored = try request(reference) else {
            throw ServiceError.notFound(.record(id: reference.text))
        }
        guard stored.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
        return stored
    }

    fileprivate func open(_ reference: RequestReference, version: Int) throws -> StoredEvidenceRequest {
        let stored = try kept(reference, version: version)
        guard stored.request.state == .open else { throw ServiceError.conflict(.changedMeanwhile) }
        return stored
    }
}

extension RequestReference {
    /// As the audit trail names it.
    var subject: AuditSubject { AuditSubject(kind: "evidence-request", id: text) }
}

extension EvidenceRequest {
    /// Sealed in the trail: it says who asked.
    fileprivate func event(
        _ deed: AuditDeed, asker: String, by party: ActingParty, at now: Instant
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: reference.subject, at: now,
            payload: AuditPayload(
                after: [
                    "capacity": capacity.rawValue, "asker": asker, "received": receivedOn.iso,
                    "wanted": wantedBy?.iso ?? "", "question": question,
                ], isPersonal: true))
    }
}
