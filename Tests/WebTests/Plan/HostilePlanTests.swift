import CommunitySafety
import HTML
import Testing
import Web

@Suite struct HostilePlanTests {
    private static let words = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"

    /// The example with hostile words wherever a plan holds words.
    private func edition() throws -> PlanEdition {
        var edition = try PlanEdition.example()
        let words = Self.words
        edition.plan.title = words
        edition.partnership.name = words
        edition.partnership.area = words
        edition.partnership.email = "\"><script>@x"
        edition.partnership.web = "javascript:alert(3)"
        edition.plan.sections = edition.plan.sections.map {
            PlanSection(
                kind: $0.kind, heading: words, priority: $0.priority,
                narrative: words + "\n\n[x](javascript:alert(4))\n\n" + words, narrativeAfter: words)
        }
        edition.plan.priorities = edition.plan.priorities.map {
            Priority(rank: $0.rank, name: words, printed: words, slug: $0.slug)
        }
        edition.plan.actions = edition.plan.actions.map { action in
            var hostile = action
            hostile.reference = words
            hostile.paragraphs = [words, words]
            hostile.leads = [ActionParty(printed: words, party: words, guessed: false)]
            hostile.byWhen = .unclear(printed: words)
            return hostile
        }
        edition.plan.actions[0].address = "\"><script>"
        edition.plan.actions[0].measures = [1, 2, 99, -1]
        edition.plan.successMeasures = edition.plan.successMeasures.map {
            SuccessMeasure(
                text: words, priority: $0.priority, heading: words, baseline: words, target: words,
                source: words, due: .unclear(printed: words))
        }
        edition.plan.members[0].name = words
        return edition
    }

    @Test(arguments: [
        "/", "/plan/2023-24", "/plan/2023-24/priorities/anti-social-behaviour", "/plan/2023-24/actions/2.1-b",
        "/partners",
        "/plan/2023-24/downloads", "/plan/2023-24/findings", "/search?q=script", "/accessibility", "/privacy",
        "/nothing",
        "/plan/2023-24/actions/%22%3E%3Cscript%3E",
    ])
    func `nothing in a plan becomes a tag, an attribute or a script`(path: String) async throws {
        let answer = try await Visitor(try .example(try edition())).ask(path)
        #expect(answer.status == (path == "/nothing" ? 404 : 200))
        #expect(!answer.text.contains("<script>") && !answer.text.contains("<img"))
        #expect(!answer.text.contains("href=\"javascript") && !answer.text.contains(" onerror=\""))
        #expect(answer.text.contains("&lt;script&gt;"))
    }
}
