import CommunitySafety
import HTTPTypes
import Services
import Storage
import Testing
import Web

/// Comments and consultations as those who work on the plan see them.
@Suite struct DiscussionPagesTests {
    private let desk: ServiceContext
    private let visitor: Visitor
    private let part = "/plan/2023-24/comments/action/1.1"
    private let all = "/plan/2023-24/comments"

    init() async throws {
        desk = try await DraftOnDesk.context()
        visitor = Visitor(try .example(), isPublic: false, desk: desk)
    }

    @Test func `a comment with its quote stands on the page of all, open first, and is settled there`() async throws {
        let fields = [("do", "comment"), ("comment", "Which <b>homes</b>?"), ("quote", "homes & gardens")]
        #expect(try await visitor.submit(fields, to: part, from: part).status == 303)
        let page = try await visitor.ask(all)
        #expect(page.text.contains("One comment is open"))
        #expect(page.text.contains("Which &lt;b&gt;homes&lt;/b&gt;?") && page.text.contains("homes &amp; gardens"))
        let button = try #require(page.text.firstMatch(of: #/value="(resolve [^"]+)"/#)).1
        let version = ("comment-version", "1")
        let refused = try await visitor.submit([("do", String(button)), version, ("outcome", "")], to: all, from: all)
        #expect(refused.status == 422 && refused.text.contains("It isn’t said what was done."))
        let settled = try await visitor.submit(
            [("do", String(button)), version, ("outcome", "Named the wards")], to: all, from: all)
        #expect(settled.status == 303)
        let kept = try await visitor.submit(
            [("do", String(button)), ("comment-version", "2"), ("outcome", "Otherwise")],
            to: "\(all)?state=resolved", from: all)
        #expect(kept.headers[.location] == "\(all)?state=resolved&done=settled")
        let after = try await visitor.ask(all).text
        #expect(after.contains("Every comment is settled") && after.contains("Otherwise"))
    }

    @Test func `the filter stands in the address, and what isn't a choice shows all`() async throws {
        _ = try await visitor.submit([("do", "comment"), ("comment", "Open words")], to: part, from: part)
        #expect(try await visitor.ask("\(all)?state=open").text.contains("Open words"))
        #expect(try await !visitor.ask("\(all)?state=resolved").text.contains("Open words"))
        #expect(try await !visitor.ask("\(all)?part=member").text.contains("Open words"))
        #expect(try await visitor.ask("\(all)?state=%3Cscript%3E&from=").text.contains("Open words"))
        #expect(try await !visitor.ask("\(all)?from=%3Cscript%3E").text.contains("<script>"))
    }

    @Test func `a form of another site changes nothing`() async throws {
        for path in [all, part, "/plan/2023-24/links", "/plan/2023-24/consultations"] {
            #expect(try await visitor.post([("do", "comment"), ("comment", "x")], to: path).status == 403)
        }
        #expect(try await visitor.ask(all).text.contains("Nobody has commented yet"))
    }

    @Test func `a consultation says what is wrong and keeps what was typed`() async throws {
        let path = "/plan/2023-24/consultations"
        let refused = try await visitor.submit(
            [("do", "open"), ("question", "Kept question"), ("from", "soon"), ("until", "")], to: path, from: path)
        #expect(refused.status == 422)
        for field in ["partners", "from", "until"] { #expect(refused.text.contains("href=\"#\(field)\"")) }
        #expect(refused.text.contains("Kept question"))
        let opened = try await visitor.submit(
            [
                ("do", "open"), ("question", "What?"), ("from", "2024-01-15"), ("until", "2024-02-15"),
                ("others", "Fire\n<i>Probation</i>"),
            ], to: path, from: path)
        let round = try #require(opened.headers[.location]?.split(separator: "?").first).description
        let page = try await visitor.ask(round)
        #expect(page.text.contains("Nobody has answered yet"))
        #expect(page.text.contains("&lt;i&gt;Probation&lt;/i&gt;") && !page.text.contains("<i>"))
        #expect(try await visitor.ask("\(round)/links").text.contains("/c/"))
        #expect(try await visitor.ask("\(path)/none").status == 404)
    }

    @Test(arguments: [
        "/plan/2023-24/comments", "/plan/2023-24/comments/action/1.1", "/plan/2023-24/links",
        "/plan/2023-24/consultations", "/plan/2023-24/consultations/x", "/plan/2023-24/consultations/x/links",
        "/plan/2023-24/consultations/x/links.csv",
    ])
    func `none of it is there for the public`(path: String) async throws {
        #expect(try await Visitor(try .example(), isPublic: true, desk: desk).ask(path).status == 404)
    }

    @Test func `a link to copy is shown once, and no page shows it again`() async throws {
        let path = "/plan/2023-24/links"
        let made = try await visitor.submit(
            [("do", "make"), ("label", "Parish <i>x</i>"), ("days", "7")], to: path, from: path)
        #expect(made.status == 200 && made.text.contains("/c/") && !made.text.contains("<i>"))
        let list = try await visitor.ask(path).text
        #expect(!list.contains("/c/") && list.contains("Parish &lt;i&gt;x&lt;/i&gt;") && list.contains("Works"))
    }
}
