import CommunitySafety
import Web

/// The access table itself: who gets what at each route. A new route needs a line here before anything builds.
extension Route {
    private static let everyRole = Set(Role.allCases)
    /// Who may read a draft.
    private static let readers: Set<Role> = [
        .administrator, .manager, .officer, .analyst, .partnerLead, .democraticServices,
    ]
    /// Who makes the plan.
    private static let makers: Set<Role> = [.manager, .officer]

    /// Its addresses, filled in from what was planted.
    func rows(_ planted: Planted) -> [AccessRow] {
        let plan = "/plan/2023-24"
        return switch self {
        case .home: [.open("/")]
        case .currentPlan: [.open("/plan", .leads)]
        case .plan: [.open(plan)]
        case .priority: [.open("\(plan)/priorities/domestic-abuse")]
        case .action: [.open("\(plan)/actions/2.1-b")]
        case .lastingAction: [.open("/actions/2.1-b", .leads)]
        case .downloads: [.open("\(plan)/downloads")]
        case .download: [.open("\(plan)/downloads/\(planted.download)")]
        case .partners: [.open("/partners")]
        case .search: [.open("/search")]
        case .accessibility: [.open("/accessibility")]
        case .privacy: [.open("/privacy")]
        case .health: [.open("/health")]
        case .asset: [.open("/assets/\(planted.asset)")]
        case .check: [.check("/check")]
        case .findings:
            [
                .closed(
                    "\(plan)/findings", read: [.administrator, .manager, .officer, .analyst], demonstration: true)
            ]
        case .draft:
            [
                .closed(
                    "\(plan)/draft", read: Self.readers, write: Self.makers, form: [("do", "renumber")])
            ]
        case .edit:
            records { path, whose, own in
                .closed(
                    "\(plan)/draft/\(path)", whose: whose, read: own, write: own, refused: Self.leads(own),
                    form: [("do", "save"), ("version", "0"), ("words", "Other words")])
            }
        case .history:
            records { path, whose, own in
                .closed(
                    "\(plan)/draft/\(path)/history", whose: whose, read: Self.readers, write: own,
                    form: [("earlier", "1"), ("version", "0")])
            }
        case .imports: [.closed("/import", read: Self.makers, write: Self.makers)]
        case .proposal:
            [.closed("/import/\(planted.proposal)", read: Self.makers, write: Self.makers, form: [("do", "none")])]
        case .proposalRow:
            [.closed(planted.proposalRow, read: Self.makers, write: Self.makers, form: [("version", "0")])]
        case .setUp: [.entrance("/set-up", get: .notFound, signedIn: .notFound, post: .notFound)]
        case .signIn: [.entrance("/sign-in", get: .opens, signedIn: .leads)]
        case .signInCode: [.entrance("/sign-in/code", get: .signsIn, signedIn: .leads, post: .signsIn)]
        case .secondFactor:
            [
                .entrance(
                    "/account/second-factor", get: .signsIn, signedIn: .opens, post: .signsIn, signedInPost: .taken)
            ]
        case .invite:
            [.entrance("/invite/\(planted.invite)", get: .opens, signedIn: .opens, signedInPost: .taken)]
        case .signOut: [.entrance("/sign-out", get: .noVerb, signedIn: .noVerb, signedInPost: .taken)]
        case .demonstrationRole:
            [
                .entrance(
                    "/demonstration/role", get: .noVerb, signedIn: .noVerb, post: .notFound, signedInPost: .notFound,
                    form: [("role", "manager")])
            ]
        case .kept: [.closed("/sign-in/kept/\(planted.kept)", read: [.officer], machine: false)]
        case .desk: [.closed("/desk", read: Self.everyRole, machine: false)]
        case .account: [.closed("/account", read: Self.everyRole, machine: false)]
        case .accountPassword:
            [.closed("/account/password", read: Self.everyRole, write: Self.everyRole, machine: false)]
        case .recoveryCodes:
            [.closed("/account/recovery-codes", read: Self.everyRole, write: Self.everyRole, machine: false)]
        case .devices: [.closed("/account/devices", read: nil, write: Self.everyRole, machine: false)]
        case .accounts:
            [.closed("/settings/accounts", read: [.administrator], write: [.administrator], machine: false)]
        case .accountRecord:
            [
                .closed(
                    "/settings/accounts/\(planted.account)", read: [.administrator], write: [.administrator],
                    machine: false)
            ]
        }
    }

    /// A record that the partner lead's own agency leads, and one of another's, with who may write each.
    private func records(_ row: (_ path: String, _ whose: String, _ writers: Set<Role>) -> AccessRow) -> [AccessRow] {
        [
            row("action/1.1", "own agency", Self.makers.union([.partnerLead])),
            row("action/1.2", "another agency", Self.makers),
        ]
    }

    /// A partner lead who may not write a record is told so; others have no such page at all.
    private static func leads(_ writers: Set<Role>) -> Set<Role> {
        writers.contains(.partnerLead) ? [] : [.partnerLead]
    }
}

extension AccessRow {
    /// The check, which everybody may use: it keeps nothing and knows nobody, so its form has no token.
    static func check(_ path: String) -> AccessRow {
        AccessRow(path: path, hasToken: false, get: cells { _ in .opens }, post: cells { _ in .taken })
    }
}
