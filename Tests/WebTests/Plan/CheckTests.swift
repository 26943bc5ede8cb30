import HTTPTypes
import Testing
import Web

@Suite struct CheckTests {
    private let visitor: Visitor

    init() throws { visitor = Visitor(try .example()) }

    @Test func `a pasted text comes back with its findings`() async throws {
        let answer = try await visitor.send([
            ("text", nil, Array("37 more than 53, a 58% increase".utf8)), ("file", "", []),
        ])
        #expect(answer.status == 200)
        #expect(answer.text.contains("90 against 53 is an increase of 69.8%, not 58%"))
        #expect(answer.text.contains(#"<mark class="ww-typed">a 58% increase</mark>"#))
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test func `a file goes before text, and its name is shown without its folder`() async throws {
        let answer = try await visitor.send([
            ("text", nil, Array("x".utf8)), ("file", "C:\\My <b>plans\\empty.txt", Array("y".utf8)),
        ])
        #expect(answer.text.contains("Check of empty.txt") && answer.text.contains("Nothing that we can say is wrong"))
        let hostile = try await visitor.send([("file", "<script>.md", Array("y".utf8))])
        #expect(hostile.text.contains("&lt;script&gt;.md") && !hostile.text.contains("<script>"))
    }

    @Test func `nothing sent is a mistake that can be mended`() async throws {
        let answer = try await visitor.send([("text", nil, Array(" \n".utf8)), ("file", "", [])])
        #expect(answer.status == 422)
        #expect(answer.text.contains("Paste some text or choose a file") && answer.text.contains(##"href="#text""##))
    }

    @Test func `a document that can't be read keeps the text typed`() async throws {
        let answer = try await visitor.send([("text", nil, Array("<i>typed\u{0}</i>".utf8))])
        #expect(answer.status == 422)
        #expect(answer.text.contains("The file isn’t text. Save it as a Word document and send that."))
        #expect(answer.text.contains("&lt;i&gt;typed\u{FFFD}&lt;/i&gt;</textarea>"))
    }

    @Test(arguments: [
        (["Sec-Fetch-Site": "same-origin"], 200), (["Sec-Fetch-Site": "none"], 200),
        (["Sec-Fetch-Site": "cross-site"], 403),
        (["Sec-Fetch-Site": "same-site"], 403), (["Origin": "http://127.0.0.1"], 200),
        (["Origin": "https://elsewhere.example"], 403),
        (["Origin": "null"], 403), (["Sec-Fetch-Site": "same-origin", "Origin": "https://elsewhere.example"], 200),
        ([:], 200),
    ])
    func `a form from another site isn't read`(fields: [String: String], status: Int) async throws {
        var headers = HTTPFields()
        for (name, value) in fields { headers[try #require(HTTPField.Name(name))] = value }
        #expect(try await visitor.send([("text", nil, Array("x".utf8))], headers: headers).status == status)
    }

    @Test func `more than the limit is refused`() async throws {
        var limits = WebLimits()
        limits.upload = 1_000
        let small = Visitor(try .example(), limits: limits)
        let answer = try await small.send([("text", nil, Array(repeating: 0x61, count: 2_000))])
        #expect(answer.status == 413 && answer.text.contains("Too large"))
        let declared = try await small.ask(
            "/check", method: .post,
            headers: [.contentLength: "200000000", .contentType: "multipart/form-data; boundary=x"])
        #expect(declared.status == 413)
        #expect(try await small.send([("text", nil, Array(repeating: 0x61, count: 500))]).status == 200)
    }

    @Test(arguments: [
        ("text/plain", "x"), ("multipart/form-data", "x"), ("multipart/form-data; boundary=b", ""),
        ("multipart/form-data; boundary=b", "--b"), ("multipart/form-data; boundary=b", "--b\r\nno end"),
        ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nabc"),
        ("", "--b--"),
    ])
    func `a broken form is refused`(type: String, body: String) async throws {
        let answer = try await visitor.ask(
            "/check", method: .post, headers: [.contentType: type], body: Array(body.utf8))
        #expect(answer.status == 400)
        #expect(answer.text.contains("We can’t read that"))
    }

    @Test func `a crowd is asked to wait`() async throws {
        var limits = WebLimits()
        limits.checksAtOnce = 0
        let answer = try await Visitor(try .example(), limits: limits).send([("text", nil, Array("x".utf8))])
        #expect(answer.status == 503 && answer.headers[.retryAfter] == "5")
    }

    @Test func `bytes of any kind pass through a form unharmed`() async throws {
        let hostile: [[UInt8]] = [
            [0xFF, 0xFE, 0x0D, 0x0A, 0x2D, 0x2D], Array("\r\n--X-edg".utf8), Array("--X-edge".utf8), [0x0D, 0x0A],
            Array("\r\n\r\n".utf8),
        ]
        for bytes in hostile {
            let answer = try await visitor.send([("file", "a.md", bytes), ("text", nil, [])])
            #expect(answer.status == 200 && answer.text.contains("Check of a.md"))
        }
    }
}
