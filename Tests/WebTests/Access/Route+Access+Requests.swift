import CommunitySafety
import Web

/// Requests for figures: the register is for whoever reads figures, an answer for everybody once it is published.
extension Route {
    func requestRows(_ planted: Planted) -> [AccessRow] {
        let answerers: Set<Role> = [.manager, .officer, .analyst]
        let (published, unpublished) = (planted.requests[0], planted.requests[1])
        return switch self {
        case .figureRequests: [.closed("/evidence/requests", read: .figureReaders)]
        case .figureRequestForm:
            [
                .closed(
                    "/evidence/requests/new", read: answerers, write: answerers,
                    form: [("do", "save"), ("capacity", "press"), ("question", "")])
            ]
        case .figureRequest:
            zip([published, unpublished], ["published", "not published"]).map { reference, whose in
                .closed(
                    "/evidence/requests/\(reference)", whose: whose, read: .figureReaders, write: answerers,
                    form: [("do", "check"), ("text", "")])
            }
        case .answers: [.figures("/answers")]
        case .answer:
            [.figures("/answers/\(published)"), .officers("/answers/\(unpublished)", whose: "not published")]
        case .answerFile:
            [
                .figures("/answers/\(published)/\(published)-answer-1.txt"),
                .officers("/answers/\(unpublished)/\(unpublished)-answer-1.txt", whose: "not published"),
            ]
        default: []
        }
    }
}

extension AccessRow {
    /// What stands at an open address and is for those who read the partnership's figures only.
    fileprivate static func officers(_ path: String, whose: String) -> AccessRow {
        func answer(_ seat: Seat) -> ExpectedAnswer {
            switch seat {
            case .machine: .opens
            case .role(let role): Set<Role>.figureReaders.contains(role) ? .opens : .notFound
            case .publicSite, .stranger, .bearer, .demonstration: .notFound
            }
        }
        return AccessRow(path: path, whose: whose, get: cells(answer), post: cells { _ in .noVerb })
    }
}
