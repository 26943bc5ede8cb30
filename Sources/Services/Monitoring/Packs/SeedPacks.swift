internal import CommunitySafety
internal import Proofreading

/// Issues the demonstration's packs on the days on which they would have been. All that they say is invented.
struct SeedPacks {
    let year: PlanYear
    let party: ActingParty

    private static let introductions: [RoundQuarter: String] = [
        .q1:
            "The plan is three months old. Most of what it promised has begun; the outreach worker’s post took longer to fill than we thought.",
        .q2:
            "Half the year is gone. **Visits and training are ahead of the calendar**; the lease at Saltwell station and the register of dealers want the meeting’s attention.",
    ]

    /// For the group’s meeting, before it has read the round.
    func meeting(_ quarter: RoundQuarter, _ desk: ServiceContext) async throws(ServiceError) {
        guard let key = PackKey(.meeting, quarter) else { return }
        let words = PackWords(introduction: Self.introductions[quarter] ?? "")
        try await issue(key, words, desk)
    }

    /// What went out once it had.
    func everybody(_ quarter: RoundQuarter, _ desk: ServiceContext) async throws(ServiceError) {
        guard let page = PackKey(.quarterly, quarter), let scrutiny = PackKey(.scrutiny, quarter) else { return }
        try await issue(page, .none, desk)
        guard quarter == .q2 else { return }
        try await issue(scrutiny, PackWords(recommendations: Self.recommendations), desk)
    }

    private static let recommendations = [
        PackRecommendation(
            "Tell each ward what came of its safety walk.", madeOn: CalendarDate(iso: "2023-02-14"),
            response: "Answers to four of five walks are in print, and stand on each ward’s page.", state: .accepted),
        PackRecommendation(
            "Run at least one domestic abuse course in the evening.", madeOn: CalendarDate(iso: "2023-02-14"),
            response: "The third course is held on Tuesday evenings.", state: .done),
    ]

    private func issue(_ key: PackKey, _ words: PackWords, _ desk: ServiceContext) async throws(ServiceError) {
        if words != .none { try await WritePack(desk).run(words, in: key, of: year, seen: 0, as: party) }
        try await IssuePack(desk).run(key, of: year, as: party)
    }
}
