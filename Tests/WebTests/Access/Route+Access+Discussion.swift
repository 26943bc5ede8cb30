import CommunitySafety
import Web

/// What is said about a draft, by those who have an account and by those who have a link.
extension Route {
    func discussionRows(_ planted: Planted) -> [AccessRow] {
        let plan = Planted.plan
        let round = "\(plan)/consultations/\(planted.consultation)"
        return switch self {
        case .comments: commentRows("\(plan)/comments", planted)
        case .recordComments:
            Self.records { path, whose, _ in
                .closed(
                    "\(plan)/comments/\(path)", whose: whose, read: .readers, write: .commenters,
                    form: [("do", "comment"), ("comment", "Words")])
            }
        case .sharedLinks: [.closed("\(plan)/links", read: .makers, write: .makers, form: [("do", "make")])]
        case .consultations: [.closed("\(plan)/consultations", read: .readers, write: .makers, form: [("do", "open")])]
        case .consultation:
            [.closed(round, read: .readers, write: .makers, form: [("do", "close"), ("version", "0")])]
        case .consultationLinks:
            [
                .closed(
                    "\(round)/links", read: .makers, write: .makers,
                    form: [("partner", planted.partner), ("email", Secret.consulted.word)])
            ]
        case .consultationFile: [.closed("\(round)/links.csv", read: [.manager])]
        case .sharedDraft, .sharedPart: linkRows(planted)
        default: []
        }
    }

    /// Somebody's own comment is nobody else's to correct, whatever their role.
    private func commentRows(_ path: String, _ planted: Planted) -> [AccessRow] {
        var correcting = AccessRow.closed(
            path, what: "correct another’s", read: .readers, write: .commenters,
            form: [("do", "correct \(planted.comment)"), ("corrected", "Other words"), ("comment-version", "1")])
        for role in Set<Role>.commenters { correcting.post[.role(role)] = .notFound }
        return [
            .closed(
                path, what: "comment", read: .readers, write: .commenters,
                form: [("do", "comment"), ("comment", "Words")]),
            correcting,
            .closed(
                path, what: "settle", read: .readers, write: .makers,
                form: [("do", "resolve \(planted.comment)"), ("comment-version", "1"), ("outcome", "Done")]),
        ]
    }

    /// The link is the right, whoever opens it; on the public site there are none.
    private func linkRows(_ planted: Planted) -> [AccessRow] {
        if self == .sharedPart {
            let (inside, outside) = ("action/\(planted.inside)", "action/\(planted.outside)")
            return [
                .link(planted.link + "/" + inside, "link to one priority", shows: [.draft]),
                .link(planted.link + "/" + outside, "part that it doesn’t cover", get: .notFound, post: .notFound),
                .link(planted.revoked + "/" + inside, "revoked", get: .gone, post: .gone),
            ]
        }
        return [
            .link(planted.link, "link to one priority", shows: [.draft, .sent]),
            .link(planted.partnerLink, "a partner’s own", shows: [.draft, .elsewhere]),
            .link(planted.usedUp, "used up", get: .opens, post: .gone),
            .link(planted.revoked, "revoked", get: .gone, post: .gone),
            .link(planted.link + "x", "made up", get: .notFound, post: .notFound),
        ]
    }
}

extension AccessRow {
    /// What anybody gets who has this link.
    static func link(
        _ path: String, _ what: String, get: ExpectedAnswer = .opens, post: ExpectedAnswer = .taken,
        shows: Set<Secret> = []
    ) -> AccessRow {
        let form = [("do", "comment"), ("comment", "Words"), ("name", "Somebody"), ("agency", "")]
        return AccessRow(
            path: path, whose: what, form: form, hasToken: false, shows: shows,
            get: cells { $0 == .publicSite ? .notFound : get }, post: cells { $0 == .publicSite ? .notFound : post })
    }
}
