import CommunitySafety
import Testing

@Suite struct MessageStateTests {
    /// The whole space, written by hand: for each state, what each event makes of it.
    private static let table: [MessageState: [MessageEvent: MessageState]] = [
        .waiting: [.claimed: .sending, .noMoreReason: .stopped, .stopped: .stopped, .takenByHand: .byHand],
        .deferred: [
            .claimed: .sending, .noMoreReason: .stopped, .stopped: .stopped, .takenByHand: .byHand,
            .askedAgain: .waiting,
        ],
        .sending: [
            .endComing: .handingOver, .putOff: .deferred, .refused: .refused, .timePassed: .givenUp,
            .abandoned: .waiting,
        ],
        .handingOver: [
            .accepted: .sent, .putOff: .deferred, .refused: .refused, .timePassed: .givenUp, .unanswered: .inDoubt,
            .abandoned: .inDoubt,
        ],
        .sent: [.cameBack: .refused],
        .refused: [.askedAgain: .waiting, .stopped: .stopped, .takenByHand: .byHand],
        .givenUp: [.askedAgain: .waiting, .stopped: .stopped, .takenByHand: .byHand],
        .inDoubt: [.askedAgain: .waiting, .stopped: .stopped, .takenByHand: .byHand, .foundArrived: .sent],
        .stopped: [.askedAgain: .waiting, .takenByHand: .byHand],
        .byHand: [.askedAgain: .waiting],
    ]

    @Test(arguments: MessageState.allCases, MessageEvent.allCases)
    func `every event does to every state what the table says`(state: MessageState, event: MessageEvent) throws {
        let row = try #require(Self.table[state])
        #expect(state.after(event) == row[event])
    }

    /// From a state in which the server may have the message, no way of the sender's own leads back to sending it, but for a
    /// server that said it hasn't.
    @Test func `what a server may have is sent again only when a person asks or the server says no`() {
        let own = MessageEvent.allCases.filter { !$0.isPersons && $0 != .putOff }
        for start in [MessageState.handingOver, .sent, .inDoubt] {
            var reached: Set<MessageState> = [start]
            var open = [start]
            while let state = open.popLast() {
                for next in own.compactMap({ state.after($0) }) where reached.insert(next).inserted {
                    open.append(next)
                }
            }
            #expect(!reached.contains(.sending), "from \(start)")
        }
    }
}

@Suite struct RetryPlanTests {
    @Test(arguments: zip(1...10, [1, 2, 4, 8, 16, 32, 64, 128, 240, 240]))
    func `the wait doubles up to four hours`(tries: Int, minutes: Int) {
        #expect(RetryPlan.minutes(after: tries) == minutes)
    }
}
