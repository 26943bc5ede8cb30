import CommunitySafety
import Testing
import Web

@Suite struct SiteURLTests {
    @Test(arguments: [
        "", "plan", "//", "/plan//2023-24", "/plan/2023-25", "/plan/x", "/plan/2023-24/priorities",
        "/plan/2023-24/other/x",
        "/plan/2023-24/downloads/plan-2022-23.pdf", "/plan/2023-24/downloads/../../etc/passwd", "/assets/../mark.svg",
        "/assets/a/b", "/check/x", "/%zz", "/plan%00", "/%0d%0aSet-Cookie:x", "/%ff", "/nothing", "/health/x", "/Plan",
    ])
    func `an address that isn't ours is none`(path: String) {
        #expect(SiteURL(path: path[...]) == nil)
    }

    @Test(arguments: [
        ("/plan/2023-24/priorities/a%2Fb", "/plan/2023-24/priorities/a%2Fb"),
        ("/plan/2023%2D24", "/plan/2023-24"), ("/plan/2023-2024", "/plan/2023-24"),
        ("/actions/%2e%2e", "/actions/.."), ("/actions/6.2-b", "/actions/6.2-b"),
        ("/plan/2023-24/actions/%C3%A9%20%3Cb%3E", "/plan/2023-24/actions/%C3%A9%20%3Cb%3E"),
    ])
    func `the canonical path is encoded`(path: String, canonical: String) {
        #expect(SiteURL(path: path[...])?.path == canonical)
    }

    @Test func `a path too long to be ours is none`() {
        #expect(SiteURL(path: ("/actions/" + String(repeating: "a", count: 2_000))[...]) == nil)
    }
}
