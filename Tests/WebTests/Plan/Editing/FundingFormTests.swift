import CommunitySafety
import HTTPTypes
import Services
import Testing
import Web

/// Funding lines and themes worked on through their forms.
@Suite struct FundingFormTests {
    private let draft = "/plan/2023-24/draft"
    private let new = "/plan/2023-24/draft/funding/new"
    private let fields = [
        ("do", "save"), ("version", "0"), ("words", "Locks & <lights>"), ("funder", "Alder Vale Homes"),
    ]

    private func officer() async throws -> (desk: ServiceContext, visitor: Visitor) {
        let desk = try await DraftOnDesk.context()
        return (desk, Visitor(try .example(), isPublic: false, desk: desk))
    }

    /// Where the first record of a kind is edited.
    private func form(_ kind: String, _ visitor: Visitor) async throws -> String {
        let text = try await visitor.ask(draft).text
        let links = text.matches(of: /href="(\/plan\/2023-24\/draft\/[a-z]+\/[^"]+)"/).map { String($0.1) }
        return try #require(links.first { $0.hasPrefix("\(draft)/\(kind)/") && !$0.hasSuffix("/new") })
    }

    @Test func `an empty draft says what funding and themes are for, and offers the first`() async throws {
        let text = try await officer().visitor.ask(draft).text
        #expect(text.contains("what money the plan counts on") && text.contains("href=\"\(new)\""))
        #expect(text.contains("runs through several priorities") && text.contains("href=\"\(draft)/theme/new\""))
    }

    @Test func `a line is added, shown with its amount, and can be taken back`() async throws {
        let (desk, visitor) = try await officer()
        let added = try await visitor.submit(
            fields + [("amount", "9k"), ("priority", "burglary"), ("period", "2023-24")], to: new, from: new)
        #expect(added.status == 303)
        let back = try #require(added.headers[.location])
        let page = try await visitor.ask(back).text
        #expect(page.contains("Total: £9,000."))
        #expect(page.contains("Locks &amp; &lt;lights&gt;") && page.contains("£9,000 · Alder Vale Homes · 2023-24"))
        #expect(!page.contains("<lights>"))
        let change = try #require(back.split(separator: "change=").last.map(String.init))
        let undone = try await visitor.submit([("do", "undo"), ("change", change)], to: draft, from: back)
        #expect(undone.status == 303)
        #expect(try await ShowPlan(desk).run(as: .operator).plan.fundingLines.isEmpty)
    }

    @Test(arguments: ["18,00", "£10,000 to £12,000", "<script>alert(1)</script>", "lots"])
    func `a sum that can't be read is named with what helps, and what was typed stays`(amount: String) async throws {
        let visitor = try await officer().visitor
        let answer = try await visitor.submit(fields + [("amount", amount)], to: new, from: new)
        #expect(answer.status == 422)
        #expect(
            answer.text.contains("href=\"#amount\"") && answer.text.contains("Write it as £18,000, 18000.50 or 18k."))
        #expect(answer.text.contains("Locks &amp; &lt;lights&gt;") && answer.text.contains("Alder Vale Homes"))
        let shown = amount.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(answer.text.contains("value=\"\(shown)\"") && !answer.text.contains("<script>alert"))
    }

    @Test func `an action that it pays for is chosen, and its page says what pays for it`() async throws {
        let (desk, visitor) = try await officer()
        let blank = try await visitor.ask(new).text
        let option = try #require(blank.firstMatch(of: /<option value="([^"]+)">1\.1 Visit homes/))
        _ = try await visitor.submit(
            fields + [("amount", "£9,000"), ("action", String(option.1))], to: new, from: new)
        let plan = try await ShowPlan(desk).run(as: .operator).plan
        #expect(plan.fundingLines.first?.action == "1.1")
        let other = try await visitor.submit(
            fields + [("action", "someone-elses")], to: new, from: new)
        #expect(other.status == 422 && other.text.contains("isn’t one of the choices"))
        let history = try await visitor.ask("\(try await form("funding", visitor))/history").text
        #expect(history.contains("1.1 Visit homes") && !history.contains(String(option.1)))
    }

    @Test func `a theme is served by the priorities that are ticked, and those that aren't are let go`() async throws {
        let (desk, visitor) = try await officer()
        let add = "\(draft)/theme/new"
        let typed = [("do", "save"), ("name", "Prevention"), ("narrative", "**First**.")]
        _ = try await visitor.submit(typed + [("version", "0"), ("priorities", "burglary")], to: add, from: add)
        #expect(try await ShowPlan(desk).run(as: .operator).plan.themes.map(\.priorities) == [["burglary"]])
        let page = try await form("theme", visitor)
        let ticked = try await visitor.ask(page).text
        #expect(ticked.contains("<legend") && ticked.contains("checked"))
        _ = try await visitor.submit(typed + [("version", "1")], to: page, from: page)
        #expect(try await ShowPlan(desk).run(as: .operator).plan.themes.map(\.priorities) == [[]])
    }

    @Test func `two people's sums stand side by side, in words`() async throws {
        let visitor = try await officer().visitor
        _ = try await visitor.submit(fields + [("amount", "9k")], to: new, from: new)
        let page = try await form("funding", visitor)
        let save = { (amount: String) in
            [("do", "save"), ("version", "1"), ("words", "Locks"), ("amount", amount)]
        }
        _ = try await visitor.submit(save("10k"), to: page, from: page)
        let clash = try await visitor.submit(save("11000"), to: page, from: page)
        #expect(clash.status == 409)
        for sum in ["£9,000", "£10,000", "£11,000"] { #expect(clash.text.contains(sum), "\(sum)") }
    }

    @Test func `a megabyte of amount or of priorities is refused, not kept`() async throws {
        let (desk, visitor) = try await officer()
        let long = String(repeating: "9", count: 1_000_000)
        for field in ["amount", "funder", "action"] {
            let answer = try await visitor.submit(
                fields.filter { $0.0 != field } + [(field, long)], to: new, from: new)
            #expect([413, 422].contains(answer.status), "\(field): \(answer.status)")
        }
        #expect(try await ShowPlan(desk).run(as: .operator).plan.fundingLines.isEmpty)
    }

    @Test func `who starts next year's plan is told what becomes of the money`() async throws {
        let (desk, visitor) = try await officer()
        #expect(try await !visitor.ask("/plan/2023-24/next").text.contains("Funding lines"))
        try await AddRecord(desk).run(
            RecordText(.funding, [.words: "Locks"]), year: try planYear(2023), as: .operator)
        #expect(try await visitor.ask("/plan/2023-24/next").text.contains("taken along without their amounts"))
    }
}
