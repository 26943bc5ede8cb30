package import CommunitySafety
package import HTML

/// Every address of the site: pages link with it, and requests are routed by it.
package enum SiteURL: Sendable, Hashable {
    case home
    /// Leads to the plan in force.
    case currentPlan
    case plan(PlanYear)
    case priority(PlanYear, slug: String)
    case action(PlanYear, address: String)
    /// Leads to the action of the plan in force that has this address.
    case lastingAction(address: String)
    case downloads(PlanYear)
    case download(PlanYear, PublicationFormat)
    case findings(PlanYear)
    case partners
    /// Bringing in a plan from a file.
    case imports
    /// An uploaded file that is being looked at.
    case proposal(String)
    /// One row of one of its tables, both counted from 1.
    case proposalRow(String, block: Int, row: Int)
    case check
    case search
    case accessibility
    case privacy
    case health
    /// A style sheet, script or picture, by a name that holds a hash of its content.
    case asset(String)
}

extension SiteURL {
    /// The path as parts, not yet encoded.
    var parts: [String] {
        switch self {
        case .home: []
        case .currentPlan: ["plan"]
        case .plan(let year): ["plan", year.name]
        case .priority(let year, let slug): ["plan", year.name, "priorities", slug]
        case .action(let year, let address): ["plan", year.name, "actions", address]
        case .lastingAction(let address): ["actions", address]
        case .downloads(let year): ["plan", year.name, "downloads"]
        case .download(let year, let format): ["plan", year.name, "downloads", format.fileName(of: year)]
        case .findings(let year): ["plan", year.name, "findings"]
        case .partners: ["partners"]
        case .imports: ["import"]
        case .proposal(let id): ["import", id]
        case .proposalRow(let id, let block, let row): ["import", id, "rows", "\(block)-\(row)"]
        case .check: ["check"]
        case .search: ["search"]
        case .accessibility: ["accessibility"]
        case .privacy: ["privacy"]
        case .health: ["health"]
        case .asset(let name): ["assets", name]
        }
    }

    /// What a link to it holds.
    package var address: WebAddress { WebAddress(path: parts) }

    /// The path, percent-encoded: `/plan/2023-24`.
    package var path: String { address.string }

    /// A place on the page.
    package func address(at fragment: String) -> WebAddress { WebAddress(path: parts, fragment: fragment) }

    /// The address with a query.
    package func address(asking query: [(name: String, value: String)]) -> WebAddress {
        WebAddress(path: parts, query: query)
    }
}
