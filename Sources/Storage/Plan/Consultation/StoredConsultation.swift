package import CommunitySafety
package import Proofreading

/// A consultation on a year's plan.
package struct StoredConsultation: Sendable, Hashable {
    package let id: RecordID
    package let planID: RecordID
    package let consultation: Consultation
    /// Who opened it, as the audit trail names them.
    package let madeBy: String
    package let madeAt: Instant
    /// The row's version, for whoever changes it.
    package let version: Int

    package init(
        id: RecordID, planID: RecordID, consultation: Consultation, madeBy: String, madeAt: Instant, version: Int = 1
    ) {
        self.id = id
        self.planID = planID
        self.consultation = consultation
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.version = version
    }
}

extension Querying {
    /// A plan's consultations, newest first.
    package func consultations(of plan: RecordID) throws -> [StoredConsultation] {
        try all("\(StoredConsultation.columns) WHERE plan_id = \(plan) ORDER BY opens_on DESC, id DESC") {
            try StoredConsultation($0)
        }
    }

    package func consultation(_ id: RecordID) throws -> StoredConsultation? {
        try first("\(StoredConsultation.columns) WHERE id = \(id)") { try StoredConsultation($0) }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredConsultation) throws {
        let consultation = stored.consultation
        try execute(
            """
            INSERT INTO consultation (id, plan_id, question, introduction, opens_on, closes_on, made_by, made_at)
            VALUES (\(stored.id), \(stored.planID), \(consultation.question), \(consultation.introduction),
                \(consultation.from), \(consultation.until), \(stored.madeBy), \(stored.madeAt))
            """)
    }

    /// Closes a consultation, or opens it again until another day; throws `staleVersion` when it was changed meanwhile.
    package mutating func change(
        _ stored: StoredConsultation, closedAt: Instant?, until: CalendarDate
    ) throws {
        try change(
            "consultation", stored.id,
            by: """
                UPDATE consultation
                SET closed_at = \(closedAt), closes_on = \(until), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }
}

extension StoredConsultation {
    static let columns: SQL = """
        SELECT id, plan_id, question, introduction, opens_on, closes_on, closed_at, made_by, made_at, version
        FROM consultation
        """

    init(_ row: Row) throws {
        let consultation = Consultation(
            question: try row.text("question"), introduction: try row.text("introduction"),
            from: try row.date("opens_on"), until: try row.date("closes_on"),
            isClosed: try row.optionalText("closed_at") != nil)
        guard let consultation else { throw StorageError.unexpectedValue(table: "consultation", column: "closes_on") }
        self.init(
            id: try row.id("id"), planID: try row.id("plan_id"), consultation: consultation,
            madeBy: try row.text("made_by"), madeAt: try row.instant("made_at"), version: try row.integer("version"))
    }
}
