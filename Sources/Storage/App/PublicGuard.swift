internal import GRDB

/// Lets through only queries that read public tables and nothing else.
///
/// The engine reports the region that each compiled statement touches, views, subqueries and counts included; a region
/// that isn't within the public tables is refused, so that a table made later is restricted until it is listed.
struct PublicGuard: Sendable {
    /// What the public site may read.
    static let publicTables = [
        "schema_migration", "partnership", "plan", "plan_version", "plan_section", "plan_priority", "plan_action",
        "plan_action_party", "plan_action_measure", "plan_measure", "plan_member", "plan_member_alias",
        "plan_member_link", "edition",
        "plan_adoption", "plan_amendment", "audit_head",
        // What a partnership says of itself. Posts and groups are named, people and contacts only where they are published.
        "agency", "agency_post", "partnership_group", "partnership_group_member", "parish", "signpost_service",
        "published_holder", "published_contact",
        "plan_funding", "plan_theme", "plan_theme_priority",
        // Figures as they went out: of small counts nothing is kept there but the words in their place.
        "figure_snapshot",
        // What the strategy group cleared of a monitoring round.
        "published_round", "published_update",
    ]

    private static let readingWords = ["SELECT", "WITH", "VALUES"]

    /// Throws `restricted` unless the statement only reads public tables.
    func allow(_ statement: Statement, in database: Database) throws {
        let region = statement.databaseRegion
        guard statement.isReadonly, Self.begins(statement.sql), try isPublic(region, in: database) else {
            throw StorageError.restricted(region: region.description)
        }
    }

    private func isPublic(_ region: DatabaseRegion, in database: Database) throws -> Bool {
        var open = DatabaseRegion()
        for table in Self.publicTables { open.formUnion(try Table(table).databaseRegion(database)) }
        return region.union(open) == open
    }

    /// `ATTACH`, `PRAGMA` and the like count as reading for SQLite, and touch no region.
    private static func begins(_ sql: String) -> Bool {
        let word = sql.drop(while: \.isWhitespace).prefix(while: \.isLetter).uppercased()
        return readingWords.contains(word)
    }
}
