package import CommunitySafety

extension Querying {
    /// The ids and positions of a version's records of one kind, in order.
    package func order(of kind: RecordKind, in version: RecordID) throws -> [(id: RecordID, position: Int)] {
        let query: SQL =
            switch kind {
            case .section: "SELECT id, position FROM plan_section WHERE plan_version_id = \(version) ORDER BY position"
            case .priority:
                "SELECT id, position FROM plan_priority WHERE plan_version_id = \(version) ORDER BY position"
            case .action: "SELECT id, position FROM plan_action WHERE plan_version_id = \(version) ORDER BY position"
            case .measure: "SELECT id, position FROM plan_measure WHERE plan_version_id = \(version) ORDER BY position"
            case .member: "SELECT id, position FROM plan_member WHERE plan_version_id = \(version) ORDER BY position"
            case .funding: "SELECT id, position FROM plan_funding WHERE plan_version_id = \(version) ORDER BY position"
            case .theme: "SELECT id, position FROM plan_theme WHERE plan_version_id = \(version) ORDER BY position"
            }
        return try all(query) { (try $0.id("id"), try $0.integer("position")) }
    }

    /// A priority's actions in order, with their references and addresses.
    package func actionNames(
        of priority: String?, in version: RecordID
    ) throws -> [(id: RecordID, position: Int, reference: String?, address: String)] {
        try all(
            """
            SELECT id, position, reference, address
            FROM plan_action
            WHERE plan_version_id = \(version) AND COALESCE(priority_slug, '') = \(priority ?? "")
            ORDER BY position
            """
        ) { row in
            (
                try row.id("id"), try row.integer("position"), try row.optionalText("reference"),
                try row.text("address")
            )
        }
    }

    /// The slugs of a version's priorities in order.
    package func prioritySlugs(of version: RecordID) throws -> [String] {
        try all("SELECT slug FROM plan_priority WHERE plan_version_id = \(version) ORDER BY position") {
            try $0.text("slug")
        }
    }

    /// The action that has this address in a version.
    package func actionID(at address: String, in version: RecordID) throws -> RecordID? {
        try first("SELECT id FROM plan_action WHERE plan_version_id = \(version) AND address = \(address)") {
            try $0.id("id")
        }
    }

    /// The number of the newest version of a year that stands.
    package func newestVersionNumber(of plan: RecordID) throws -> Int {
        try count(
            """
            SELECT COALESCE(MAX(number), 0) AS count
            FROM plan_version
            WHERE plan_id = \(plan) AND state <> 'withdrawn'
            """)
    }
}

extension Querying {
    /// The last section that belongs to a priority, or the last of all.
    package func lastPrioritySection(of version: RecordID) throws -> RecordID? {
        try first(
            """
            SELECT id
            FROM plan_section
            WHERE plan_version_id = \(version)
            ORDER BY CASE WHEN priority_slug IS NULL THEN 0 ELSE 1 END DESC, position DESC
            LIMIT 1
            """
        ) { try $0.id("id") }
    }

    /// The section of a priority.
    package func sectionID(ofPriority slug: String, in version: RecordID) throws -> RecordID? {
        try first(
            """
            SELECT id
            FROM plan_section
            WHERE plan_version_id = \(version) AND priority_slug = \(slug)
            ORDER BY position
            LIMIT 1
            """
        ) { try $0.id("id") }
    }

    /// How many actions, success measures and funding lines stand under a priority.
    package func recordCount(ofPriority slug: String, in version: RecordID) throws -> Int {
        let actions = try count(
            """
            SELECT COUNT(*) AS count
            FROM plan_action
            WHERE plan_version_id = \(version) AND priority_slug = \(slug)
            """)
        let measures = try count(
            """
            SELECT COUNT(*) AS count
            FROM plan_measure
            WHERE plan_version_id = \(version) AND priority_slug = \(slug)
            """)
        let funding = try count(
            """
            SELECT COUNT(*) AS count
            FROM plan_funding
            WHERE plan_version_id = \(version) AND priority_slug = \(slug)
            """)
        return actions + measures + funding
    }
}

extension Querying {
    /// The priority of that slug.
    package func priorityID(of slug: String, in version: RecordID) throws -> RecordID? {
        try first("SELECT id FROM plan_priority WHERE plan_version_id = \(version) AND slug = \(slug)") {
            try $0.id("id")
        }
    }
}
