import CommunitySafety
import Services

/// Why a request isn't answered with what it asked for.
enum Refusal: Error, Hashable {
    case notFound
    case noPlan
    case methodNotAllowed([RouteTable.Method])
    /// The most that may be sent, in bytes.
    case tooLarge(limit: Int)
    /// A form that came in too slowly to be waited for.
    case tooSlow
    /// A form that another site sent.
    case otherSite
    /// A request that can't be read.
    case malformed
    case busy
    /// Something that the visitor's role may not do.
    case notPermitted(Permission)
    /// What was given can't be used; each says why and what would help.
    case invalid([Diagnostic])
    /// Too many wrong tries; the next may come after so many seconds.
    case tooOften(seconds: Int)
    case conflict(ServiceError.Conflict)
    /// What this machine can't do; the remedy says how to mend it.
    case cannot(Diagnostic)
    case unavailable
}
