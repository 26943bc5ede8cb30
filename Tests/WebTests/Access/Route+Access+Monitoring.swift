import CommunitySafety
import Web

/// Monitoring rounds: what is cleared for everybody, the rest for those inside, and a lead's own by its link.
extension Route {
    func monitoringRows(_ planted: Planted) -> [AccessRow] {
        let path = "/monitoring/2023-24"
        let inside: Set<Role> = [.manager, .officer, .analyst, .partnerLead, .democraticServices]
        return switch self {
        case .rounds: [.figures(path)]
        case .round: [.figures(path + "/q2"), hidden(path + "/q3", from: inside)]
        case .roundWork:
            [
                .closed(
                    path + "/q3/work", what: "a note", read: nil, write: [.manager, .officer],
                    form: [("do", "note"), ("note", "")]),
                .closed(
                    path + "/q3/work", what: "clearing", read: nil, write: [.manager], refused: [.officer],
                    form: [("do", "clear")]),
            ]
        case .roundLinks:
            [.closed(path + "/q3/links", read: .makers, write: .makers, form: [("do", "look")])]
        case .roundAction: actionRows(path, inside, planted.rounds.key)
        case .measureProgress: [.figures(path + "/measures")]
        case .measureTarget:
            [
                .closed(
                    path + "/measures/\(planted.measureAddress)", read: .makers, write: .makers,
                    form: [("do", "save"), ("kind", "milestone"), ("basis", "typed")])
            ]
        case .coverage: [.closed(path + "/coverage", read: inside)]
        case .risks:
            [.closed(path + "/risks", read: inside, write: [.manager, .officer], form: [("do", "add"), ("kind", "")])]
        case .ratingRules:
            [
                .closed(
                    "/settings/rules", read: inside, write: [.manager], form: [("do", "keep"), ("onTrackFrom", "x")])
            ]
        case .calendars: [.closed("/calendars", read: .readers, write: .readers, form: [("do", "look")])]
        case .calendarFeed:
            [
                looked(planted.rounds.calendar, "partnership’s", .opens, [.meeting]),
                looked("/calendars/made-up.ics", "made up", .notFound),
            ]
        case .roundCall:
            [.closed(path + "/q3/call", read: .makers, write: .makers, form: [("do", "save"), ("lead", "")])]
        case .roundLetters: [.closed(path + "/q3/letters", read: .makers)]
        case .mail, .mailSettings, .mailChoice: mailRows(planted)
        case .money, .award, .moneyWork, .awardReturn, .awardFile, .agreement, .agreementWork: moneyRows(planted)
        default: linkRows(planted)
        }
    }

    private func mailRows(_ planted: Planted) -> [AccessRow] {
        let handlers: Set<Role> = [.administrator, .manager, .officer]
        return switch self {
        case .mail: [.closed("/mail", read: handlers, write: handlers, form: [("do", "look")])]
        case .mailSettings:
            [
                .closed(
                    "/settings/mail", read: [.administrator, .manager], write: [.administrator, .manager],
                    form: [("do", "look")])
            ]
        default:
            [
                .link(planted.rounds.stop, "link in a message"),
                .link(planted.rounds.stop + "?of=copies", "link in a message, for copies"),
                .link(planted.rounds.stop + "x", "made up", get: .notFound, post: .notFound),
            ]
        }
    }

    /// A round that isn't cleared: those inside see it, and for everybody else it isn't there.
    private func hidden(_ path: String, from inside: Set<Role>) -> AccessRow {
        AccessRow(
            path: path, whose: "not cleared",
            get: AccessRow.cells { seat in
                switch seat {
                case .machine: .opens
                case .role(let role) where inside.contains(role): .opens
                default: .notFound
                }
            }, post: AccessRow.cells { _ in .noVerb })
    }

    /// Sums of a released award for everybody; the rest for those who work with money.
    private func moneyRows(_ planted: Planted) -> [AccessRow] {
        let (own, out) = ("/money/\(planted.award)", "/money/\(planted.releasedAward)")
        let readers: Set<Role> = [.manager, .officer, .analyst]
        return switch self {
        case .money: [.figures("/money")]
        case .award: [.figures(out), hidden(own, from: readers)]
        case .agreement: [.closed("/money/agreements/\(planted.agreement)", read: readers)]
        case .agreementWork:
            [
                .closed(
                    "/money/agreements/\(planted.agreement)/work", read: nil, write: .makers, form: [("do", "line")])
            ]
        case .moneyWork: [.closed(own + "/work", read: nil, write: .makers, form: [("do", "line")])]
        case .awardReturn: [.closed(out + "/returns/mid-year", read: readers)]
        default:
            [
                .closed(out + "/returns/year-end.csv", read: readers),
                .closed(out + "/returns/year-end.txt", whose: "as a document", read: readers),
            ]
        }
    }

    private func actionRows(_ path: String, _ inside: Set<Role>, _ key: String) -> [AccessRow] {
        let form = [("do", "send"), ("view", ""), ("key", key)]
        return [
            .closed(
                path + "/q3/actions/1.1", whose: "own agency", read: inside, write: [.manager, .officer, .partnerLead],
                form: form),
            .closed(
                path + "/q3/actions/1.2", whose: "another agency", read: inside, write: [.manager, .officer],
                form: form),
            .closed(
                path + "/q3/actions/1.1", what: "approval", read: inside, write: [.manager],
                form: [("do", "withdraw"), ("number", "1")]),
        ]
    }

    /// The link is the right, whoever opens it; on the public site there are none.
    private func linkRows(_ planted: Planted) -> [AccessRow] {
        let rounds = planted.rounds
        guard self == .update else {
            return [
                looked(rounds.link, "open round", .opens, [.draft]),
                looked(rounds.revoked, "revoked", .gone), looked(rounds.past, "last round", .gone),
                looked(rounds.link + "x", "made up", .notFound),
            ]
        }
        return [
            // A form without the link’s own key.
            .link(rounds.link + "/1.1", "open round", post: .refused, shows: [.draft]),
            .link(rounds.link + "/1.2", "another agency’s action", get: .notFound, post: .notFound),
            .link(rounds.revoked + "/1.2", "revoked", get: .gone, post: .gone),
            .link(rounds.past + "/1.1", "last round", get: .gone, post: .gone),
        ]
    }

    func looked(
        _ path: String, _ which: String, _ answer: ExpectedAnswer, _ shows: Set<Secret> = []
    ) -> AccessRow {
        AccessRow(
            path: path, whose: which, hasToken: false, shows: shows,
            get: AccessRow.cells { $0 == .publicSite ? .notFound : answer },
            post: AccessRow.cells { _ in .noVerb })
    }
}
