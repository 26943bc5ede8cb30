import CommunitySafety
import Web

/// How people come in, and what they keep of their own.
extension Route {
    func entranceRows(_ planted: Planted) -> [AccessRow] {
        switch self {
        case .setUp: [.entrance("/set-up", get: .notFound, signedIn: .notFound, post: .notFound)]
        case .signIn: [.entrance("/sign-in", get: .opens, signedIn: .leads)]
        case .signInCode: [.entrance("/sign-in/code", get: .signsIn, signedIn: .leads, post: .signsIn)]
        case .secondFactor:
            [
                .entrance(
                    "/account/second-factor", get: .signsIn, signedIn: .opens, post: .signsIn, signedInPost: .taken)
            ]
        case .invite: [.entrance("/invite/\(planted.invite)", get: .opens, signedIn: .opens, signedInPost: .taken)]
        case .signOut: [.entrance("/sign-out", get: .noVerb, signedIn: .noVerb, signedInPost: .taken)]
        case .demonstrationRole:
            [
                .entrance(
                    "/demonstration/role", get: .noVerb, signedIn: .noVerb, post: .notFound, signedInPost: .notFound,
                    form: [("role", "manager")])
            ]
        case .kept: [.closed("/sign-in/kept/\(planted.kept)", read: [.officer], machine: false)]
        default: []
        }
    }

    func accountRows(_ planted: Planted) -> [AccessRow] {
        switch self {
        case .desk:
            [
                .closed(
                    "/desk", read: .everyRole, write: .everyRole, machine: false,
                    form: [("do", "seen \(planted.comment)")])
            ]
        case .account: [.closed("/account", read: .everyRole, machine: false)]
        case .accountPassword: [.closed("/account/password", read: .everyRole, write: .everyRole, machine: false)]
        case .recoveryCodes: [.closed("/account/recovery-codes", read: .everyRole, write: .everyRole, machine: false)]
        case .devices: [.closed("/account/devices", read: nil, write: .everyRole, machine: false)]
        case .accounts: [.closed("/settings/accounts", read: [.administrator], write: [.administrator], machine: false)]
        case .accountRecord:
            [
                .closed(
                    "/settings/accounts/\(planted.account)", read: [.administrator], write: [.administrator],
                    machine: false)
            ]
        default: []
        }
    }
}
