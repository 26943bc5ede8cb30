package import CommunitySafety

/// An action that wasn't carried over into the next year's plan.
package struct StoredLeftAction: Sendable, Hashable {
    package let fromVersionID: RecordID
    package let fromAddress: String
    package let words: String
}

extension Querying {
    /// For each action of a version that was carried over the address that it had, by its own.
    package func origins(of version: RecordID) throws -> [String: String] {
        var origins: [String: String] = [:]
        try forEach("SELECT address, from_address FROM plan_action_origin WHERE plan_version_id = \(version)") { row in
            origins[try row.text("address")] = try row.text("from_address")
        }
        return origins
    }

    /// The version that a version's actions were carried over from; nil when it wasn't started from last year's.
    package func originVersion(of version: RecordID) throws -> RecordID? {
        try first(
            """
            SELECT from_version_id
            FROM plan_action_origin
            WHERE plan_version_id = \(version)
            LIMIT 1
            """
        ) { try $0.id("from_version_id") }
    }

    /// What was left behind when a version was started from last year's plan, in the order that it was printed.
    package func leftActions(of version: RecordID) throws -> [StoredLeftAction] {
        try all(
            """
            SELECT from_version_id, from_address, words
            FROM plan_action_left
            WHERE plan_version_id = \(version)
            ORDER BY position
            """
        ) { row in
            StoredLeftAction(
                fromVersionID: try row.id("from_version_id"), fromAddress: try row.text("from_address"),
                words: try row.text("words"))
        }
    }
}

extension Transaction {
    /// Keeps from where each action came, and what was left.
    package mutating func keepOrigins(of next: NextPlan, version: RecordID, from base: RecordID) throws {
        for (address, origin) in next.origins.sorted(by: { $0.key < $1.key }) {
            try keepOrigin(of: address, version: version, from: base, origin: origin)
        }
        for (index, action) in next.left.enumerated() {
            try execute(
                """
                INSERT INTO plan_action_left (plan_version_id, from_version_id, from_address, position, words)
                VALUES (\(version), \(base), \(action.address), \(index + 1), \(action.text))
                """)
        }
    }

    /// Takes the origins of a version along to a copy of it.
    package mutating func copyOrigins(from base: RecordID, to version: RecordID) throws {
        guard let origin = try originVersion(of: base) else { return }
        for (address, from) in try origins(of: base).sorted(by: { $0.key < $1.key }) {
            try keepOrigin(of: address, version: version, from: origin, origin: from)
        }
    }

    private mutating func keepOrigin(
        of address: String, version: RecordID, from base: RecordID, origin: String
    ) throws {
        try execute(
            """
            INSERT INTO plan_action_origin (plan_version_id, address, from_version_id, from_address)
            VALUES (\(version), \(address), \(base), \(origin))
            """)
    }
}
