import CommunitySafety
import Proofreading
import Testing

@testable import Services

/// The manager chooses by what rules the figures speak; a closed round keeps what they said.
@Suite struct RatingRulesKeepingTests {
    private let manager = ServiceDesk.party(.manager)
    private let lenient = RatingRules(onTrackFrom: 50, atRiskFrom: 30)

    /// 16 of 40 by 31 December, after 275 of 366 days, when 30.05 would do: 53% of that.
    private func desk() async throws -> RoundDesk {
        let desk = try await RoundDesk()
        var entry = UpdateEntry(view: "on-track")
        (entry.reached, entry.target, entry.reason) = ("16", "40", "It catches up")
        (entry.who, entry.saidOn, entry.how) = ("Manager", "2024-01-12", "phone")
        _ = try await AnswerRound(desk.context).run(
            entry, on: "1.1", RoundDesk.q3, of: desk.year, try desk.form(), as: .operator)
        return desk
    }

    @Test func `an open round is judged by the rules that hold, and the preview says what would change`() async throws {
        let desk = try await desk()
        let keep = KeepRatingRules(desk.context)
        #expect(try await desk.line("1.1").figures.verdict == .offTrack)
        let preview = try #require(try await keep.preview(lenient, as: manager))
        #expect(preview.changes.map(\.address) == ["1.1"])
        #expect(preview.changes.map(\.then.verdict) == [.onTrack])
        #expect(preview.counts.reduce(0) { $0 + $1.now } == 4 && preview.counts.reduce(0) { $0 + $1.then } == 4)
        #expect(try await desk.line("1.1").figures.verdict == .offTrack, "nothing was kept")
        try await keep.keep(lenient, seen: 0, as: manager)
        #expect(try await desk.line("1.1").figures.verdict == .onTrack)
        #expect(try await keep.preview(lenient, as: manager)?.changes == [])
        try await keep.undo(seen: 1, as: manager)
        #expect(try await desk.line("1.1").figures.verdict == .offTrack)
        #expect(try await keep.standing(as: manager).seen == 2)
    }

    @Test func `a closed round keeps what was said by the rules of its closing`() async throws {
        let desk = try await desk()
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        try await KeepRatingRules(desk.context).keep(lenient, seen: 0, as: manager)
        #expect(try await desk.line("1.1").figures.verdict == .offTrack)
        let key = try #require(PackKey(.meeting, .q3))
        let pack = try await ShowPack(desk.context).draft(key, of: desk.year, as: .operator).pack
        #expect(pack.lines.first?.inside?.figures.verdict == .offTrack)
    }

    @Test func `of two who choose at once the second is told, and only the manager chooses`() async throws {
        let desk = try await desk()
        let keep = KeepRatingRules(desk.context)
        try await keep.keep(lenient, seen: 0, as: manager)
        let other = RatingRules(onTrackFrom: 95)
        #expect(
            await RoundDesk.refusal { try await keep.keep(other, seen: 0, as: manager) }
                == .conflict(.changedMeanwhile))
        #expect(try await keep.standing(as: manager).rules == lenient)
        for role in [Role.officer, .analyst, .partnerLead] {
            let party = ServiceDesk.party(role, agency: "Merrowshire Fire")
            #expect(
                await RoundDesk.refusal { try await keep.keep(other, seen: 1, as: party) }
                    == .notPermitted(.keepRounds))
            #expect(try await keep.standing(as: party).rules == lenient)
        }
        #expect(
            await RoundDesk.refusal { _ = try await keep.standing(as: .public) } == .notPermitted(.readRounds))
    }

    @Test func `what can't be rules is neither looked at nor kept`() async throws {
        let desk = try await desk()
        let (keep, before) = (KeepRatingRules(desk.context), try await desk.revision())
        let wrong = RatingRules(onTrackFrom: 50, atRiskFrom: 60, silenceAtRisk: -1)
        for refusal in [
            await RoundDesk.refusal { try await keep.keep(wrong, seen: 0, as: manager) },
            await RoundDesk.refusal { _ = try await keep.preview(wrong, as: manager) },
        ] {
            guard case .invalid(let faults)? = refusal else {
                Issue.record("it was taken")
                continue
            }
            #expect(faults.map(\.formField) == ["atRiskFrom", "silenceAtRisk"])
        }
        try await keep.keep(.shipped, seen: 0, as: manager)
        #expect(try await desk.revision() == before, "what holds already is no choice")
    }
}
