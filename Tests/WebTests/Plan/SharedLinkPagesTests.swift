import CommunitySafety
import HTTPTypes
import Services
import Storage
import Testing
import Web

/// What the holder of a signed link is answered, header by header.
@Suite struct SharedLinkPagesTests {
    private let year: PlanYear
    private let desk: ServiceContext
    private let visitor: Visitor

    init() async throws {
        year = try planYear(2023)
        desk = try await DraftOnDesk.context(words: "Visit <b>homes</b>")
        visitor = Visitor(
            try .example(), isPublic: false, desk: desk, gate: .accounts(setUpCode: "x", isSecure: false))
    }

    private func token(days: Int = 28, uses: Int? = nil) async throws -> String {
        try await ShareDraft(desk).run(year, for: "The parish", days: days, uses: uses, as: .operator).token
    }

    private func field(_ name: String, _ answer: Visitor.Answer) throws -> String? {
        answer.headers[try #require(HTTPField.Name(name))]
    }

    private let comment = [
        ("do", "comment"), ("comment", "<script>alert(1)</script>"), ("name", "Ada\"><i>"), ("agency", ""),
    ]

    @Test func `the page tells its address to nobody, is kept nowhere and sets no cookie`() async throws {
        let token = try await token()
        let page = try await visitor.ask("/c/\(token)")
        #expect(page.status == 200)
        #expect(try field("Referrer-Policy", page) == "no-referrer")
        #expect(try field("X-Robots-Tag", page) == "noindex, nofollow")
        #expect(page.headers[.cacheControl] == "no-store")
        let sent = try await visitor.post(comment, to: "/c/\(token)")
        #expect(sent.status == 303)
        for answer in [page, sent] { #expect(answer.headers[values: .setCookie].isEmpty) }
        let title = try #require(page.text.firstMatch(of: #/<title>(.*?)</title>/#)).1
        #expect(!title.contains(token) && title.contains("Draft for comment"))
        for other in ["/c/unknown", "/c/\(token)x"] {
            let refused = try await visitor.ask(other)
            #expect(refused.status == 404)
            #expect(try field("Referrer-Policy", refused) == "no-referrer")
            #expect(refused.text.contains("Ask whoever sent you the link"))
        }
    }

    @Test func `opening it as a mail scanner does changes nothing and costs no use`() async throws {
        let token = try await token(uses: 1)
        let before = try await ReadRevision(desk).run()
        for method in [HTTPRequest.Method.get, .head, .get] {
            #expect(try await visitor.ask("/c/\(token)", method: method).status == 200)
        }
        #expect(try await ReadRevision(desk).run() == before)
        #expect(try await visitor.post(comment, to: "/c/\(token)").status == 303)
        let after = try await visitor.ask("/c/\(token)")
        #expect(after.status == 200 && after.text.contains("This link has been used up"))
        #expect(!after.text.contains("Visit &lt;b&gt;homes"), "the draft isn't shown any more")
        #expect(after.text.contains("Correct it"))
        #expect(try await visitor.post(comment, to: "/c/\(token)").status == 410)
    }

    @Test func `what is typed stays inert, and stays after an error`() async throws {
        let token = try await token()
        let sent = try await visitor.post(comment, to: "/c/\(token)")
        let page = try await visitor.ask(try #require(sent.headers[.location]))
        #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.text.contains("<script>alert"))
        #expect(!page.text.contains("<i>") && page.text.contains("Thank you"))
        let refused = try await visitor.post(
            [("do", "comment"), ("comment", "Kept words"), ("name", "")], to: "/c/\(token)")
        #expect(refused.status == 422)
        #expect(refused.text.contains("Kept words") && refused.text.contains("href=\"#name\""))
    }

    @Test func `whoever signed in keeps their session as it was, and the link gives its own purpose`() async throws {
        let token = try await token()
        var headers = HTTPFields()
        headers[.cookie] = "watchward=someSession; watchward-device=x"
        let page = try await visitor.ask("/c/\(token)", headers: headers)
        #expect(page.status == 200 && page.headers[values: .setCookie].isEmpty)
        let sent = try await visitor.post(comment, to: "/c/\(token)", headers: headers)
        #expect(sent.status == 303 && sent.headers[values: .setCookie].isEmpty)
    }

    @Test(arguments: [
        "/plan/2023-24/draft", "/plan/2023-24/comments", "/plan/2023-24/links", "/plan/2023-24/consultations",
        "/plan/2023-24/draft/action/1.1", "/plan/2023-24/draft/action/1.1/history", "/desk",
    ])
    func `any other address answers its holder like the public`(path: String) async throws {
        let token = try await token()
        var headers = HTTPFields()
        headers[try #require(HTTPField.Name("Referer"))] = "http://127.0.0.1/c/\(token)"
        let holder = try await visitor.ask(path, headers: headers)
        let anybody = try await visitor.ask(path)
        #expect(holder.status == anybody.status && holder.body == anybody.body)
        #expect(holder.headers[.location] == anybody.headers[.location])
        #expect(holder.status != 200)
    }

    @Test func `expired and revoked links are gone, and say whom to ask`() async throws {
        let token = try await token()
        let key = String(token.prefix { $0 != "." })
        try await RevokeSignedLink(desk).run(.key(key), as: .operator)
        let gone = try await visitor.ask("/c/\(token)")
        #expect(gone.status == 410 && gone.text.contains("taken it back"))
        #expect(gone.text.contains("Ask whoever sent you the link"))
        #expect(try await visitor.post(comment, to: "/c/\(token)").status == 410)
    }

    @Test func `too many guesses are told to wait, from that address alone`() async throws {
        var statuses: [Int] = []
        for number in 1...30 { statuses.append(try await visitor.ask("/c/guess\(number).AAAA").status) }
        #expect(statuses.first == 404 && statuses.last == 429)
        var headers = HTTPFields()
        headers[try #require(HTTPField.Name("X-Forwarded-For"))] = "203.0.113.9"
        #expect(try await visitor.ask("/c/guess.AAAA", headers: headers).status == 404)
        #expect(try await visitor.ask("/c/\(try await token())").status == 200)
    }

    @Test func `a part outside the link, and a megabyte of words, are refused`() async throws {
        let token = try await token()
        #expect(try await visitor.ask("/c/\(token)/action/none").status == 404)
        #expect(try await visitor.ask("/c/\(token)/member/none").status == 404)
        let huge = [("do", "comment"), ("comment", String(repeating: "x", count: 1 << 20)), ("name", "Ada")]
        #expect(try await visitor.post(huge, to: "/c/\(token)").status == 413)
    }

    @Test func `the public site knows no links`() async throws {
        let token = try await token()
        let site = Visitor(try .example(), isPublic: true)
        #expect(try await site.ask("/c/\(token)").status == 404)
    }

    @Test func `money and themes are read and commented on too`() async throws {
        let add = AddRecord(desk)
        let line = RecordText(
            .funding, [.words: "Locks <b>", .funder: "Alder Vale Homes", .amount: "9k", .amountNote: "agreed"])
        let saved = try await add.run(line, year: year, as: .operator)
        let theme = RecordText(.theme, [.name: "Prevention", .narrative: "First.", .priorities: "burglary"])
        let themeSaved = try await add.run(theme, year: year, as: .operator)
        let token = try await token()
        let page = try await visitor.ask("/c/\(token)").text
        #expect(
            page.contains("Locks &lt;b&gt;") && page.contains("£9,000 · agreed") && page.contains("Theme: Prevention"))
        for (kind, id) in [("funding", saved.recordID), ("theme", themeSaved.recordID)] {
            let path = "/c/\(token)/\(kind)/\(id.text)"
            let part = try await visitor.ask(path)
            #expect(part.status == 200 && !part.text.contains("Locks <b>"))
            #expect(try await visitor.post(comment, to: path).status == 303)
        }
        let about = try await ReviewComments(desk).run(on: themeSaved.recordID, year, as: .operator)
        #expect(about.count == 1)
        let shown = try await visitor.ask("/c/\(token)/theme/\(themeSaved.recordID.text)").text
        #expect(shown.contains("Burglary") && !shown.contains("<dd>burglary"), "priorities go by their names")
    }
}
