import CommunitySafety
import Testing

@Suite struct ActionStatusTests {
    @Test(arguments: [
        ("Not started", ActionStatus.notStarted), ("in progress", .inProgress), ("COMPLETE", .complete),
        ("stopped", .stopped), ("Green", nil), ("", nil), ("Complete: all visited", nil),
    ])
    func `a printed status is one of ours or none`(words: String, status: ActionStatus?) {
        #expect(ActionStatus(words: words) == status)
    }

    @Test func `only what is complete or stopped is settled`() {
        #expect(ActionStatus.allCases.filter(\.isSettled) == [.complete, .stopped])
    }

    @Test(arguments: [("Lower is better", MeasurePolarity.lower), ("higher is better", .higher), ("Down", nil)])
    func `a printed direction is one of ours or none`(words: String, polarity: MeasurePolarity?) {
        #expect(MeasurePolarity(words: words) == polarity)
    }
}
