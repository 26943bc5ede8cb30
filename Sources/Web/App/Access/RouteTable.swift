import CommunitySafety

/// Which audience may use which route, and how: the one list, checked by a test against every route.
///
/// A route without a row answers *not found*, and so does a row that doesn't name the audience.
package enum RouteTable {
    package enum Method: String, Sendable, Hashable { case get = "GET", post = "POST" }

    package struct Row: Sendable, Hashable {
        package let audiences: Set<Audience>
        package let methods: Set<Method>
    }

    package static let rows: [Route: Row] = [
        .home: open, .currentPlan: open, .plan: open, .priority: open, .action: open, .lastingAction: open,
        .downloads: open, .download: open, .partners: open, .search: open, .accessibility: open, .privacy: open,
        .health: open, .asset: open,
        .check: Row(audiences: Set(Audience.all), methods: [.get, .post]),
        .imports: importing, .proposal: importing, .proposalRow: importing,
        .findings: row([.demonstration, .operator], [.administrator, .manager, .officer, .analyst]),
    ]

    /// A row for those named and for the operator's own page.
    private static func row(
        _ others: Set<Audience> = [.operator], _ roles: Set<Role>, _ methods: Set<Method> = [.get]
    ) -> Row {
        Row(audiences: others.union(roles.map(Audience.role)), methods: methods)
    }

    package static func allows(_ audience: Audience, _ route: Route) -> Bool {
        rows[route]?.audiences.contains(audience) ?? false
    }

    private static let importing = row([.operator], [.manager, .officer], [.get, .post])
    private static let open = Row(audiences: Set(Audience.all), methods: [.get])
}
