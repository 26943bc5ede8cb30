import Statistics
import Testing

struct `The arithmetic of a claimed change` {
    @Test func `finds 9,8 per cent and 461 at odds`() throws {
        let check = try ClaimCheck(ClaimedChange(current: 1155, difference: -461, percent: -9.8, decimals: 1))
        #expect(check.problems == [.percentMismatch])
        #expect(check.priorLow == 1280 && check.priorHigh == 1281)
    }

    @Test func `finds drugs that increased from 186 to 159`() throws {
        let check = try ClaimCheck(ClaimedChange(current: 159, prior: 186, direction: .increase))
        #expect(check.problems == [.directionMismatch])
    }

    @Test func `has nothing to say of a count alone`() throws {
        #expect(try ClaimCheck(ClaimedChange(current: 5)).isConsistent)
    }

    @Test(arguments: [(-100.0, 0), (-99.5, 0), (-200, 0), (10, -1), (10, 40), (.nan, 0), (.infinity, 0)])
    func `refuses a percentage that no prior count could have`(_ percent: Double, _ decimals: Int) {
        #expect(throws: StatisticsError.self) {
            try ClaimCheck(ClaimedChange(current: 5, percent: percent, decimals: decimals))
        }
    }
}
