import CommunitySafety
import Storage
import Testing

@testable import Services

/// Why voters score as they do: for those who score, once the round is closed, and without whose words they are.
@Suite struct BallotRemarkTests {
    private func say(_ remark: String, _ harm: String, as voter: ActingParty, at desk: VoteDesk) async throws {
        let shown = try await desk.shown(voter)
        try await KeepBallot(desk.context).run(
            .init(["harm": harm, "value": ""], remark: remark), on: "asb",
            .init(key: shown.key, seen: shown.lines[0].number),
            as: voter)
    }

    @Test func `reasons stand beside the spread after closing, for those who score`() async throws {
        let desk = try await VoteDesk()
        let (fire, police) = (try await desk.bearer("Merrowshire Fire"), try await desk.bearer("Merrowshire Police"))
        try await say("  Younger\n children ", "4", as: fire, at: desk)
        try await say("Fewer calls", "2", as: police, at: desk)
        #expect(try await desk.shown(fire).lines.first?.remark == "Younger children")
        #expect(try await desk.inside().remarks.isEmpty)
        try await desk.close()
        #expect(try await desk.inside().remarks == ["asb": ["Fewer calls", "Younger children"]])
        #expect(try await ShowVotes(desk.context).run(desk.year, as: desk.manager).remarks.count == 1)
        for role in [Role.partnerLead, .democraticServices] {
            let party = ServiceDesk.party(role, agency: role == .partnerLead ? "Merrowshire Fire" : nil)
            let answer = try await ShowVotes(desk.context).run(desk.year, as: party)
            #expect(answer.result != nil && answer.remarks.isEmpty)
        }
        try await CloseVotes(desk.context).reopen(desk.year, until: "2024-01-20", as: desk.manager)
        #expect(try await desk.inside().remarks.isEmpty)
    }

    @Test func `other words by the same scores are a second thought, and the first words are gone`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        try await say("Mr Example of 3 High Street", "4", as: fire, at: desk)
        try await say("One household", "4", as: fire, at: desk)
        #expect(try await desk.shown(fire).lines.first?.number == 2)
        try await say("", "4", as: fire, at: desk)
        #expect(try await desk.shown(fire).lines.first?.remark == "")
        try await desk.close()
        #expect(try await desk.inside().remarks.isEmpty)
    }

    @Test func `the manager takes out what names somebody, once the round is closed, and the scores stay`() async throws
    {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        try await say("Mr Example again", "4", as: fire, at: desk)
        let take = TakeOutRemark(desk.context)
        let early = await VoteDesk.refusal {
            try await take.run("Mr Example again", on: "asb", round: 1, of: desk.year, as: desk.manager)
        }
        guard case .conflict(.ballot(.stillOpen)) = early else {
            Issue.record("\(String(describing: early))")
            return
        }
        try await desk.close()
        #expect(
            await VoteDesk.refusal {
                try await take.run("Mr Example again", on: "asb", round: 1, of: desk.year, as: desk.officer)
            } == .notPermitted(.keepAssessment))
        for words in ["Mr Example", ""] {
            #expect(
                await VoteDesk.refusal {
                    try await take.run(words, on: "asb", round: 1, of: desk.year, as: desk.manager)
                } == .notFound(.record(id: "asb")))
        }
        try await take.run("Mr Example again", on: "asb", round: 1, of: desk.year, as: desk.manager)
        let answer = try await desk.inside()
        #expect(answer.remarks.isEmpty && answer.result?.spread("asb", "harm")?.middle.words == "4")
    }

    @Test func `a reason that is too long is refused at its field, and nothing is kept`() async throws {
        let desk = try await VoteDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let refusal = await VoteDesk.refusal {
            try await say(String(repeating: "x", count: 501), "4", as: fire, at: desk)
        }
        guard case .invalid(let faults) = refusal else {
            Issue.record("it was taken")
            return
        }
        #expect(faults.map(\.rule) == ["form.remark"])
        #expect(try await desk.shown(fire).lines.first?.given == nil)
        try await say(String(repeating: "x", count: 500), "4", as: fire, at: desk)
        #expect(try await desk.shown(fire).lines.first?.remark.count == 500)
    }
}
