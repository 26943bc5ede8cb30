package import CommunitySafety
internal import Proofreading

/// A service agreement with its number.
package struct StoredAgreement: Sendable, Hashable {
    package let id: RecordID
    package let agreement: ServiceAgreement
    package let version: Int

    package init(id: RecordID, agreement: ServiceAgreement, version: Int = 1) {
        self.id = id
        self.agreement = agreement
        self.version = version
    }

    fileprivate init(_ row: Row) throws {
        guard let amount = Money(pence: try row.integer("pence")),
            let period = DateRange(from: try row.date("from_on"), to: try row.date("to_on"))
        else { throw StorageError.unexpectedValue(table: "service_agreement", column: "pence") }
        self.init(
            id: try row.id("id"),
            agreement: ServiceAgreement(
                provider: try row.text("provider"), service: try row.text("service"), amount: amount, period: period,
                conditions: try row.text("conditions"), review: try row.optionalDate("review_on"),
                action: try row.optionalText("action_address"), valueNote: try row.text("value_note")),
            version: try row.integer("version"))
    }

    fileprivate static let columns: SQL = """
        SELECT id, provider, service, pence, from_on, to_on, conditions, review_on, action_address, value_note, version
        FROM service_agreement
        """
}

extension Querying {
    /// Every agreement, the latest first.
    package func agreements() throws -> [StoredAgreement] {
        try all("\(StoredAgreement.columns) ORDER BY from_on DESC, provider, id") { try StoredAgreement($0) }
    }

    package func agreement(_ id: RecordID) throws -> StoredAgreement? {
        try first("\(StoredAgreement.columns) WHERE id = \(id)") { try StoredAgreement($0) }
    }

    /// The lines of an agreement in the order in which they were entered.
    package func entries(ofAgreement agreement: RecordID) throws -> [AgreementEntry] {
        try all(
            """
            SELECT id, kind, words, pence, wanted, done, due_on, settled_on
            FROM agreement_entry
            WHERE agreement_id = \(agreement)
            ORDER BY id
            """
        ) { row in
            AgreementEntry(
                id: try row.text("id"), kind: try row.choice("kind"), words: try row.text("words"),
                amount: try row.optionalInteger("pence").flatMap { Money(pence: $0) },
                wanted: try row.optionalInteger("wanted"), done: try row.integer("done"),
                due: try row.optionalDate("due_on"), settledOn: try row.optionalDate("settled_on"))
        }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredAgreement) throws {
        let agreement = stored.agreement
        try execute(
            """
            INSERT INTO service_agreement (id, provider, service, pence, from_on, to_on, conditions, review_on,
                action_address, value_note)
            VALUES (\(stored.id), \(agreement.provider), \(agreement.service), \(agreement.amount.pence),
                \(agreement.period.from), \(agreement.period.to), \(agreement.conditions), \(agreement.review),
                \(agreement.action), \(agreement.valueNote))
            """)
    }

    /// Writes another agreement over the version that was seen; throws `staleVersion` when somebody was quicker.
    package mutating func change(_ id: RecordID, to agreement: ServiceAgreement, version: Int) throws {
        try change(
            "service_agreement", id,
            by: """
                UPDATE service_agreement
                SET provider = \(agreement.provider), service = \(agreement.service),
                    pence = \(agreement.amount.pence), from_on = \(agreement.period.from),
                    to_on = \(agreement.period.to), conditions = \(agreement.conditions),
                    review_on = \(agreement.review), action_address = \(agreement.action),
                    value_note = \(agreement.valueNote), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
    }

    package mutating func insert(_ entry: AgreementEntry, ofAgreement agreement: RecordID) throws {
        try execute(
            """
            INSERT INTO agreement_entry (id, agreement_id, kind, words, pence, wanted, done, due_on, settled_on)
            VALUES (\(entry.id), \(agreement), \(entry.kind.rawValue), \(entry.words), \(entry.amount?.pence),
                \(entry.wanted), \(entry.done), \(entry.due), \(entry.settledOn))
            """)
    }

    /// Writes how many were given, and when it was settled.
    package mutating func update(_ entry: AgreementEntry) throws {
        try execute(
            """
            UPDATE agreement_entry
            SET done = \(entry.done), settled_on = \(entry.settledOn)
            WHERE id = \(entry.id)
            """)
    }

    package mutating func removeAgreementEntry(_ entry: String) throws {
        try execute("DELETE FROM agreement_entry WHERE id = \(entry)")
    }
}
