import CommunitySafety
import Proofreading
import Testing

/// Cost beside output: said with care, and never where it would tell a small count.
@Suite struct OutputCostTests {
    private func cost(_ reached: Int, _ pence: Int, isShared: Bool = false) throws -> OutputCost {
        OutputCost(
            try #require(ActionCount(reached: reached, target: 40)), spent: pence,
            to: try #require(CalendarDate(iso: "2023-12-31")), isShared: isShared)
    }

    /// Divided by hand: £5,400 for 125 are £43.20; £420 for 100 are £4.20; £231 for 22 are £10.50; £9.99 for one.
    @Test(arguments: [
        (125, 540_000, "about £43"), (100, 42_000, "about £4.20"), (22, 23_100, "about £11"), (1, 999, "about £9.99"),
        (1, 1_049, "about £10"), (3, 200_000, "about £667"),
    ])
    func `it is about so much for each`(reached: Int, pence: Int, words: String) throws {
        #expect(try cost(reached, pence).eachWords == words)
    }

    @Test func `nothing reached, nothing spent and other money make no cost of each`() throws {
        for cost in [try cost(0, 540_000), try cost(22, 0), try cost(22, 540_000, isShared: true)] {
            #expect(cost.each == nil && cost.eachWords == nil)
        }
        #expect(try cost(0, 540_000).countWords == "0 of 40")
    }

    @Test(arguments: [(0, "0 of 40"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5 of 40")])
    func `everybody reads no count from one to four, nor what would tell it`(reached: Int, words: String) throws {
        let open = try cost(reached, 540_000).forEverybody
        #expect(open.countWords == words)
        #expect((open.each == nil) == (reached < 5) && open.spent == 540_000)
    }
}
