import CommunitySafety
import HTTPTypes
import Services
import Testing
import Web

/// A lead's link as it is really asked for.
@Suite struct UpdatePageTests {
    private func key(_ text: String) throws -> String {
        let start = try #require(text.firstRange(of: "name=\"key\" value=\""))
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }

    @Test func `a scanner that fetches every link twice changes nothing`() async throws {
        let planted = try await Planted.make()
        let visitor = try planted.visitor(.stranger)
        let before = try await ReadRevision(planted.desk).run()
        for path in [planted.rounds.link, planted.rounds.link + "/1.1", planted.rounds.past, planted.rounds.revoked] {
            for _ in 1...2 { _ = try await visitor.ask(path) }
        }
        #expect(try await ReadRevision(planted.desk).run() == before)
    }

    @Test func `what a lead types is text, never markup, and is nobody else's`() async throws {
        let planted = try await Planted.make()
        let visitor = try planted.visitor(.stranger)
        let path = planted.rounds.link + "/1.1"
        let page = try await visitor.ask(path).text
        let hostile = "<script>alert(1)</script>\u{0007}"
        let form = [("key", try key(page)), ("seen", "1"), ("view", "at-risk"), ("public", hostile), ("do", "send")]
        let sent = try await visitor.post(form, to: path)
        #expect(sent.status == 303)
        let after = try await visitor.ask(path)
        #expect(after.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !after.text.contains("<script>alert"))
        #expect(after.headers[.setCookie] == nil)
        let office = try await planted.visitor(.role(.officer)).ask(
            "/monitoring/2023-24/q3/actions/1.1", headers: planted.headers(.role(.officer)))
        #expect(office.text.contains("&lt;script&gt;alert(1)") && !office.text.contains("<script>alert"))
    }

    @Test func `a form of a megabyte is refused, and one without the link's key, and nothing is kept`() async throws {
        let planted = try await Planted.make()
        let visitor = try planted.visitor(.stranger)
        let path = planted.rounds.link + "/1.1"
        let key = try key(try await visitor.ask(path).text)
        let before = try await ReadRevision(planted.desk).run()
        let huge = String(repeating: "a", count: 1 << 20)
        let large = try await visitor.post([("key", key), ("view", "on-track"), ("working", huge)], to: path)
        #expect(large.status == 413)
        let keyless = try await visitor.post([("view", "unchanged")], to: path)
        #expect(keyless.status == 403)
        #expect(try await ReadRevision(planted.desk).run() == before)
    }

    @Test func `the second of two people on one link sees both answers`() async throws {
        let planted = try await Planted.make()
        let visitor = try planted.visitor(.stranger)
        let path = planted.rounds.link + "/1.1"
        let pages = [try await visitor.ask(path).text, try await visitor.ask(path).text]
        var places: [String] = []
        for (page, words) in zip(pages, ["First of us.", "Second of us."]) {
            let form = [("key", try key(page)), ("seen", "1"), ("view", "on-track"), ("public", words)]
            places.append(try await visitor.post(form, to: path).headers[.location] ?? "")
        }
        #expect(places.last?.hasSuffix("done=both") == true)
        let shown = try await visitor.ask(try #require(places.last)).text
        #expect(shown.contains("First of us.") && shown.contains("Second of us."))
    }
}
