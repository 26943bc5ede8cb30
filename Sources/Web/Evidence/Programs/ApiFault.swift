import Documents
import HTTPTypes
import Hummingbird

/// A request by a program that can’t be answered as it is (RFC 9457).
struct ApiFault: Error, Hashable {
    let detail: String
    /// The parameter of the query that is wrong; nil where it is none.
    let parameter: String?

    init(_ detail: String, parameter: String?) {
        self.detail = detail
        self.parameter = parameter
    }
}

/// Problems as programs are told them.
enum ApiProblem {
    static let mediaType = "application/problem+json"

    static func of(_ fault: ApiFault) -> JSONTree {
        let tree = problem("parameter", "A parameter is wrong", .badRequest, fault.detail)
        return fault.parameter.map { tree.adding("parameter", .text($0)) } ?? tree
    }

    static func of(_ refusal: Refusal) -> JSONTree {
        switch refusal {
        case .notFound, .noPlan:
            problem("not-found", "Not found", refusal.status, "There is nothing of this name that you may see.")
        case .methodNotAllowed:
            problem("method", "Method not allowed", refusal.status, "This interface is read with GET and HEAD only.")
        case .tooOften(let seconds):
            problem(
                "too-often", "Too many requests", refusal.status,
                "Ask again in \(seconds) seconds. A page may have up to 1,000 entries.")
        case .tooLarge, .tooSlow, .otherSite, .malformed, .busy, .notPermitted, .invalid, .conflict, .cannot,
            .unavailable:
            problem("other", refusal.words.0, refusal.status, refusal.words.1)
        }
    }

    private static func problem(
        _ type: String, _ title: String, _ status: HTTPResponse.Status, _ detail: String
    ) -> JSONTree {
        .fields([
            "type": .text("/evidence/data#problem-\(type)"), "title": .text(title), "status": .whole(status.code),
            "detail": .text(detail),
        ])
    }
}
