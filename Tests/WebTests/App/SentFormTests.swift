import HTTPTypes
import Hummingbird
import Testing

@testable import Web

@Suite struct SentFormTests {
    private func form(_ body: String, type: String = "application/x-www-form-urlencoded", limit: Int = 1_000_000)
        async throws -> SentForm
    {
        var fields = HTTPFields()
        fields[.contentType] = type
        let head = HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/", headerFields: fields)
        return try await SentForm(
            Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))), limit: limit,
            SentBody(from: "192.0.2.1", BodyDesk(WebLimits())))
    }

    @Test func `an urlencoded form keeps repeated names, lines and other scripts`() async throws {
        let sent = try await form("lead=Police&lead=Fire+%26+Rescue&text=One%0D%0ATwo%0DThree&w=%C3%A9&empty=&flag")
        #expect(sent.all("lead") == ["Police", "Fire & Rescue"])
        #expect(sent["text"] == "One\nTwo\nThree")
        #expect(sent["w"] == "é" && sent["empty"] == "" && sent["flag"] == "" && sent["none"] == nil)
        #expect(sent.has("flag") && !sent.has("none"))
        #expect(sent.names == ["lead", "text", "w", "empty", "flag"])
    }

    @Test func `text is given without white space at its ends`() async throws {
        #expect(try await form("a=++b+c%0A").text("a") == "b c")
        #expect(try await form("a=+").text("a") == "")
    }

    @Test func `a multipart form has the same fields, and files apart`() async throws {
        let bytes = Visitor.multipart(
            [
                ("a", nil, Array("One\r\nTwo".utf8)), ("a", nil, Array("é".utf8)), ("f", "plan.md", Array("# P".utf8)),
                ("g", "", []),
            ], boundary: "X")
        let sent = try await form(String(decoding: bytes, as: UTF8.self), type: "multipart/form-data; boundary=X")
        #expect(sent.all("a") == ["One\nTwo", "é"])
        #expect(sent.file("f") == SentForm.File(name: "plan.md", bytes: Array("# P".utf8)))
        #expect(sent.file("g") == nil && sent["f"] == nil)
    }

    @Test func `a form of hundreds of fields is read whole`() async throws {
        let body = (0..<900).map { "cell-\($0)=\($0)" }.joined(separator: "&")
        #expect(try await form(body).names.count == 900)
        let parts = Visitor.multipart((0..<900).map { ("cell-\($0)", nil, Array("\($0)".utf8)) }, boundary: "X")
        let multipart = try await form(
            String(decoding: parts, as: UTF8.self), type: "multipart/form-data; boundary=X")
        #expect(multipart["cell-899"] == "899")
    }

    @Test(arguments: ["a=%zz", "a=%ff", Array(repeating: "a=b", count: 5_001).joined(separator: "&")])
    func `what is no form is refused`(body: String) async throws {
        await #expect(throws: Refusal.malformed) { try await form(body) }
        await #expect(throws: Refusal.malformed) { try await form(body, type: "application/json") }
    }

    @Test func `a form beyond the limit is refused`() async throws {
        await #expect(throws: Refusal.tooLarge(limit: 10)) { try await form("a=12345678901", limit: 10) }
    }

    @Test func `control characters are dropped`() async throws {
        #expect(try await form("a=b%00c%1Bd%09e").text("a") == "bcd\te")
    }
}
