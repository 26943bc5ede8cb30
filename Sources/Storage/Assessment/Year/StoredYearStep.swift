package import Proofreading

/// What somebody entered about a step of an assessment's year.
package struct StoredYearStep: Sendable, Hashable {
    package let assessmentID: RecordID
    /// The raw value of a `YearStep`, or `own-` and a number.
    package let key: String
    /// Empty for the step's usual name.
    package var name: String
    package var dueOn: CalendarDate
    package var doneOn: CalendarDate?
    package var isLeftOut: Bool
    /// 0 for one that isn't kept yet.
    package let version: Int

    package init(
        assessmentID: RecordID, key: String, name: String = "", dueOn: CalendarDate, doneOn: CalendarDate? = nil,
        isLeftOut: Bool = false, version: Int = 0
    ) {
        self.assessmentID = assessmentID
        self.key = key
        self.name = name
        self.dueOn = dueOn
        self.doneOn = doneOn
        self.isLeftOut = isLeftOut
        self.version = version
    }

    fileprivate init(_ row: Row, of id: RecordID) throws {
        self.init(
            assessmentID: id, key: try row.text("key"), name: try row.text("name"), dueOn: try row.date("due_on"),
            doneOn: try row.optionalDate("done_on"), isLeftOut: try row.bool("is_left_out"),
            version: try row.integer("version"))
    }
}

extension Querying {
    /// What was entered, by key.
    package func yearSteps(ofAssessment id: RecordID) throws -> [StoredYearStep] {
        try all(
            """
            SELECT key, name, due_on, done_on, is_left_out, version
            FROM assessment_step
            WHERE assessment_id = \(id)
            ORDER BY key
            """
        ) { try StoredYearStep($0, of: id) }
    }
}

extension Transaction {
    /// Adds a step or writes it over its row; throws `staleVersion` when somebody was quicker.
    package mutating func keep(_ step: StoredYearStep) throws {
        let leftOut = step.isLeftOut ? 1 : 0
        if step.version == 0 {
            let added = try execute(
                """
                INSERT INTO assessment_step (assessment_id, key, name, due_on, done_on, is_left_out)
                VALUES (\(step.assessmentID), \(step.key), \(step.name), \(step.dueOn), \(step.doneOn), \(leftOut))
                ON CONFLICT (assessment_id, key) DO NOTHING
                """)
            guard added == 1 else { throw StorageError.staleVersion(table: "assessment_step", id: step.key) }
            return
        }
        let changed = try execute(
            """
            UPDATE assessment_step
            SET name = \(step.name), due_on = \(step.dueOn), done_on = \(step.doneOn), is_left_out = \(leftOut),
                version = version + 1
            WHERE assessment_id = \(step.assessmentID) AND key = \(step.key) AND version = \(step.version)
            """)
        guard changed == 1 else { throw StorageError.staleVersion(table: "assessment_step", id: step.key) }
    }
}
