package import CommunitySafety

/// One part of a report with the version of its row.
package struct StoredAnswer: Sendable, Hashable {
    package let answer: CommitteeReport.Answer
    package let version: Int
}

extension Querying {
    /// What was written in the report on a plan, by the parts' keys.
    package func reportAnswers(of planID: RecordID) throws -> [String: StoredAnswer] {
        var answers: [String: StoredAnswer] = [:]
        try forEach(
            """
            SELECT part, words, signed_by, signed_on, version
            FROM report_part
            WHERE plan_id = \(planID)
            """
        ) { row in
            var signOff: SignOff?
            if let by = try row.optionalText("signed_by"), let on = try row.optionalDate("signed_on") {
                signOff = SignOff(by: by, on: on)
            }
            answers[try row.text("part")] = StoredAnswer(
                answer: CommitteeReport.Answer(words: try row.text("words"), signOff: signOff),
                version: try row.integer("version"))
        }
        return answers
    }

    /// The council's own form of a report; nil while it has given none.
    package func reportTemplate() throws -> ReportTemplate? {
        guard let title = try first("SELECT title FROM report_template", { try $0.text("title") }) else { return nil }
        let parts = try all(
            """
            SELECT part, heading, kind, hint
            FROM report_template_part
            ORDER BY position
            """
        ) { row in
            ReportTemplate.Part(
                key: try row.text("part"), heading: try row.text("heading"), kind: try row.choice("kind"),
                hint: try row.text("hint"))
        }
        return ReportTemplate(title: title, parts: parts)
    }
}

extension Querying {
    /// How often the council's own form has been given; 0 while it has given none.
    package func reportTemplateVersion() throws -> Int {
        try first("SELECT version FROM report_template") { try $0.integer("version") } ?? 0
    }
}

extension Transaction {
    /// Keeps one part. `seen` is the version of the row that the writer saw, 0 when there was none; throws `staleVersion`
    /// when there is another by now.
    package mutating func keep(
        _ answer: CommitteeReport.Answer, part: String, planID: RecordID, seen: Int
    ) throws {
        if seen == 0 {
            let added = try execute(
                """
                INSERT INTO report_part (plan_id, part, words, signed_by, signed_on)
                VALUES (\(planID), \(part), \(answer.words), \(answer.signOff?.by), \(answer.signOff?.on))
                ON CONFLICT (plan_id, part) DO NOTHING
                """)
            guard added == 1 else { throw StorageError.staleVersion(table: "report_part", id: part) }
            return
        }
        try change(
            "report_part", planID,
            by: """
                UPDATE report_part
                SET words = \(answer.words), signed_by = \(answer.signOff?.by), signed_on = \(answer.signOff?.on),
                    version = version + 1
                WHERE plan_id = \(planID) AND part = \(part) AND version = \(seen)
                """)
    }

    /// Puts the council's own form in the place of the one before.
    package mutating func keep(_ template: ReportTemplate) throws {
        try execute("DELETE FROM report_template_part")
        try execute(
            """
            INSERT INTO report_template (singleton, title)
            VALUES (1, \(template.title))
            ON CONFLICT (singleton) DO UPDATE SET title = EXCLUDED.title, version = report_template.version + 1
            """)
        for (index, part) in template.parts.enumerated() {
            try execute(
                """
                INSERT INTO report_template_part (position, part, heading, kind, hint)
                VALUES (\(index + 1), \(part.key), \(part.heading), \(part.kind.rawValue), \(part.hint))
                """)
        }
    }
}
