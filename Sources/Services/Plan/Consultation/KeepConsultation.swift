internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Asks one more partner, closes a consultation, or opens it again.
package struct KeepConsultation: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager and officers. `email` may be empty; only those who may see contacts see it. Throws `invalid` without a name, or
    /// with one that is asked already.
    package func ask(
        _ name: String, person: String, email: String, in id: String, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.consult)
        let name = Wording.squeezed(name)
        let contact = ConsultationContact(person: Wording.squeezed(person), email: email.trimmed)
        try Self.check(name, contact)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.storedConsultation(id)
            guard try !transaction.partners(ofConsultation: stored.id).contains(where: { $0.name == name }) else {
                throw ServiceError.invalid([.form("name", "\(name) is asked already.", "Give another body.")])
            }
            guard !stored.consultation.isClosed else { throw ServiceError.conflict(.commentsClosed) }
            try transaction.ask(name, contact, in: stored, party, environment)
        }
    }

    /// Whoever keeps consultations and may see contacts: whom to write to at a partner. Throws `invalid` for what is no e-mail
    /// address, `notFound` for a partner of another consultation.
    package func address(
        _ partner: String, person: String, email: String, in id: String, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.consult)
        try party.require(.readContacts)
        let contact = ConsultationContact(person: Wording.squeezed(person), email: email.trimmed)
        try Self.check("partner", contact)
        let environment = context.environment
        try await context.write { transaction in
            guard let found = try transaction.consultationPartner(RecordID(partner)), found.consultationID.text == id
            else { throw ServiceError.notFound(.consultation(id: partner)) }
            try transaction.change(found, contact: contact)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .partnerAddressed,
                    subject: AuditSubject(kind: "consultation_partner", id: partner), at: environment.now(),
                    payload: AuditPayload(
                        after: ["person": contact.person, "email": contact.email], isPersonal: true)))
        }
    }

    /// Manager and officers. Links show what was sent, and take nothing more. Throws `changedMeanwhile`.
    package func close(_ id: String, version: Int, as party: ActingParty) async throws(ServiceError) {
        try party.require(.consult)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.storedConsultation(id)
            guard stored.version == version, !stored.consultation.isClosed else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            try transaction.change(stored, closedAt: environment.now(), until: stored.consultation.until)
            try transaction.record(stored.event(.consultationClosed, by: party, at: environment.now()))
        }
    }

    /// Manager and officers: until another day. The same links work again. Throws `invalid` for a day that is over,
    /// `needsClearance` before a poll, `consultationOpen` while another one is.
    package func reopen(_ id: String, until: String, version: Int, as party: ActingParty) async throws(ServiceError) {
        try party.require(.consult)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try transaction.storedConsultation(id)
            guard stored.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            guard
                try transaction.consultations(of: stored.planID)
                    .allSatisfy({ $0.id == stored.id || $0.consultation.isClosed })
            else { throw ServiceError.conflict(.consultationOpen) }
            let first = max(try transaction.today(environment), stored.consultation.from)
            guard let day = CalendarDate(iso: until), day >= first else {
                throw ServiceError.invalid([
                    .form("until", "The last day is missing or too early.", "Choose a day from today on.")
                ])
            }
            try transaction.requireClearance(
                for: .consultation, of: AuditSubject(kind: "plan", id: stored.planID.text), environment)
            try transaction.change(stored, closedAt: nil, until: day)
            try transaction.record(stored.event(.consultationReopened, by: party, at: environment.now()))
        }
    }

    private static func check(_ name: String, _ contact: ConsultationContact) throws(ServiceError) {
        var faults: [Diagnostic] = []
        if name.isEmpty || name.count > 200 {
            faults.append(
                .form("name", "It isn’t said who is asked.", "Give the body’s name, in up to 200 characters."))
        }
        if contact.person.count > 200 {
            faults.append(.form("person", "The person’s name is too long.", "Give it in up to 200 characters."))
        }
        if !contact.email.isEmpty, !EmailAddress.isPossible(contact.email) {
            faults.append(.form("email", "That isn’t an e-mail address.", "Check it, or leave it empty."))
        }
        guard faults.isEmpty else { throw .invalid(faults) }
    }
}

extension Querying {
    /// Throws `notFound`.
    func storedConsultation(_ id: String) throws -> StoredConsultation {
        guard let found = try consultation(RecordID(id)) else { throw ServiceError.notFound(.consultation(id: id)) }
        return found
    }
}
