import CommunitySafety
import Testing

@Suite struct EvidenceLinkTests {
    @Test(
        "addresses of the web are taken",
        arguments: [
            ("https://www.aldmere.example/reports/lighting?page=2#table", "www.aldmere.example"),
            ("http://Council.example:8080/a", "council.example:8080"), ("www.fire.example/visits", "www.fire.example"),
        ])
    func taken(_ typed: String, _ host: String) {
        #expect(EvidenceLink(reading: typed)?.host == host)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "see the report", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
            "https://", "https://localhost", "https://.example", "https://user:pass@host.example/",
            "https://host.example/a b", "https://host.example/\"onclick", "https://host.example:port/",
            "//host.example",
            "https://hőst.example/", "https://host.example/" + String(repeating: "a", count: 500),
        ])
    func refused(_ typed: String) {
        #expect(EvidenceLink(reading: typed) == nil)
    }
}
