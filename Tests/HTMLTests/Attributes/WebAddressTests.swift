import HTML
import Testing

@Suite struct WebAddressTests {
    @Test(arguments: [
        "https://www.aldmere.example/safety?x=1&y=2#top", "HTTP://aldmere.example", "mailto:safety@aldmere.example",
        "tel:+441632960118", "/plan/2023-24", "plan/2023-24", "?q=a", "#main", "../up", "/a:b", "?next=javascript:x",
    ])
    func `an address of an allowed kind is kept`(address: String) {
        #expect(WebAddress(address)?.string == address)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)", "data:text/html,<script>", "vbscript:x", "file:///etc/passwd",
        "//elsewhere.example/",
        "\\\\elsewhere.example", "/\\elsewhere.example", "blob:x", "ftp://x", "", "https://a b", ":x",
        "https://a\u{85}b",
    ])
    func `any other is refused`(address: String) {
        #expect(WebAddress(address) == nil)
    }

    @Test(arguments: [
        (["plan", "2023-24"], "/plan/2023-24"), ([], "/"), (["a/b", "..", "é?#\"<"], "/a%2Fb/../%C3%A9%3F%23%22%3C"),
        (["x\r\nSet-Cookie: a"], "/x%0D%0ASet-Cookie%3A%20a"),
    ])
    func `a path encodes its parts`(parts: [String], expected: String) {
        #expect(WebAddress(path: parts).string == expected)
    }

    @Test func `a query and a fragment are encoded`() {
        let address = WebAddress(path: ["search"], query: [("q", "a&b=c d"), ("page", "2")], fragment: "x y")
        #expect(address.string == "/search?q=a%26b%3Dc%20d&page=2#x%20y")
    }

    @Test(arguments: [
        ("a.b+c@aldmere.example", true), ("a@b@c", false), ("a b@c", false), ("@c", false), ("a@b?cc=x", false),
    ])
    func `an e-mail address is plain`(email: String, isAllowed: Bool) {
        #expect((WebAddress(email: email)?.string == "mailto:\(email)") == isAllowed)
    }
}
