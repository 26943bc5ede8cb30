internal import CommunitySafety

/// Which success measures an action counts towards.
extension Querying {
    /// The actions that count towards a measure, in the order of the plan.
    package func actions(servingMeasure measure: RecordID) throws -> [RecordID] {
        try all(
            """
            SELECT plan_action.id
            FROM plan_action_measure
            JOIN plan_action ON plan_action.id = plan_action_measure.action_id
            WHERE plan_action_measure.measure_id = \(measure)
            ORDER BY plan_action.position
            """
        ) { try $0.id("id") }
    }

    /// A version's success measures in order, each with what a choice among them shows.
    package func measureNames(of version: RecordID) throws -> [StoredMeasureName] {
        try all(
            """
            SELECT id, words, priority_slug, heading
            FROM plan_measure
            WHERE plan_version_id = \(version)
            ORDER BY position
            """
        ) { row in
            StoredMeasureName(
                id: try row.id("id"), words: try row.text("words"), priority: try row.optionalText("priority_slug"),
                heading: try row.text("heading"))
        }
    }

    func measures(ofAction action: RecordID) throws -> [String] {
        try all("SELECT measure_id FROM plan_action_measure WHERE action_id = \(action)") { try $0.text("measure_id") }
    }

    /// The places of the measures that each action of a version counts towards, from 1, by the action's id.
    func measurePlaces(of version: RecordID) throws -> [String: [Int]] {
        var links: [(action: String, measure: String)] = []
        try forEach("SELECT action_id, measure_id FROM plan_action_measure WHERE plan_version_id = \(version)") { row in
            links.append((try row.text("action_id"), try row.text("measure_id")))
        }
        guard !links.isEmpty else { return [:] }
        let order = try all("SELECT id FROM plan_measure WHERE plan_version_id = \(version) ORDER BY position") {
            try $0.text("id")
        }
        let places = Dictionary(order.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        return Dictionary(grouping: links, by: \.action).mapValues { $0.compactMap { places[$0.measure] }.sorted() }
    }
}

/// A success measure as a choice names it.
package struct StoredMeasureName: Sendable, Hashable {
    package let id: RecordID
    package let words: String
    /// The slug of its priority; nil for the plan as a whole.
    package let priority: String?
    package let heading: String
}

extension Transaction {
    mutating func link(_ action: RecordID, toMeasure measure: RecordID, in version: RecordID) throws {
        try execute(
            """
            INSERT INTO plan_action_measure (plan_version_id, action_id, measure_id)
            VALUES (\(version), \(action), \(measure))
            """)
    }

    /// Writes which measures an action counts towards, as its text says.
    mutating func linkMeasures(of action: StoredRecord) throws {
        for measure in action.text.lines(.measures) {
            try link(action.id, toMeasure: RecordID(measure), in: action.planVersionID)
        }
    }

    mutating func unlinkMeasures(of action: RecordID) throws {
        try execute("DELETE FROM plan_action_measure WHERE action_id = \(action)")
    }
}
