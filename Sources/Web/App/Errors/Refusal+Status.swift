import HTTPTypes
import Hummingbird

extension Refusal {
    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .noPlan: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .otherSite, .notPermitted: .forbidden
        case .malformed: .badRequest
        case .invalid: .unprocessableContent
        case .conflict: .conflict
        case .tooOften: .tooManyRequests
        case .busy, .cannot: .serviceUnavailable
        case .unavailable: .internalServerError
        }
    }

    /// Headers that belong to the answer.
    var fields: HTTPFields {
        var fields = SecurityHeaders.fields(caching: .never)
        if case .methodNotAllowed(let methods) = self {
            let names = methods.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }
            fields[.allow] = names.joined(separator: ", ")
        }
        if case .tooOften(let seconds) = self { fields[.retryAfter] = String(seconds) }
        if case .busy = self { fields[.retryAfter] = "5" }
        return fields
    }
}
