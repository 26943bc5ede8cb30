import CommunitySafety
import Web

/// How a plan goes through its meetings, is adopted, amended and followed by the next.
extension Route {
    func decisionRows(_ planted: Planted) -> [AccessRow] {
        let plan = Planted.plan
        return switch self {
        case .report:
            [.closed("\(plan)/report", read: .readers, write: .clerks, form: [("part", "legal"), ("words", "Other")])]
        case .reportFile: [.closed("\(plan)/report/committee-report-2023-24.html", read: .readers)]
        case .reportTemplate: [.closed("/settings/report", read: [.manager], write: [.manager])]
        case .adoption: adoptionRows("\(plan)/adoption")
        case .amendments:
            [
                .closed(
                    "\(plan)/amendments", read: .readers, write: [.manager],
                    form: [("do", "start"), ("reason", "Words")])
            ]
        case .nextPlan: [.closed("\(plan)/next", read: .readers, write: [.manager], form: [("do", "none")])]
        case .route: [.closed("\(plan)/route", read: .readers)]
        case .meeting: meetingRows("\(plan)/route", planted)
        case .meetingPaper: [.closed("\(plan)/route/\(planted.meeting)/plan-2023-24.html", read: .readers)]
        case .versions:
            [
                .closed(
                    "\(plan)/versions", read: .readers, write: .makers,
                    form: [("do", "open"), ("version", "1"), ("reason", "")])
            ]
        case .version: [.closed("\(plan)/versions/1", read: .readers)]
        case .compare: [.closed("\(plan)/compare", read: .readers)]
        case .paper: [.closed("\(plan)/papers/committee-report.html", read: .readers)]
        case .publish:
            [
                .closed(
                    "\(plan)/publish", read: [.manager], write: [.manager],
                    form: [("do", "clear"), ("reason", "Words")])
            ]
        case .elections:
            [.closed("/settings/elections", read: .readers, write: .clerks, form: Self.election)]
        default: []
        }
    }

    private static let election = [
        ("do", "keep"), ("name", "Elections"), ("area", "Aldmere"), ("notice", "2024-03-20"), ("poll", "2024-05-02"),
    ]

    private func adoptionRows(_ path: String) -> [AccessRow] {
        [
            .closed(path, what: "adopt", read: .readers, write: [.manager], form: [("do", "adopt"), ("number", "1")]),
            .closed(
                path, what: "give a reason", read: .readers, write: .makers,
                form: [("do", "reason"), ("head", "none"), ("reason", "Words")]),
            .closed(
                path, what: "say who was asked", read: .readers, write: .makers,
                form: [("do", "consultee"), ("name", "Parish"), ("asked-on", "2024-01-10")]),
            .closed(
                path, what: "note a copy", read: .readers, write: .clerks,
                form: [("do", "copy"), ("recipient", "Commissioner"), ("sent-on", "2024-01-10")]),
        ]
    }

    /// Whoever works with papers adds meetings; whoever reads drafts sees those that there are.
    private func meetingRows(_ path: String, _ planted: Planted) -> [AccessRow] {
        let form = [("do", "keep"), ("body", "Cabinet"), ("power", "decides"), ("date", "2024-03-14"), ("seen", "0")]
        return [
            .closed("\(path)/\(planted.meeting)", read: .readers, write: .clerks, form: form),
            .closed("\(path)/new", whose: "new", read: .clerks, write: .clerks, told: .readers, form: form),
        ]
    }
}
