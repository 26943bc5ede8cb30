package import CommunitySafety

extension Querying {
    /// What the workshop on an assessment has on its screen; nil before anything was done there.
    package func workshop(ofAssessment id: RecordID) throws -> Workshop? {
        try first("SELECT body FROM assessment_workshop WHERE assessment_id = \(id)") { row in
            try SealedText.value(Array(try row.text("body").utf8))
        }
    }
}

extension ReadTransaction {
    /// What somebody typed on an issue and a criterion, and hasn't recorded; nil where there is nothing.
    package func workshopNote(
        on issue: String, _ criterion: String, by actor: String, ofAssessment id: RecordID
    ) throws -> TypedScore? {
        try first(
            """
            SELECT body FROM workshop_note
            WHERE assessment_id = \(id) AND issue_key = \(issue) AND criterion_key = \(criterion)
                AND typed_by = \(actor)
            """
        ) { row in
            try SealedText.value(try open(try row.bytes("body"), for: .workshopNote(id, issue, criterion, actor)))
        }
    }
}

extension Transaction {
    package mutating func keep(_ workshop: Workshop, ofAssessment id: RecordID) throws {
        let body = String(decoding: try SealedText.bytes(of: workshop), as: UTF8.self)
        try execute(
            """
            INSERT INTO assessment_workshop (assessment_id, body) VALUES (\(id), \(body))
            ON CONFLICT (assessment_id) DO UPDATE SET body = excluded.body
            """)
    }

    /// In place of what the same person typed there before.
    package mutating func keep(
        _ note: TypedScore, on issue: String, _ criterion: String, by actor: String, ofAssessment id: RecordID
    ) throws {
        let body = try seal(try SealedText.bytes(of: note), for: .workshopNote(id, issue, criterion, actor))
        try execute(
            """
            INSERT INTO workshop_note (assessment_id, issue_key, criterion_key, typed_by, body)
            VALUES (\(id), \(issue), \(criterion), \(actor), \(body))
            ON CONFLICT (assessment_id, issue_key, criterion_key, typed_by) DO UPDATE SET body = excluded.body
            """)
    }

    package mutating func forgetWorkshopNote(
        on issue: String, _ criterion: String, by actor: String, ofAssessment id: RecordID
    ) throws {
        try execute(
            """
            DELETE FROM workshop_note
            WHERE assessment_id = \(id) AND issue_key = \(issue) AND criterion_key = \(criterion)
                AND typed_by = \(actor)
            """)
    }

    /// Everything that anybody typed and didn't record.
    package mutating func forgetWorkshopNotes(ofAssessment id: RecordID) throws {
        try execute("DELETE FROM workshop_note WHERE assessment_id = \(id)")
    }

    /// From now on an assessment is scored by another version of its scheme.
    package mutating func score(assessment id: RecordID, by scheme: StoredScheme) throws {
        try execute(
            """
            UPDATE assessment
            SET scheme_key = \(scheme.scheme.key), scheme_number = \(scheme.number), version = version + 1
            WHERE id = \(id) AND state = 'scoring'
            """)
    }
}

extension Keys.Field {
    fileprivate static func workshopNote(
        _ id: RecordID, _ issue: String, _ criterion: String, _ actor: String
    ) -> Keys.Field {
        Keys.Field(table: "workshop_note", column: "body", row: "\(id.text)/\(issue)/\(criterion)/\(actor)")
    }
}
