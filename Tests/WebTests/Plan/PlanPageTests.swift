import CommunitySafety
import Testing
import Web

@Suite struct PlanPageTests {
    private func page(_ path: String, _ change: (inout PlanEdition) throws -> Void = { _ in }) async throws -> String {
        var edition = try PlanEdition.example()
        try change(&edition)
        return try await Visitor(try .example(edition)).ask(path).text
    }

    @Test func `a draft says so and an adopted plan doesn't`() async throws {
        for path in [
            "/", "/plan/2023-24", "/plan/2023-24/priorities/domestic-abuse", "/plan/2023-24/actions/2.1",
            "/plan/2023-24/downloads",
        ] {
            #expect(try await page(path).contains(">DRAFT<"), "\(path)")
            #expect(try await !page(path) { $0.status = .adopted }.contains("DRAFT"), "\(path)")
        }
    }

    @Test func `every record of the plan is on the plan's page`() async throws {
        let plan = try Plan.example()
        let text = try await page("/plan/2023-24")
        for action in plan.actions { #expect(text.contains("/actions/\(action.address)\"")) }
        for words in plan.actions.flatMap(\.paragraphs) + plan.successMeasures.map(\.text) + plan.members.map(\.name)
            + plan.sections.map(\.heading)
        {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `records without a part of their own aren't lost`() async throws {
        let text = try await page("/plan/2023-24") { $0.plan.sections = [] }
        let plan = try Plan.example()
        for words in plan.actions.flatMap(\.paragraphs) + plan.successMeasures.map(\.text) + plan.members.map(\.name)
            + plan.priorities.map(\.name)
        {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `the second action of a number has an address of its own`() async throws {
        #expect(try await page("/plan/2023-24/actions/2.1").contains("Visit 40 homes"))
        #expect(try await page("/plan/2023-24/actions/2.1-b").contains("Remove offensive graffiti"))
    }

    @Test func `an empty plan is still a page`() async throws {
        let text = try await page("/plan/2023-24") {
            $0.plan = Plan(title: "Plan", year: $0.plan.year)
        }
        #expect(text.contains("<h1>Plan</h1>"))
    }

    @Test func `headings of the same words have identifiers of their own`() async throws {
        let text = try await page("/plan/2023-24") { edition in
            for index in edition.plan.sections.indices { edition.plan.sections[index].heading = "Main" }
        }
        let ids = text.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(Set(ids).count == ids.count)
        let parts = PlanSection.examples.count { $0.kind != .cover }
        #expect(ids.count { $0.hasPrefix("main") } == parts + 1, "one for each part and the page's own")
    }
}
