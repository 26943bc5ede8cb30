package import CommunitySafety
internal import Proofreading

/// A round that was opened, with its row.
package struct StoredRound: Sendable, Hashable {
    package let id: RecordID
    package let round: MonitoringRound
    /// The plan's version whose actions it asks about.
    package let planVersionID: RecordID
    package let version: Int

    package init(id: RecordID, round: MonitoringRound, planVersionID: RecordID, version: Int = 1) {
        self.id = id
        self.round = round
        self.planVersionID = planVersionID
        self.version = version
    }

    init(_ row: Row) throws {
        let window = RoundWindow(
            opens: try row.date("opens_on"), due: try row.date("due_on"), closes: try row.date("closes_on"))
        guard let window else { throw StorageError.unexpectedValue(table: "monitoring_round", column: "due_on") }
        let clearance = try row.optionalDate("cleared_on").map {
            RoundClearance(on: $0, note: try row.optionalText("clearance_note") ?? "")
        }
        self.init(
            id: try row.id("id"),
            round: MonitoringRound(
                year: try PlanYear(row), quarter: try row.choice("quarter"), window: window,
                state: try row.choice("state"), closedOn: try row.optionalDate("closed_on"), clearance: clearance),
            planVersionID: try row.id("plan_version_id"), version: try row.integer("version"))
    }

    static let columns: SQL = """
        SELECT id, year_start, quarter, plan_version_id, opens_on, due_on, closes_on, state, closed_on, cleared_on,
            clearance_note, version
        FROM monitoring_round
        """
}

extension Querying {
    /// The rounds of a year that were opened, the first quarter first.
    package func rounds(of year: PlanYear) throws -> [StoredRound] {
        try all("\(StoredRound.columns) WHERE year_start = \(year) ORDER BY quarter") { try StoredRound($0) }
    }

    package func round(_ quarter: RoundQuarter, of year: PlanYear) throws -> StoredRound? {
        try first("\(StoredRound.columns) WHERE year_start = \(year) AND quarter = \(quarter.rawValue)") {
            try StoredRound($0)
        }
    }

    package func round(_ id: RecordID) throws -> StoredRound? {
        try first("\(StoredRound.columns) WHERE id = \(id)") { try StoredRound($0) }
    }

    /// The years that have rounds, newest first.
    package func roundYears() throws -> [PlanYear] {
        try all("SELECT DISTINCT year_start FROM monitoring_round ORDER BY year_start DESC") { try PlanYear($0) }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredRound) throws {
        let round = stored.round
        try execute(
            """
            INSERT INTO monitoring_round (id, year_start, quarter, plan_version_id, opens_on, due_on, closes_on, state)
            VALUES (\(stored.id), \(round.year), \(round.quarter.rawValue), \(stored.planVersionID),
                \(round.window.opens), \(round.window.due), \(round.window.closes), 'open')
            """)
    }

    /// Writes where a round stands now. Throws `staleVersion` when somebody was quicker.
    package mutating func change(_ stored: StoredRound, to round: MonitoringRound) throws {
        try change(
            "monitoring_round", stored.id,
            by: """
                UPDATE monitoring_round
                SET state = \(round.state.rawValue), due_on = \(round.window.due), closes_on = \(round.window.closes),
                    closed_on = \(round.closedOn), cleared_on = \(round.clearance?.on),
                    clearance_note = \(round.clearance?.note), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }
}
