/// The kinds of address that the site has: one for each case of ``SiteURL``.
package enum Route: String, Sendable, Hashable, CaseIterable {
    case home, currentPlan, plan, priority, action, lastingAction, downloads, download, findings, partners, check,
        search
    case imports, proposal, proposalRow
    case accessibility, privacy, health, asset
}

extension SiteURL {
    package var route: Route {
        switch self {
        case .home: .home
        case .currentPlan: .currentPlan
        case .plan: .plan
        case .priority: .priority
        case .action: .action
        case .lastingAction: .lastingAction
        case .downloads: .downloads
        case .download: .download
        case .findings: .findings
        case .partners: .partners
        case .imports: .imports
        case .proposal: .proposal
        case .proposalRow: .proposalRow
        case .check: .check
        case .search: .search
        case .accessibility: .accessibility
        case .privacy: .privacy
        case .health: .health
        case .asset: .asset
        }
    }
}
