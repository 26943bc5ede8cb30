import Hummingbird
import Synchronization

/// By what rules a server reads what is sent to it.
struct BodyDesk: Sendable {
    let allowance: BodyAllowance
    let pace: BodyPace
    /// Bytes of every body that aren't counted, so that a crowd of uploads never turns an ordinary form away.
    let free: Int

    init(_ limits: WebLimits) {
        allowance = BodyAllowance(most: limits.bodiesAtOnce, mostOfOne: limits.bodiesOfOneAddress)
        pace = limits.pace
        free = limits.freeBody
    }
}

/// The body of one request: whose it is, by what rules it is read, and whether that was done.
final class SentBody: Sendable {
    let address: String
    let desk: BodyDesk
    private let isRead = Mutex(false)

    init(from address: String, _ desk: BodyDesk) {
        self.address = address
        self.desk = desk
    }

    /// Its last byte is here.
    func finish() { isRead.withLock { $0 = true } }

    /// Whether something of it may still be on its way.
    func isUnread(of request: Request) -> Bool {
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        return (length > 0 || request.headers[.transferEncoding] != nil) && !isRead.withLock { $0 }
    }
}
