import HTTPTypes
import Hummingbird

/// Collects what a request sends, up to a limit.
struct RequestBytes {
    private let request: Request
    private let limit: Int

    init(_ request: Request, limit: Int) {
        self.request = request
        self.limit = limit
    }

    /// Throws ``Refusal/tooLarge(limit:)`` before reading when the length is declared, else as soon as it is passed.
    func collected() async throws -> [UInt8] {
        if let declared = request.headers[.contentLength].flatMap({ Int($0) }), declared > limit {
            throw Refusal.tooLarge(limit: limit)
        }
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            guard bytes.count + buffer.readableBytes <= limit else { throw Refusal.tooLarge(limit: limit) }
            bytes.append(contentsOf: buffer.readableBytesView)
        }
        return bytes
    }
}
