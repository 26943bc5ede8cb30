package import CommunitySafety

extension Querying {
    /// The issue that each priority of a year's plan came from, by the priority's address.
    package func issues(ofPrioritiesOf year: PlanYear) throws -> [String: String] {
        let rows = try all("SELECT slug, issue_key FROM priority_issue WHERE year_start = \(year) ORDER BY slug") {
            (try $0.text("slug"), try $0.text("issue_key"))
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}

extension Transaction {
    /// Addresses of priorities by issue, when a plan is started.
    package mutating func keep(prioritiesOf year: PlanYear, _ slugs: [String: String]) throws {
        for (issue, slug) in slugs.sorted(by: { $0.key < $1.key }) {
            try execute(
                """
                INSERT INTO priority_issue (year_start, slug, issue_key) VALUES (\(year), \(slug), \(issue))
                ON CONFLICT (year_start, slug) DO UPDATE SET issue_key = excluded.issue_key
                """)
        }
    }
}
