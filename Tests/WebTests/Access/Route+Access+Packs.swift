import CommunitySafety
import Services
import Web

/// Packs: what is for everybody, what is for those inside, and what is being written by whoever issues it.
extension Route {
    func packRows(_ planted: Planted) -> [AccessRow] {
        let path = "/monitoring/2023-24/packs"
        let inside: Set<Role> = [.manager, .officer, .analyst, .partnerLead, .democraticServices]
        let issuers: Set<Role> = [.manager, .officer]
        return switch self {
        case .packs: [.figures(path)]
        case .pack: [.figures(path + "/1"), .inside(path + "/2", "for the partnership", inside)]
        case .packDraft:
            [
                .closed(
                    path + "/meeting-q3", read: issuers, write: issuers, form: [("do", "keep"), ("version", "9")]),
                .closed(
                    path + "/quarterly-q2", what: "issuing", read: issuers, write: issuers,
                    form: [("do", "issue"), ("correction", "")]),
            ]
        case .packFile:
            [
                .figures(path + "/1/pack-2023-24-1.txt"),
                .inside(path + "/2/pack-2023-24-2.txt", "for the partnership", inside),
                .inside(path + "/meeting-q3/meeting-q3-draft.txt", "not issued", issuers),
            ]
        case .progressSheet:
            [
                .figures("/monitoring/2023-24/sheets/round-2023-24-q2.xlsx"),
                .inside("/monitoring/2023-24/sheets/round-2023-24-q3-partners.xlsx", "for the partnership", inside),
            ]
        default: []
        }
    }
}

extension AccessRow {
    /// What stands at an open address, and isn't there for whoever it isn't for.
    static func inside(_ path: String, _ whose: String, _ roles: Set<Role>) -> AccessRow {
        AccessRow(
            path: path, whose: whose,
            get: cells { seat in
                switch seat {
                case .machine: .opens
                case .role(let role) where roles.contains(role): .opens
                default: .notFound
                }
            }, post: cells { _ in .noVerb })
    }
}

extension Planted {
    /// One for everybody, of the cleared round, and one for the partnership, of the open one.
    func issuePacks() async throws {
        let issue = IssuePack(desk)
        for key in [PackKey(.quarterly, .q2), PackKey(.meeting, .q3)].compactMap(\.self) {
            try await issue.run(key, of: try planYear(2023), as: .operator)
        }
    }
}
