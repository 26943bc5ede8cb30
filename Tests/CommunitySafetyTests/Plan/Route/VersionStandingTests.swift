import CommunitySafety
import Testing

@Suite struct VersionStandingTests {
    /// The whole table, written down by hand: for each passage of the newest draft the steps open to it.
    private static let newestDraft: [VersionStanding.Passage: Set<VersionStanding.Step>] = [
        .none: [.edit, .submit, .withdraw, .openDraft, .sendAsPaper],
        .carriesAmendment: [.edit, .submit, .adopt, .withdraw, .openDraft, .sendAsPaper],
        .awaited: [.recordOutcome, .openDraft, .sendAsPaper],
        .noted: [.submit, .openDraft, .sendAsPaper],
        .recommended: [.submit, .openDraft, .sendAsPaper],
        .decided: [.submit, .adopt, .openDraft, .sendAsPaper],
        .amended: [.openDraft, .sendAsPaper],
        .referredBack: [.openDraft, .sendAsPaper],
    ]

    private static func expected(_ standing: VersionStanding) -> Set<VersionStanding.Step> {
        switch (standing.state, standing.isNewest) {
        case (.withdrawn, _): []
        case (.adopted, true): [.amend, .publish, .openDraft]
        case (.adopted, false): [.openDraft]
        case (.draft, true): newestDraft[standing.passage] ?? []
        case (.draft, false):
            standing.passage == .awaited ? [.recordOutcome, .openDraft, .sendAsPaper] : [.openDraft, .sendAsPaper]
        }
    }

    private static let space: [VersionStanding] = VersionStanding.State.allCases.flatMap { state in
        [true, false].flatMap { isNewest in
            VersionStanding.Passage.allCases.map { VersionStanding(state: state, isNewest: isNewest, passage: $0) }
        }
    }

    @Test func `every standing allows what the table says and nothing else`() {
        #expect(Self.space.count == 48)
        for standing in Self.space {
            let allowed = Set(VersionStanding.Step.allCases.filter { standing.allows($0) })
            #expect(allowed == Self.expected(standing), "\(standing)")
        }
    }

    @Test(arguments: [
        (
            VersionStanding.State.adopted, VersionStanding.Passage.decided, VersionStanding.Step.edit,
            VersionStanding.Reason.isAdopted
        ),
        (.draft, .none, .adopt, .isUndecided),
        (.draft, .recommended, .adopt, .isUndecided),
        (.draft, .noted, .edit, .wasSubmitted),
        (.draft, .amended, .adopt, .wasAmended),
        (.draft, .referredBack, .submit, .wasReferredBack),
        (.draft, .none, .recordOutcome, .isNotAwaited),
        (.draft, .none, .publish, .isNotAdopted),
        (.withdrawn, .none, .openDraft, .isWithdrawn),
    ])
    func `a refusal says why`(
        state: VersionStanding.State, passage: VersionStanding.Passage, step: VersionStanding.Step,
        reason: VersionStanding.Reason
    ) {
        #expect(VersionStanding(state: state, isNewest: true, passage: passage).refusal(of: step) == reason)
    }

    @Test func `an adopted version can't be changed by anything`() {
        for standing in Self.space where standing.state == .adopted {
            for step in [VersionStanding.Step.edit, .submit, .recordOutcome, .adopt, .withdraw] {
                #expect(!standing.allows(step))
            }
        }
    }
}
