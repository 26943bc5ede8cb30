import HTTPTypes
import Hummingbird

/// Collects what a request sends, up to a limit.
struct RequestBytes {
    private let request: Request
    private let limit: Int
    private let body: SentBody

    init(_ request: Request, limit: Int, _ body: SentBody) {
        self.request = request
        self.limit = limit
        self.body = body
    }

    /// Throws ``Refusal/tooLarge(limit:)`` before reading when the length is declared, else as soon as it is passed;
    /// ``Refusal/tooSlow`` for a client that keeps a form waiting, ``Refusal/busy`` when too much is being read already.
    func collected() async throws -> [UInt8] {
        if let declared = request.headers[.contentLength].flatMap({ Int($0) }), declared > limit {
            throw Refusal.tooLarge(limit: limit)
        }
        let (desk, began) = (body.desk, ContinuousClock.now)
        var bytes: [UInt8] = []
        var taken = 0
        defer { desk.allowance.giveBack(taken, for: body.address) }
        for try await buffer in request.body {
            let count = bytes.count + buffer.readableBytes
            guard count <= limit else { throw Refusal.tooLarge(limit: limit) }
            guard desk.pace.allows(count, after: began.duration(to: .now)) else { throw Refusal.tooSlow }
            let more = max(0, count - desk.free) - taken
            guard more <= 0 || desk.allowance.take(more, for: body.address) else { throw Refusal.busy }
            taken += max(0, more)
            bytes.append(contentsOf: buffer.readableBytesView)
        }
        body.finish()
        return bytes
    }
}
