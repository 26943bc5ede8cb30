package import CommunitySafety

/// Somebody who is asked in a consultation, with the consultee's row that the report and the checklist read.
package struct StoredConsultationPartner: Sendable, Hashable {
    package let id: RecordID
    package let consultationID: RecordID
    package let planID: RecordID
    /// What they said and what was done about it.
    package let consultee: Consultee
    package let linkID: RecordID
    package let answeredAt: Instant?
    package let outcome: ConsultationOutcome?
    package let version: Int

    /// As the consultee is called: the body that is asked.
    package var name: String { consultee.name }
}

/// Whom to write to at a partner; sealed in the database.
package struct ConsultationContact: Sendable, Hashable {
    package let person: String
    package let email: String

    package init(person: String, email: String) {
        self.person = person
        self.email = email
    }
}

extension Querying {
    /// Who is asked in a consultation, by name.
    package func partners(ofConsultation consultation: RecordID) throws -> [StoredConsultationPartner] {
        try all(
            """
            \(StoredConsultationPartner.columns)
            WHERE consultation_partner.consultation_id = \(consultation)
            ORDER BY consultation_partner.name
            """
        ) { try StoredConsultationPartner($0) }
    }

    package func consultationPartner(_ id: RecordID) throws -> StoredConsultationPartner? {
        try first("\(StoredConsultationPartner.columns) WHERE consultation_partner.id = \(id)") {
            try StoredConsultationPartner($0)
        }
    }
}

extension Transaction {
    /// Whom to write to, by partner. Whoever returns it to a person records the reading.
    package func consultationContacts(of consultation: RecordID) throws -> [RecordID: ConsultationContact] {
        var contacts: [RecordID: ConsultationContact] = [:]
        try forEach("SELECT id, person, email FROM consultation_partner WHERE consultation_id = \(consultation)") {
            row in
            let id = try row.id("id")
            contacts[id] = ConsultationContact(
                person: String(decoding: try open(try row.bytes("person"), for: .partnerPerson(of: id)), as: UTF8.self),
                email: String(decoding: try open(try row.bytes("email"), for: .partnerEmail(of: id)), as: UTF8.self))
        }
        return contacts
    }

    /// Asks a consultee; its row must be there. Throws `constraint` when it is asked already.
    package mutating func insert(
        partner id: RecordID, _ name: String, _ contact: ConsultationContact, of consultation: StoredConsultation,
        link: RecordID
    ) throws {
        let person = try seal(Array(contact.person.utf8), for: .partnerPerson(of: id))
        let email = try seal(Array(contact.email.utf8), for: .partnerEmail(of: id))
        try execute(
            """
            INSERT INTO consultation_partner (id, consultation_id, plan_id, name, link_id, person, email)
            VALUES (\(id), \(consultation.id), \(consultation.planID), \(name), \(link), \(person), \(email))
            """)
    }

    /// Changes whom to write to.
    package mutating func change(_ partner: StoredConsultationPartner, contact: ConsultationContact) throws {
        let person = try seal(Array(contact.person.utf8), for: .partnerPerson(of: partner.id))
        let email = try seal(Array(contact.email.utf8), for: .partnerEmail(of: partner.id))
        try execute(
            """
            UPDATE consultation_partner
            SET person = \(person), email = \(email)
            WHERE id = \(partner.id)
            """)
    }

    /// An answer came, or another in its place: what was done about the earlier one counts no longer.
    package mutating func noteAnswer(_ partner: StoredConsultationPartner, at instant: Instant) throws {
        try execute(
            """
            UPDATE consultation_partner
            SET answered_at = \(instant), outcome = NULL, settled_by = NULL, settled_at = NULL, version = version + 1
            WHERE id = \(partner.id)
            """)
    }

    /// Says what was done about an answer; throws `staleVersion` when somebody was quicker, or another answer came.
    package mutating func settle(
        _ partner: StoredConsultationPartner, as outcome: ConsultationOutcome, by actor: String, at instant: Instant
    ) throws {
        try change(
            "consultation_partner", partner.id,
            by: """
                UPDATE consultation_partner
                SET outcome = \(outcome.rawValue), settled_by = \(actor), settled_at = \(instant), version = version + 1
                WHERE id = \(partner.id) AND version = \(partner.version)
                """)
    }
}

extension StoredConsultationPartner {
    static let columns: SQL = """
        SELECT consultation_partner.id AS id, consultation_partner.consultation_id AS consultation_id,
            consultation_partner.plan_id AS plan_id, consultation_partner.name AS name, link_id, answered_at, outcome,
            consultation_partner.version AS version, asked_on, how, said, done
        FROM consultation_partner
        JOIN plan_consultee ON plan_consultee.plan_id = consultation_partner.plan_id
            AND plan_consultee.name = consultation_partner.name
        """

    init(_ row: Row) throws {
        let consultee = Consultee(
            name: try row.text("name"), askedOn: try row.date("asked_on"), how: try row.text("how"),
            said: try row.text("said"), done: try row.text("done"))
        guard let consultee else { throw StorageError.unexpectedValue(table: "plan_consultee", column: "name") }
        let outcome: ConsultationOutcome? = try row.optionalText("outcome") == nil ? nil : try row.choice("outcome")
        self.init(
            id: try row.id("id"), consultationID: try row.id("consultation_id"), planID: try row.id("plan_id"),
            consultee: consultee, linkID: try row.id("link_id"),
            answeredAt: try row.optionalText("answered_at").flatMap { Instant(text: $0) }, outcome: outcome,
            version: try row.integer("version"))
    }
}

extension Keys.Field {
    static func partnerPerson(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "consultation_partner", column: "person", row: id.text)
    }

    static func partnerEmail(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "consultation_partner", column: "email", row: id.text)
    }
}
