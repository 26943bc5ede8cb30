import CommunitySafety
import Web

/// The strategic assessment: for those inside until it is agreed.
extension Route {
    func assessmentRows(_ planted: Planted) -> [AccessRow] {
        let path = "/assessment"
        let inside: Set<Role> = [.manager, .officer, .analyst, .partnerLead, .democraticServices]
        let scorers: Set<Role> = [.manager, .officer, .analyst]
        return switch self {
        case .assessments: [.closed(path, read: inside, write: [.manager], form: [("do", "begin"), ("year", "")])]
        case .assessment:
            [.closed(path + "/2024-25", read: inside, write: scorers, form: [("do", "take")])]
        case .assessmentDecision:
            [
                .closed(
                    path + "/2024-25/decision", read: inside, write: [.manager],
                    form: [("do", "decide"), ("issue", "asb"), ("kind", "")])
            ]
        case .workshop:
            [
                .closed(
                    path + "/2024-25/workshop", what: "weights", read: inside, write: scorers,
                    form: [("do", "more harm")]),
                .closed(
                    path + "/2024-25/workshop", what: "agreeing weights", read: inside, write: [.manager],
                    form: [("do", "agree")]),
            ]
        case .workshopIssue:
            [
                .closed(
                    path + "/2024-25/workshop/asb", read: inside, write: scorers,
                    form: [("do", "record"), ("criterion", "harm"), ("score", "99")])
            ]
        case .whyPriorities: [.open(path + "/2024-25/why", .notFound)]
        case .whyPriority: [.open(path + "/2024-25/why/asb", .notFound)]
        case .assessmentDocument: [.inside(path + "/2024-25/document", "not issued", inside)]
        case .votes:
            [
                .closed(
                    path + "/2024-25/votes", what: "asking", read: inside, write: [.manager], form: [("do", "invite")]),
                .closed(
                    path + "/2024-25/votes", what: "taking as scores", read: inside, write: scorers,
                    form: [("do", "take"), ("round", "2")]),
                .closed(
                    path + "/2024-25/votes?round=1", what: "the closed round", read: inside, write: [.manager],
                    form: [("do", "invite")]),
            ]
        case .voteLinks:
            [.closed(path + "/2024-25/votes/links", read: [.manager], write: [.manager], form: [("do", "look")])]
        case .voteLetters: [.closed(path + "/2024-25/votes/letters", read: [.manager])]
        case .ballot, .ballotIssue: ballotRows(planted)
        case .schemes: [.closed(path + "/schemes", read: inside)]
        case .scheme:
            [
                .closed(path + "/schemes/six-criteria", read: inside),
                .closed(path + "/schemes/six-criteria/1", what: "a version", read: inside),
            ]
        case .schemeForm:
            [
                .closed(
                    path + "/schemes/six-criteria/new", read: [.manager], write: [.manager],
                    form: [("do", "keep")])
            ]
        case .severityWeights:
            [.closed(path + "/weights", read: inside, write: [.manager], form: [("do", "load"), ("edition", "")])]
        case .communityIssues: [.closed(path + "/issues", read: inside)]
        case .communityIssue:
            [
                .closed(
                    path + "/issues/new", read: [.manager], write: [.manager],
                    form: [("do", "keep"), ("name", "")])
            ]
        case .countyFile: [.open(path + "/2024-25/county.csv", .notFound)]
        case .assessmentYear:
            [
                .closed(
                    path + "/2024-25/year", what: "asking", read: inside, write: scorers,
                    form: [("do", "ask"), ("wanted", "")]),
                .closed(
                    path + "/2024-25/year", what: "changing a step", read: inside, write: [.manager],
                    form: [("do", "step"), ("step", "agreed"), ("due", "")]),
            ]
        case .assessmentIssues:
            [
                .closed(
                    path + "/2024-25/issues", read: inside, write: [.manager], form: [("do", "take"), ("issue", "")])
            ]
        default:
            [
                .closed(
                    path + "/2024-25/issues/asb", read: inside, write: scorers,
                    form: [("do", "score"), ("criterion", "harm"), ("score", "99")])
            ]
        }
    }

    /// The link is the right, whoever opens it; on the public site there are none.
    private func ballotRows(_ planted: Planted) -> [AccessRow] {
        let votes = planted.votes
        guard self == .ballotIssue else {
            return [
                looked(votes.link, "open round", .opens), looked(votes.revoked, "taken back", .gone),
                looked(votes.past, "last round", .gone), looked(votes.link + "x", "made up", .notFound),
                looked(planted.rounds.link.replacing("/u/", with: "/v/"), "an update’s, asked for a ballot", .notFound),
            ]
        }
        return [
            // A form without the link’s own key.
            .link(votes.link + "/asb", "open round", post: .refused),
            .link(votes.link + "/arson", "an issue that isn’t asked", get: .notFound, post: .notFound),
            .link(votes.revoked + "/asb", "taken back", get: .gone, post: .gone),
            .link(votes.past + "/asb", "last round", get: .gone, post: .gone),
        ]
    }
}
