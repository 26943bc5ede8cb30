import CommunitySafety

/// The entries of the main navigation, in order.
package enum NavigationItem: Sendable, Hashable, CaseIterable {
    case plan, partnership, downloads, check

    var name: String {
        switch self {
        case .plan: "Plan"
        case .partnership: "Partnership"
        case .downloads: "Other formats"
        case .check: "Check a document"
        }
    }

    /// Where it leads; nil while there is nothing to lead to.
    func url(in frame: SiteFrame) -> SiteURL? {
        switch self {
        case .plan: frame.currentYear.map(SiteURL.plan)
        case .partnership: frame.currentYear == nil ? nil : .partners
        case .downloads: frame.downloads.isEmpty ? nil : frame.currentYear.map(SiteURL.downloads)
        case .check: frame.isExport ? nil : .check
        }
    }
}
