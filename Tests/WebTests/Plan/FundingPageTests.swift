import CommunitySafety
import Testing
import Web

/// Funding and themes as everybody reads them.
@Suite struct FundingPageTests {
    private func page(_ path: String, _ change: (inout Plan) throws -> Void = { _ in }) async throws -> String {
        var edition = try PlanEdition.example()
        edition.plan.fundingLines = [
            FundingLine(
                text: "Wardens <b>", funder: "Merrowshire Police and Crime Commissioner",
                amount: Money(pence: 1_800_000), period: "2023-24", priority: "domestic-abuse", action: "2.1"),
            FundingLine(text: "A room", note: "In kind"),
        ]
        edition.plan.themes = [
            CrossCuttingTheme(
                name: "Prevention first", narrative: "Ask *early*. <script>alert(1)</script>",
                priorities: ["domestic-abuse"])
        ]
        try change(&edition.plan)
        return try await Visitor(try .example(edition)).ask(path).text
    }

    @Test func `the plan's page lists both, with a total that says what isn't stated`() async throws {
        let text = try await page("/plan/2023-24")
        #expect(text.contains(">Funding</h2>") && text.contains("Wardens &lt;b&gt;") && text.contains("In kind"))
        #expect(text.contains("Total: £18,000, without 1 line whose amount is not stated."))
        #expect(text.contains(">Cross-cutting themes</h2>") && text.contains("<em>early</em>"))
        #expect(!text.contains("<script>alert"))
        let own = try await page("/plan/2023-24") {
            $0.sections.append(PlanSection(kind: .funding, heading: "Money", narrative: "What we have."))
        }
        #expect(own.contains(">Money</h2>") && !own.contains(">Funding</h2>") && own.contains("Wardens"))
    }

    @Test func `a priority's page names its themes and what it is paid from, another's doesn't`() async throws {
        let text = try await page("/plan/2023-24/priorities/domestic-abuse")
        #expect(
            text.contains("Themes: <a href=\"/plan/2023-24#cross-cutting-themes\">Prevention first</a>")
                && text.contains("What it is paid from"))
        #expect(text.contains("Total: £18,000.") && !text.contains("A room"))
        let other = try await page("/plan/2023-24/priorities/anti-social-behaviour")
        #expect(!other.contains("Themes:") && !other.contains("What it is paid from"))
    }

    @Test func `an action's page says what pays for it`() async throws {
        let text = try await page("/plan/2023-24/actions/2.1")
        #expect(text.contains("£18,000, Merrowshire Police and Crime Commissioner, 2023-24"))
        #expect(try await !page("/plan/2023-24/actions/2.1-b").contains("Paid for by"))
    }

    @Test func `a plan without any shows nothing of them`() async throws {
        for path in ["/plan/2023-24", "/plan/2023-24/priorities/domestic-abuse", "/plan/2023-24/actions/2.1"] {
            let text = try await page(path) { plan in
                plan.fundingLines = []
                plan.themes = []
            }
            for words in ["Funding", "Cross-cutting", "Themes:", "paid", "Paid"] {
                #expect(!text.contains(words), "\(words) in \(path)")
            }
        }
    }

    @Test(arguments: [("wardens", "/plan/2023-24#funding"), ("early", "/plan/2023-24#cross-cutting-themes")])
    func `both are found`(words: String, address: String) async throws {
        #expect(try await page("/search?q=\(words)").contains("href=\"\(address)\""))
    }
}
