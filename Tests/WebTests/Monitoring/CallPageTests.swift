import CommunitySafety
import HTTPTypes
import Services
import Testing
import Web

/// A round typed in a call, as its forms really are sent.
@Suite struct CallPageTests {
    private let path = "/monitoring/2023-24/q3/call"

    private func value(_ name: String, in text: String) throws -> String {
        let start = try #require(text.firstRange(of: "name=\"\(name)\" value=\""))
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }

    /// The form of the first lead’s group, filled in.
    private func form(_ page: String, _ filled: [(String, String)]) throws -> [(String, String)] {
        let lead = try value("lead", in: page)
        return try [("lead", lead), ("group", "0"), ("do", "save")]
            + ["1.1", "1.2"].map { ("key-\($0)", try value("key-\($0)", in: page)) } + filled
    }

    private func who(_ words: String = "Watch manager") -> [(String, String)] {
        [("who-0", words), ("how-0", "phone"), ("said-on-0", "15 January 2024")]
    }

    private func send(
        _ filled: [(String, String)], _ planted: Planted
    ) async throws -> (status: Int, text: String, place: String) {
        let visitor = try planted.visitor(.role(.officer))
        let headers = planted.headers(.role(.officer))
        let page = try await visitor.ask(path, headers: headers).text
        let token = try value("token", in: page)
        let sent = try await visitor.post(
            try form(page, filled) + [("token", token)], to: path, headers: headers)
        return (sent.status, sent.text, sent.headers[.location] ?? "")
    }

    @Test func `every row that is filled in is kept by one press, each with who said it`() async throws {
        let planted = try await Planted.make()
        let sent = try await send(
            who() + [("view-1.1", "unchanged"), ("view-1.2", "complete"), ("public-1.2", "Done in May.")], planted)
        #expect(sent.status == 303)
        #expect(sent.place.contains("done=2"))
        let year = try #require(PlanYear("2023-24"))
        let lines = try await ShowRound(planted.desk).inside(.q3, of: year, as: .operator).lines
        let said = lines.filter { ["1.1", "1.2"].contains($0.address) }.compactMap { $0.latest?.update }
        #expect(said.map(\.behalf?.who) == ["Watch manager", "Watch manager"])
        #expect(said.map(\.view) == [.onTrack, .complete])
    }

    @Test func `what is wrong with one row keeps no other from being kept, and its words stay`() async throws {
        let planted = try await Planted.make()
        let sent = try await send(
            who() + [("view-1.1", "off-track"), ("public-1.1", "Kept on the page"), ("view-1.2", "complete")], planted)
        #expect(sent.status == 422)
        #expect(sent.text.contains("href=\"#corrective-1.1\"") && sent.text.contains("value=\"Kept on the page\""))
        let year = try #require(PlanYear("2023-24"))
        let lines = try await ShowRound(planted.desk).inside(.q3, of: year, as: .operator).lines
        #expect(lines.first { $0.address == "1.2" }?.latest?.update.view == .complete)
        #expect(lines.first { $0.address == "1.1" }?.latest?.update.view == .onTrack)
    }

    @Test func `without who said it nothing is kept, and it is told once`() async throws {
        let planted = try await Planted.make()
        let before = try await ReadRevision(planted.desk).run()
        let sent = try await send(
            [("how-0", "phone"), ("said-on-0", "15 January 2024"), ("view-1.1", "complete"), ("view-1.2", "complete")],
            planted)
        #expect(sent.status == 422)
        #expect(sent.text.ranges(of: "href=\"#who-0\"").count == 1)
        #expect(try await ReadRevision(planted.desk).run() == before)
    }

    @Test func `somebody else’s answer meanwhile is told, and both are kept`() async throws {
        let planted = try await Planted.make()
        // One answer stands: a form that hasn’t seen it says so.
        let sent = try await send(who() + [("view-1.1", "complete"), ("seen-1.1", "0")], planted)
        #expect(sent.status == 303)
        #expect(sent.place.contains("both=1.1"))
        let year = try #require(PlanYear("2023-24"))
        let lines = try await ShowRound(planted.desk).inside(.q3, of: year, as: .operator).lines
        #expect(lines.first { $0.address == "1.1" }?.answers.count == 2)
    }

    @Test func `what is typed is text, and rows of other rounds or with made-up keys are refused`() async throws {
        let planted = try await Planted.make()
        let hostile = "\"><script>alert(1)</script>"
        let sent = try await send(who(hostile) + [("view-1.1", "off-track"), ("public-1.1", hostile)], planted)
        #expect(sent.status == 422 && !sent.text.contains("<script>alert"))
        let madeUp = try await send(who() + [("key-9.9", "x.y"), ("view-9.9", "complete")], planted)
        #expect(madeUp.status == 403)
    }
}
