import CommunitySafety
import HTTPTypes
import Services
import Testing
import Web

/// The log of activity. It is 15 January 2024.
@Suite struct ActivityPagesTests {
    private let site: PartnershipSite
    private let officer: Visitor

    init() async throws {
        site = try await PartnershipSite()
        officer = Visitor(try .example(), isPublic: false, desk: site.desk)
    }

    private func enter(_ fields: [(String, String)]) async throws -> Visitor.Answer {
        try await officer.submit(fields, to: "/activity/new", from: "/activity/new")
    }

    private let event = [("do", "save"), ("kind", "event"), ("on", "10/1/2024"), ("agency", ""), ("people", "40")]

    @Test func `an empty page says what it is for and offers the first step`() async throws {
        let page = try await officer.ask("/activity")
        #expect(page.status == 200)
        #expect(page.text.contains("are entered here") && page.text.contains("href=\"/activity/new\""))
    }

    @Test func `a form is offered with today, and another follows at once`() async throws {
        #expect(try await officer.ask("/activity/new").text.contains("value=\"2024-01-15\""))
        let another = try await enter(event.map { $0.0 == "do" ? ("do", "another") : $0 })
        #expect(another.headers[.location] == "/activity/new?done=entered")
        #expect(try await enter(event).headers[.location] == "/activity?done=entered")
        let page = try await officer.ask("/activity").text
        #expect(page.contains("Two activities in January 2024, 80 people reached where somebody counted."))
    }

    @Test func `what is wrong is said at its field, and what was typed stays`() async throws {
        let answer = try await enter([
            ("do", "save"), ("kind", "event"), ("on", "16 January 2024"), ("agency", ""), ("people", "<many>"),
            ("said", "<script>alert(1)</script>"),
        ])
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#on\"") && answer.text.contains("href=\"#people\""))
        #expect(answer.text.contains("value=\"16 January 2024\"") && answer.text.contains("value=\"&lt;many&gt;\""))
        #expect(answer.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(try await enter([("do", "save"), ("kind", "party"), ("on", "2024-01-10")]).status == 400)
    }

    @Test func `the filter stands in the address, and the file holds what is shown`() async throws {
        _ = try await enter(event)
        _ = try await enter([
            ("do", "save"), ("kind", "media"), ("on", "2023-12-08"), ("agency", site.agency), ("place", "=1+1"),
        ])
        let media = try await officer.ask("/activity?kind=media&month=2023-12&agency=\(site.agency)").text
        #expect(media.contains("One activity in December 2023") && media.contains("=1+1"))
        let file = try await officer.ask("/activity/list.csv?kind=media")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"activity.csv\"")
        #expect(file.text.contains("2023-12-08,Media piece,'=1+1,Merrow Police,,,,,"))
        #expect(!file.text.contains("Event"))
        #expect(try await officer.ask("/activity?agency=own").text.contains("One activity"))
        for odd in ["kind=x", "month=2023", "month=x&agency=%00", "agency=none"] {
            #expect(try await officer.ask("/activity?\(odd)").status == 200)
        }
    }

    @Test func `what is removed can be put back at once`() async throws {
        _ = try await enter(event)
        let list = try await officer.ask("/activity").text
        let page = String(try #require(list.firstMatch(of: #/\/activity\/[0-9a-f]{8}-[0-9a-f-]+/#)).0)
        let removed = try await officer.submit([("do", "remove"), ("version", "1")], to: page, from: page)
        let place = try #require(removed.headers[.location])
        #expect(try await officer.ask(page).status == 404)
        let key = page.dropFirst("/activity/".count)
        #expect(try await officer.ask(place).text.contains("restore \(key)"))
        _ = try await officer.submit([("do", "restore \(key)")], to: "/activity", from: place)
        #expect(try await officer.ask(page).text.contains("Brought back by you"))
        let late = try await officer.submit(event + [("version", "1")], to: page, from: page)
        #expect(late.status == 409)
    }
}
