package import CommunitySafety
package import Proofreading

/// One version of a year's plan, without its records.
package struct StoredPlanVersion: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable { case draft, adopted, withdrawn }

    package let id: RecordID
    package let planID: RecordID
    package let year: PlanYear
    /// Counts from 1 within the year.
    package let number: Int
    package let state: State
    package let title: String
    package let window: DateRange?
    package let asAt: CalendarDate
    package let createdAt: Instant
    /// The version that it was made from; nil of one that was imported.
    package let baseID: RecordID?
    /// Why it was made, in the words of whoever made it.
    package let reason: String?
    /// When it first went to a meeting, and with that to the public as a paper; nil while it is worked on.
    package let submittedAt: Instant?
    /// The row's version, for whoever changes it.
    package let version: Int
}

extension Querying {
    /// The versions of all years, newest year and version first, withdrawn ones too.
    package func planVersions() throws -> [StoredPlanVersion] {
        try all("\(StoredPlanVersion.columns) ORDER BY plan.year_start DESC, plan_version.number DESC") {
            try StoredPlanVersion($0)
        }
    }

    /// What stands as a year's plan: its newest version that wasn't withdrawn.
    package func currentPlanVersion(of year: PlanYear) throws -> StoredPlanVersion? {
        try first(
            """
            \(StoredPlanVersion.columns)
            WHERE plan.year_start = \(year) AND plan_version.state <> 'withdrawn'
            ORDER BY plan_version.number DESC
            LIMIT 1
            """
        ) { try StoredPlanVersion($0) }
    }

    /// The newest year that has a plan standing.
    package func newestPlanYear() throws -> PlanYear? {
        try first(
            """
            SELECT plan.year_start AS year_start
            FROM plan
            JOIN plan_version ON plan_version.plan_id = plan.id
            WHERE plan_version.state <> 'withdrawn'
            ORDER BY plan.year_start DESC
            LIMIT 1
            """
        ) { try PlanYear($0) }
    }

    /// The number that a year's next version gets.
    package func nextVersionNumber(of planID: RecordID) throws -> Int {
        try count("SELECT COALESCE(MAX(number), 0) + 1 AS count FROM plan_version WHERE plan_id = \(planID)")
    }
}

extension StoredPlanVersion {
    static let columns: SQL = """
        SELECT plan_version.id AS id, plan_version.plan_id AS plan_id, plan.year_start AS year_start,
            plan_version.number AS number, plan_version.state AS state, plan_version.title AS title,
            plan_version.window_from AS window_from, plan_version.window_to AS window_to,
            plan_version.as_at AS as_at, plan_version.created_at AS created_at, plan_version.base_id AS base_id,
            plan_version.reason AS reason, plan_version.submitted_at AS submitted_at,
            plan_version.version AS version
        FROM plan_version
        JOIN plan ON plan.id = plan_version.plan_id
        """

    init(_ row: Row) throws {
        var window: DateRange?
        if let from = try row.optionalDate("window_from"), let to = try row.optionalDate("window_to") {
            window = DateRange(from: from, to: to)
        }
        self.init(
            id: try row.id("id"), planID: try row.id("plan_id"), year: try PlanYear(row),
            number: try row.integer("number"), state: try row.choice("state"), title: try row.text("title"),
            window: window, asAt: try row.date("as_at"), createdAt: try row.instant("created_at"),
            baseID: try row.optionalID("base_id"), reason: try row.optionalText("reason"),
            submittedAt: try row.optionalText("submitted_at").flatMap(Instant.init(text:)),
            version: try row.integer("version"))
    }
}

extension PlanYear {
    init(_ row: Row) throws {
        guard let year = PlanYear(start: try row.integer("year_start")) else {
            throw StorageError.unexpectedValue(table: "plan", column: "year_start")
        }
        self = year
    }
}

extension Querying {
    /// One version of a year, withdrawn or not.
    package func planVersion(_ number: Int, of year: PlanYear) throws -> StoredPlanVersion? {
        try first(
            "\(StoredPlanVersion.columns) WHERE plan.year_start = \(year) AND plan_version.number = \(number)"
        ) { try StoredPlanVersion($0) }
    }

    package func planVersion(_ id: RecordID) throws -> StoredPlanVersion? {
        try first("\(StoredPlanVersion.columns) WHERE plan_version.id = \(id)") { try StoredPlanVersion($0) }
    }

    /// What the public sees as a year's plan: the newest adopted version or, while there is none, the newest that was
    /// brought in from a published document or went to a meeting. A draft that is worked on isn't public.
    package func publicPlanVersion(of year: PlanYear) throws -> StoredPlanVersion? {
        try first(
            """
            \(StoredPlanVersion.columns)
            WHERE plan.year_start = \(year) AND plan_version.state <> 'withdrawn'
                AND (plan_version.state = 'adopted' OR plan_version.submitted_at IS NOT NULL
                    OR plan_version.base_id IS NULL)
            ORDER BY CASE WHEN plan_version.state = 'adopted' THEN 0 ELSE 1 END, plan_version.number DESC
            LIMIT 1
            """
        ) { try StoredPlanVersion($0) }
    }

    /// The newest adopted version of a year.
    package func adoptedPlanVersion(of year: PlanYear) throws -> StoredPlanVersion? {
        try first(
            """
            \(StoredPlanVersion.columns)
            WHERE plan.year_start = \(year) AND plan_version.state = 'adopted'
            ORDER BY plan_version.number DESC
            LIMIT 1
            """
        ) { try StoredPlanVersion($0) }
    }
}
