import CommunitySafety
import Proofreading
import Testing

@Suite("What can be done with a request for figures")
struct DataRequestRuleTests {
    private struct Place: Hashable {
        let deed: DataRequestDeed
        let state: DataRequestState?
        let isAgreed: Bool
    }

    /// Written down by hand: everything else isn't allowed.
    private let allowed: Set<Place> = [
        Place(deed: .ask, state: nil, isAgreed: false),
        Place(deed: .receive, state: .asked, isAgreed: false), Place(deed: .receive, state: .asked, isAgreed: true),
        Place(deed: .withdraw, state: .asked, isAgreed: false), Place(deed: .withdraw, state: .asked, isAgreed: true),
        Place(deed: .reopen, state: .received, isAgreed: false),
        Place(deed: .reopen, state: .withdrawn, isAgreed: false),
        Place(deed: .remind, state: .asked, isAgreed: false),
    ]

    @Test(arguments: DataRequestDeed.allCases)
    func `The whole space of deeds and states`(deed: DataRequestDeed) {
        for state in [nil] + DataRequestState.allCases.map(Optional.some) {
            for isAgreed in [false, true] {
                let place = Place(deed: deed, state: state, isAgreed: isAgreed)
                #expect(deed.isAllowed(in: state, isAgreed: isAgreed) == allowed.contains(place), "\(place)")
            }
        }
    }

    @Test func `From every state every other can be reached while the assessment is scored`() {
        var reached: Set<DataRequestState> = []
        var waiting: [DataRequestState?] = [nil]
        while let state = waiting.popLast() {
            for deed in DataRequestDeed.allCases where deed.isAllowed(in: state, isAgreed: false) {
                if let next = deed.leadsTo, reached.insert(next).inserted { waiting.append(next) }
            }
        }
        #expect(reached == Set(DataRequestState.allCases))
    }

    @Test func `A gap says what is missing and what to ask, and none is none`() throws {
        let window = try #require(PlanYear("2024-25")).assessmentWindow
        let issue = CommunityIssue(key: "fraud", name: "Fraud and scams", measures: ["fraud.recorded"])
        #expect(DataGap(issue: issue, criteria: []) == nil)
        let gap = try #require(DataGap(issue: issue, criteria: ["Trend", "Volume", "Beside comparable places"]))
        #expect(gap.words == "No figure suggests a score for “Trend”, “Volume” and “Beside comparable places”.")
        #expect(gap.request(in: window).contains("from 1 October 2022 to 30 September 2023"))
        let bare = CommunityIssue(key: "hate-crime", name: "Hate crime")
        #expect(DataGap(issue: bare, criteria: [])?.words == "No figure speaks of it.")
    }
}
