import CommunitySafety
import HTTPTypes
import Services
import Testing
import Web

/// The pages of data returns, and what the holder of a link is answered. It is 15 January 2024.
@Suite struct ReturnPagesTests {
    private let site: PartnershipSite
    private let officer: Visitor
    private let stranger: Visitor
    private let key: String

    init() async throws {
        site = try await PartnershipSite()
        officer = Visitor(try .example(), isPublic: false, desk: site.desk)
        stranger = Visitor(
            try .example(), isPublic: false, desk: site.desk, gate: .accounts(setUpCode: "x", isSecure: false))
        key = try await KeepReturns(site.desk).add(
            .init(agency: site.agency, dataset: "Fires <b>bold</b>", from: "2023-07-01"), as: .operator)
    }

    private var part: String { "\(key)_2023-07-01" }

    private func link(uses: Int = 5) async throws -> String {
        "/r/" + (try await AskForReturns(site.desk).run([part], uses: uses, as: .operator)).token
    }

    private func send(_ name: String, _ text: String, to path: String) async throws -> Visitor.Answer {
        try await stranger.send(
            [
                ("do", nil, Array("send".utf8)), ("parts", nil, Array(part.utf8)), ("file", name, Array(text.utf8)),
                ("sender", nil, Array("Ada <i>Brook".utf8)),
            ], to: path)
    }

    @Test func `one sentence says how a quarter stands, and the address names the quarter`() async throws {
        let page = try await officer.ask("/evidence/returns?quarter=2023-07")
        #expect(page.status == 200)
        #expect(page.text.contains("One return is waited for, none received for July to September 2023."))
        #expect(page.text.contains("Fires &lt;b&gt;bold&lt;/b&gt;") && page.text.contains("31 December 2023"))
        let last = try await officer.ask("/evidence/returns")
        #expect(last.text.contains("No returns are waited for, none received for October to December 2023."))
        #expect(last.text.contains("Still waited for"))
        for odd in ["x", "2023-99", "99999-01", "2023-07-01-01", "%00", "0001-01", "9999-12"] {
            #expect(try await officer.ask("/evidence/returns?quarter=\(odd)").status == 200)
        }
    }

    @Test func `an empty page says what it is for and where to begin`() async throws {
        try await KeepReturns(site.desk).remove(key, version: 1, as: .operator)
        let page = try await officer.ask("/evidence/returns").text
        #expect(page.contains("What each agency owes for each quarter stands here"))
        #expect(page.contains("href=\"/evidence/returns/catalogue\""))
    }

    @Test func `what is removed can be put back at once`() async throws {
        let removed = try await officer.submit(
            [("do", "remove"), ("version", "1")], to: "/evidence/returns/\(key)/edit",
            from: "/evidence/returns/\(key)/edit")
        let place = try #require(removed.headers[.location])
        #expect(try await officer.ask(place).text.contains("restore \(key)"))
        _ = try await officer.submit([("do", "restore \(key)")], to: "/evidence/returns", from: place)
        #expect(try await officer.ask("/evidence/returns/\(key)/edit").status == 200)
    }

    @Test func `the statutory list is labelled where nobody has checked it`() async throws {
        let page = try await officer.ask("/evidence/returns/catalogue").text
        #expect(page.contains("SI 2007/1831"))
        #expect(page.ranges(of: "<span class=\"ww-fine ww-under\">To be checked</span>").count == 5)
        let wrong = try await officer.submit(
            [("do", "switch"), ("key", ""), ("agency", site.agency), ("from", "1 October 2023")],
            to: "/evidence/returns/catalogue", from: "/evidence/returns/catalogue")
        #expect(wrong.status == 422 && wrong.text.contains("value=\"1 October 2023\""))
        let done = try await officer.submit(
            [("do", "switch"), ("key", "police.incidents"), ("agency", site.agency), ("from", "1 October 2023")],
            to: "/evidence/returns/catalogue", from: "/evidence/returns/catalogue")
        #expect(done.status == 303)
    }

