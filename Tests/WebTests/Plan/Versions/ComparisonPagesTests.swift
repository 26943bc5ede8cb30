import CommunitySafety
import Testing

@testable import Web

@Suite struct ComparisonPagesTests {
    /// A plan in which so many actions of so many letters are new.
    private func entries(_ count: Int, letters: Int = 10) throws -> [RedlineEntry] {
        let year = try #require(PlanYear("2030-31"))
        let actions = (1...max(count, 1)).prefix(count).map {
            Action(
                reference: "\($0)", address: "\($0)", paragraphs: [String(repeating: "a", count: letters)],
                byWhen: .unclear(printed: "soon"))
        }
        let (old, new) = (Plan(title: "Plan", year: year), Plan(title: "Plan", year: year, actions: Array(actions)))
        return PlanRedline(from: old, to: new).changes.map { .changed($0) }
    }

    @Test(arguments: [(0, 1), (1, 1), (100, 1), (101, 2), (2_000, 20)])
    func `a part holds at most a hundred entries`(entries: Int, parts: Int) throws {
        #expect(ComparisonPages(try self.entries(entries), page: 1).count == parts)
    }

    @Test func `all parts together hold every change once, in its order`() throws {
        let entries = try entries(250)
        let numbers = (1...3).flatMap { ComparisonPages(entries, page: $0).here.compactMap(\.number) }
        #expect(numbers == Array(1...250))
    }

    @Test func `long texts make parts shorter, yet each holds something`() throws {
        let pages = ComparisonPages(try entries(5, letters: 150_000), page: 1)
        #expect(pages.here.count == 2)
        #expect(pages.count == 3)
        #expect(ComparisonPages(try entries(2, letters: 1_000_000), page: 2).here.count == 1)
    }

    @Test(arguments: [(Int.min, 1), (-1, 1), (0, 1), (2, 2), (4, 3), (Int.max, 3)])
    func `a part that isn't there is the nearest one`(asked: Int, shown: Int) throws {
        #expect(ComparisonPages(try entries(250), page: asked).page == shown)
    }

    @Test(arguments: [(1, 1), (100, 1), (101, 2), (200, 2), (250, 3)])
    func `the part of a change is known`(change: Int, part: Int) throws {
        #expect(ComparisonPages(try entries(250), page: 1).page(ofChange: change) == part)
    }
}
