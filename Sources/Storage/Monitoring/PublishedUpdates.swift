package import CommunitySafety
package import Proofreading

extension Querying {
    /// The cleared rounds, newest first.
    package func publishedRounds() throws -> [PublishedRound] {
        try all(
            """
            SELECT year_start, quarter, cleared_on
            FROM published_round
            ORDER BY year_start DESC, quarter DESC
            """
        ) { row in
            PublishedRound(
                year: try PlanYear(row), quarter: try row.choice("quarter"), clearedOn: try row.date("cleared_on"))
        }
    }

    /// What went out of a round, in the plan's order.
    package func publishedUpdates(_ quarter: RoundQuarter, of year: PlanYear) throws -> [PublishedUpdate] {
        try all(
            """
            SELECT address, reference, action_words, priority_slug, lead_view, words
            FROM published_update
            JOIN published_round ON published_round.round_id = published_update.round_id
            WHERE published_round.year_start = \(year) AND published_round.quarter = \(quarter.rawValue)
            ORDER BY position
            """
        ) { row in
            PublishedUpdate(
                address: try row.text("address"), reference: try row.text("reference"),
                action: try row.text("action_words"), priority: try row.optionalText("priority_slug"),
                view: try row.choice("lead_view"), words: try row.text("words"))
        }
    }
}

extension Transaction {
    /// Lets a cleared round go out.
    package mutating func publish(_ updates: [PublishedUpdate], of stored: StoredRound, on day: CalendarDate) throws {
        try execute(
            """
            INSERT INTO published_round (round_id, year_start, quarter, cleared_on)
            VALUES (\(stored.id), \(stored.round.year), \(stored.round.quarter.rawValue), \(day))
            """)
        for (index, update) in updates.enumerated() {
            try execute(
                """
                INSERT INTO published_update (round_id, address, position, reference, action_words, priority_slug,
                    lead_view, words)
                VALUES (\(stored.id), \(update.address), \(index + 1), \(update.reference), \(update.action),
                    \(update.priority), \(update.view.rawValue), \(update.words))
                """)
        }
    }

    /// Takes it back.
    package mutating func unpublish(_ round: RecordID) throws {
        try execute("DELETE FROM published_update WHERE round_id = \(round)")
        try execute("DELETE FROM published_round WHERE round_id = \(round)")
    }
}
