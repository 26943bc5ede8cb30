import CommunitySafety
import Web

/// What everybody may read.
extension Route {
    func publishedRows(_ planted: Planted) -> [AccessRow] {
        let plan = Planted.plan
        return switch self {
        case .home: [.open("/")]
        case .currentPlan: [.open("/plan", .leads)]
        case .plan: [.open(plan)]
        case .priority: [.open("\(plan)/priorities/domestic-abuse")]
        case .action: [.open("\(plan)/actions/2.1-b")]
        case .lastingAction: [.open("/actions/2.1-b", .leads)]
        case .downloads: [.open("\(plan)/downloads")]
        case .planFigures: [.open("\(plan)/figures")]
        case .download: [.open("\(plan)/downloads/\(planted.download)")]
        case .partners: [.open("/partners")]
        case .search: [.open("/search")]
        case .accessibility: [.open("/accessibility")]
        case .privacy: [.open("/privacy")]
        case .health: [.open("/health")]
        case .asset: [.open("/assets/\(planted.asset)")]
        case .check: [.check("/check")]
        default: []
        }
    }

    func importRows(_ planted: Planted) -> [AccessRow] {
        switch self {
        case .imports: [.closed("/import", read: .makers, write: .makers)]
        case .proposal:
            [.closed("/import/\(planted.proposal)", read: .makers, write: .makers, form: [("do", "none")])]
        case .proposalRow: [.closed(planted.proposalRow, read: .makers, write: .makers, form: [("version", "0")])]
        default: []
        }
    }
}

extension AccessRow {
    /// The check, which everybody may use: it keeps nothing and knows nobody, so its form has no token.
    static func check(_ path: String) -> AccessRow {
        AccessRow(path: path, hasToken: false, get: cells { _ in .opens }, post: cells { _ in .taken })
    }
}
