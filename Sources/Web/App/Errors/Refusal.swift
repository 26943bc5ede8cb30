/// Why a request isn't answered with what it asked for.
enum Refusal: Error, Hashable {
    case notFound
    case noPlan
    case methodNotAllowed([RouteTable.Method])
    /// The most that may be sent, in bytes.
    case tooLarge(limit: Int)
    /// A form that another site sent.
    case otherSite
    /// A request that can't be read.
    case malformed
    case busy
    case unavailable
}
