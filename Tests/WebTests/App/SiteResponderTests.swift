import CommunitySafety
import HTTPTypes
import Testing
import Web

@Suite struct SiteResponderTests {
    static let pages = [
        "/", "/plan/2023-24", "/plan/2023-24/priorities/domestic-abuse", "/plan/2023-24/actions/2.1-b", "/partners",
        "/plan/2023-24/downloads", "/check", "/accessibility", "/privacy", "/search", "/search?q=graffiti",
    ]

    @Test(arguments: pages)
    func `every page answers with the headers that protect it`(path: String) async throws {
        let answer = try await Visitor(try .example()).ask(path)
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        let policy = try #require(answer.headers[.contentSecurityPolicy])
        #expect(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'")
                && !policy.contains("unsafe"))
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[try #require(HTTPField.Name("Referrer-Policy"))] == "same-origin")
        #expect(answer.headers[.setCookie] == nil)
        #expect(answer.headers[.contentLength] == String(answer.body.count))
        #expect(
            !answer.text.contains("<style") && !answer.text.contains(" style=") && !answer.text.contains(" onclick"))
    }

    @Test(arguments: [
        ("/plan", "/plan/2023-24"), ("/actions/2.1-b", "/plan/2023-24/actions/2.1-b"),
    ])
    func `a lasting address leads to the plan in force`(path: String, target: String) async throws {
        let answer = try await Visitor(try .example()).ask(path)
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == target)
    }

    @Test(arguments: [
        "/nothing", "/plan/2022-23", "/plan/2023-24/priorities/none", "/plan/2023-24/actions/9.9", "/actions/9.9",
        "/assets/watchward.css", "/assets/../Package.swift", "/assets/..%2f..%2fPackage.swift", "/%2e%2e/etc/passwd",
        "/plan/2023-24/downloads/plan-2023-24.txt", "/plan/2023-24/actions/x%0d%0aSet-Cookie:%20a=b",
    ])
    func `what isn't there is not found`(path: String) async throws {
        let answer = try await Visitor(try .example()).ask(path)
        #expect(answer.status == 404)
        #expect(answer.text.contains("<h1>Page not found</h1>"))
        #expect(answer.headers[.setCookie] == nil)
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test(arguments: [
        (HTTPRequest.Method.post, "/", "GET, HEAD"), (.delete, "/plan/2023-24", "GET, HEAD"),
        (.put, "/check", "GET, HEAD, POST"),
        (.options, "/partners", "GET, HEAD"),
    ])
    func `a method that a page doesn't know is refused with those it does`(
        method: HTTPRequest.Method, path: String, allowed: String
    )
        async throws
    {
        let answer = try await Visitor(try .example()).ask(path, method: method)
        #expect(answer.status == 405)
        #expect(answer.headers[.allow] == allowed)
    }

    @Test(arguments: ["/", "/plan/2023-24", "/search?q=a", "/nothing", "/health"])
    func `HEAD has the headers of GET and no body`(path: String) async throws {
        let visitor = Visitor(try .example())
        let get = try await visitor.ask(path)
        let head = try await visitor.ask(path, method: .head)
        #expect(head.status == get.status)
        #expect(head.headers[.contentLength] == get.headers[.contentLength])
        #expect(head.body.isEmpty && !get.body.isEmpty)
    }

    @Test func `findings are for officers, and shown where the district is made up`() async throws {
        let path = "/plan/2023-24/findings"
        let real = try SiteServices.example(isDemonstration: false)
        #expect(try await Visitor(real, isPublic: true).ask(path).status == 404)
        #expect(try await Visitor(real, isPublic: false).ask(path).status == 200)
        let shown = try await Visitor(try .example(), isPublic: true).ask(path)
        #expect(shown.status == 200 && shown.text.contains("Officers see this page"))
    }

    @Test func `a site without a plan says so on every page of the plan`() async throws {
        let visitor = Visitor(try .example(isEmpty: true))
        for path in ["/plan", "/partners"] {
            let answer = try await visitor.ask(path)
            #expect(answer.status == 404 && answer.text.contains("No plan yet"))
        }
        let home = try await visitor.ask("/")
        #expect(home.status == 200 && home.text.contains("No plan yet") && !home.text.contains("/import"))
        let officers = try await Visitor(try .example(isEmpty: true), isPublic: false).ask("/")
        #expect(officers.text.contains("href=\"/import\""))
        #expect(try await visitor.ask("/check").status == 200)
        #expect(try await visitor.ask("/search?q=x").status == 200)
    }

    @Test func `a service that fails is an answer in plain words`() async throws {
        struct Broken: Error { let secret = "the password" }
        var services = try SiteServices.example()
        services.edition = { _ in throw Broken() }
        let answer = try await Visitor(services).ask("/")
        #expect(answer.status == 500)
        #expect(
            answer.text.contains("Something went wrong here") && !answer.text.contains("password")
                && !answer.text.contains("Broken"))
        services.stamp = { throw Broken() }
        let bare = try await Visitor(services).ask("/")
        #expect(bare.status == 500 && bare.text.contains("Something went wrong here"))
        #expect(try await Visitor(services).ask("/health").status == 500)
    }

    @Test func `private contacts are on no page`() async throws {
        let visitor = Visitor(try .example())
        for path in Self.pages + ["/search?q=private", "/search?q=council"] {
            let text = try await visitor.ask(path).text
            for word in ["private@aldmere.example", "01632 960999", "Corn Street"] {
                #expect(!text.contains(word), "\(path)")
            }
        }
    }
}