    @Test func `a link is shown once, opened without effect, takes a file and gives a receipt`() async throws {
        let ask = "/evidence/returns/ask?agency=\(site.agency)"
        let made = try await officer.submit(
            [("do", "ask"), ("parts", part), ("days", "7"), ("uses", "1")],
            to: ask, from: ask)
        let path = try #require(made.text.firstMatch(of: #/http:\/\/127.0.0.1(\/r\/[^<]+)</#)).1
        let before = try await ReadRevision(site.desk).run()
        for method in [HTTPRequest.Method.get, .head, .get] {
            let page = try await stranger.ask(String(path), method: method)
            #expect(page.status == 200 && page.headers[values: .setCookie].isEmpty)
            #expect(page.headers[.cacheControl] == "no-store")
        }
        #expect(try await ReadRevision(site.desk).run() == before)
        let sent = try await send("fires.csv", "a,b\n1,2\n", to: String(path))
        #expect(sent.status == 303)
        let receipt = try await stranger.ask(try #require(sent.headers[.location]))
        #expect(receipt.status == 200 && receipt.text.contains("R-2024-0001"))
        // sha256sum of the eight bytes.
        #expect(receipt.text.contains("492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470"))
        #expect(receipt.text.contains("Ada &lt;i&gt;Brook"))
        let again = try await send("fires.csv", "a,b\n", to: String(path))
        #expect(again.status == 410)
        let used = try await stranger.ask(String(path))
        #expect(used.status == 200 && used.text.contains("used up") && used.text.contains("R-2024-0001"))
    }

    @Test(arguments: [
        ("", ""), ("fires.csv", "\0\0"), ("fires.exe", "MZ"), ("../../x.html", "<script>"), ("fires.xlsx", "no zip"),
    ])
    func `what is no spreadsheet comes back with the reason, and what was typed`(
        name: String, text: String
    ) async throws {
        let path = try await link()
        let answer = try await send(name, text, to: path)
        #expect(answer.status == 422)
        #expect(answer.text.contains("There is a problem") && answer.text.contains("Ada &lt;i&gt;Brook"))
        #expect(try await stranger.ask(path).text.contains("was due 31 December 2023"))
    }

    @Test func `more than 20 MB isn't read`() async throws {
        let path = try await link()
        let answer = try await stranger.send(
            [("file", "fires.csv", Array(repeating: UInt8(ascii: "1"), count: 20_000_001))], to: path)
        #expect(answer.status == 413)
    }

    @Test func `a file goes to whoever loads as it came, under a name that breaks no header`() async throws {
        let path = try await link()
        #expect(try await send("fi\u{E9}re;s.csv", "a,b\n1,2\n", to: path).status == 303)
        let list = try await officer.ask("/evidence/returns").text
        let page = try #require(list.firstMatch(of: #/\/evidence\/returns\/files\/[0-9a-f-]+/#)).0
        let taken = try await officer.submit([("do", "take")], to: String(page), from: String(page))
        #expect(taken.status == 200 && taken.body == Array("a,b\n1,2\n".utf8))
        #expect(taken.headers[.contentType] == "application/octet-stream")
        #expect(taken.headers[.contentDisposition] == "attachment; filename*=UTF-8''fi%C3%A9re%3Bs.csv")
        let wrong = try await officer.submit([("do", "loaded"), ("load", "x")], to: String(page), from: String(page))
        #expect(wrong.status == 422)
        let loaded = try await officer.submit([("do", "loaded"), ("load", "")], to: String(page), from: String(page))
        #expect(loaded.status == 303)
        #expect(try await officer.ask(String(page)).text.contains("Taken in"))
        let back = try await officer.submit([("do", "restore")], to: String(page), from: String(page))
        #expect(back.status == 303)
        #expect(try await officer.ask(String(page)).text.contains("Received, waiting to be loaded"))
        #expect(try await officer.submit([("do", "restore")], to: String(page), from: String(page)).status == 409)
        #expect(try await officer.submit([("do", "restore all")], to: String(page), from: String(page)).status == 400)
    }

    @Test func `a revoked link says so, and a made-up one`() async throws {
        let path = try await link()
        let id = path.dropFirst(3).prefix { $0 != "." }
        let revoked = try await officer.submit(
            [("do", "revoke \(id)")], to: "/evidence/returns/ask", from: "/evidence/returns/ask")
        #expect(revoked.status == 303)
        #expect(try await stranger.ask(path).status == 410)
        #expect(try await send("fires.csv", "a", to: path).status == 410)
        #expect(try await stranger.ask("/r/unknown").status == 404)
    }

    @Test func `nothing to report is entered and opened again`() async throws {
        let path = "/evidence/returns/periods/\(part)"
        #expect(try await officer.submit([("do", "nothing")], to: path, from: path).status == 303)
        #expect(try await officer.ask(path).text.contains("Nothing to report"))
        let reopened = try await officer.submit([("do", "reopen"), ("version", "1")], to: path, from: path)
        #expect(reopened.status == 303)
        let refused = try await officer.submit(
            [("do", "excused"), ("on", "2024-01-15"), ("reason", "")], to: path, from: path)
        #expect(refused.status == 422)
    }
}
