import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

/// How much may be sent at a time, and how fast it must come.
@Suite struct BodyLimitTests {
    @Test(arguments: [
        // Bytes, after so many seconds.
        (0, 0, true), (0, 30, true), (1, 31, false), (30_999, 31, false), (31_000, 31, true), (899_000, 899, true),
        (20_000_000, 900, true), (20_000_000, 901, false),
    ])
    func `a body has half a minute, then a thousand bytes a second, and a quarter of an hour in all`(
        _ bytes: Int, _ seconds: Int, _ goesOn: Bool
    ) {
        #expect(BodyPace().allows(bytes, after: .seconds(seconds)) == goesOn)
    }

    @Test func `one address has its share, all have theirs, and what is given back is free again`() {
        let allowance = BodyAllowance(most: 100, mostOfOne: 60)
        #expect(allowance.take(60, for: "192.0.2.1"))
        #expect(!allowance.take(1, for: "192.0.2.1"))
        #expect(allowance.take(40, for: "192.0.2.2"))
        #expect(!allowance.take(1, for: "192.0.2.3"), "all together hold what they may")
        allowance.giveBack(60, for: "192.0.2.1")
        #expect(allowance.take(60, for: "192.0.2.1"))
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.2", false), ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", false), ("::ffff:192.0.2.1", "::ffff:192.0.2.2", false),
        ("", "", true), ("no address", "another", false),
    ])
    func `neighbours in one network of 64 bits count as one sender`(_ one: String, _ other: String, _ areOne: Bool) {
        #expect((BodyAllowance.network(of: one) == BodyAllowance.network(of: other)) == areOne)
    }

    /// A body that comes in pieces, and says how much of it was taken.
    private func request(_ pieces: [Int]) -> Request {
        let (stream, sender) = AsyncStream.makeStream(of: ByteBuffer.self)
        for piece in pieces { sender.yield(ByteBuffer(repeating: 0x61, count: piece)) }
        sender.finish()
        let head = HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/")
        return Request(head: head, body: RequestBody(asyncSequence: stream))
    }

    @Test func `a body beyond what may be held is refused as busy, an ordinary form never is`() async throws {
        var limits = WebLimits()
        limits.bodiesAtOnce = 1_000
        limits.bodiesOfOneAddress = 1_000
        limits.freeBody = 100
        let desk = BodyDesk(limits)
        #expect(desk.allowance.take(900, for: "192.0.2.9"), "somebody else holds most of it")
        let sent = SentBody(from: "192.0.2.1", desk)
        await #expect(throws: Refusal.busy) {
            try await RequestBytes(request([100, 100, 1]), limit: 10_000, sent).collected()
        }
        #expect(try await RequestBytes(request([100, 100]), limit: 10_000, sent).collected().count == 200)
        #expect(try await RequestBytes(request([100]), limit: 10_000, sent).collected().count == 100)
        #expect(desk.allowance.take(100, for: "192.0.2.1"), "what a refused body held is free again")
    }

    @Test func `a body that comes too slowly is refused`() async throws {
        var limits = WebLimits()
        limits.pace = BodyPace(grace: .zero, leastRate: 1_000, longest: .zero)
        let sent = SentBody(from: "192.0.2.1", BodyDesk(limits))
        await #expect(throws: Refusal.tooSlow) {
            try await RequestBytes(request([1, 1]), limit: 10_000, sent).collected()
        }
        #expect(Refusal.tooSlow.status == .requestTimeout)
    }

    @Test func `a request that is answered before its body has come closes its connection`() async throws {
        let visitor = Visitor(try .example())
        let fields: HTTPFields = [.contentLength: "9", .contentType: "text/plain"]
        let unread = try await visitor.ask(
            "/nothing-here", method: .post, headers: fields, body: Array("123456789".utf8))
        #expect(unread.status == 404)
        #expect(unread.headers[.connection] == "close")
        #expect(try await visitor.ask("/nothing-here").headers[.connection] == nil)
        #expect(try await visitor.send([("text", nil, Array("x".utf8))]).headers[.connection] == nil)
    }
}
