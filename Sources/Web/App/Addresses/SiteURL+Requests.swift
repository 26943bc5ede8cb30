import CommunitySafety
import Services

extension SiteURL {
    /// Requests for figures, and the answers to them.
    static func ofRequests(_ parts: [String]) -> SiteURL? {
        switch parts.first {
        case "answers": ofAnswers(parts)
        case "evidence" where parts.count > 1 && parts[1] == "requests": ofRegister(Array(parts.dropFirst(2)))
        default: nil
        }
    }

    private static func ofRegister(_ parts: [String]) -> SiteURL? {
        switch parts.count {
        case 0: .figureRequests
        case 1: parts[0] == "new" ? .figureRequestForm("new") : RequestReference(parts[0]).map(SiteURL.figureRequest)
        case 2 where parts[1] == "edit": RequestReference(parts[0]).map { .figureRequestForm($0.text) }
        default: nil
        }
    }

    private static func ofAnswers(_ parts: [String]) -> SiteURL? {
        guard parts.count > 1 else { return .answers }
        guard let reference = RequestReference(parts[1]) else { return nil }
        return switch parts.count {
        case 2: .answer(reference)
        case 3: AnswerFile(parts[2], of: reference).map(SiteURL.answerFile)
        default: nil
        }
    }

    /// The parts of the form of a request: `new` is an empty one.
    static func requestFormParts(_ key: String) -> [String] {
        key == "new" ? ["evidence", "requests", "new"] : ["evidence", "requests", key, "edit"]
    }
}
