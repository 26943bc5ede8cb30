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
        default:
            [
                .closed(
                    path + "/2024-25/issues/asb", read: inside, write: scorers,
                    form: [("do", "score"), ("criterion", "harm"), ("score", "99")])
            ]
        }
    }
}
