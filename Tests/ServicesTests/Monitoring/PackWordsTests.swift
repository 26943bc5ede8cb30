import CommunitySafety
import Services
import Testing

@Suite struct PackWordsTests {
    private func write(
        _ words: PackWords, _ desk: PackDesk, seen: Int = 0, as party: ActingParty = .operator
    ) async -> ServiceError? {
        await RoundDesk.refusal {
            try await WritePack(desk.context).run(words, in: desk.meeting, of: desk.year, seen: seen, as: party)
        }
    }

    @Test func `what is written stands in the draft and in the issue, at its place`() async throws {
        let desk = try await PackDesk()
        let words = PackWords(
            introduction: "A hard *quarter*.", priorities: ["arson": "Fires fell.", "other": "Lost."],
            recommendations: [PackRecommendation("Not here")])
        #expect(await write(words, desk) == nil)
        let draft = try await desk.draft(desk.meeting)
        #expect(draft.version == 1)
        #expect(draft.pack.words == PackWords(introduction: "A hard *quarter*.", priorities: ["arson": "Fires fell."]))
        let number = try await desk.issue(desk.meeting)
        #expect(await write(PackWords(introduction: "Other"), desk, seen: 1) == nil)
        let text = PackDesk.text(try await desk.issued(number).pack)
        let places = try order(of: ["A hard quarter.", "Read these first", "Fires fell.", "Actions: Arson"], in: text)
        #expect(places == places.sorted())
    }

    @Test func `whoever saw an older version is told, and nothing is lost`() async throws {
        let desk = try await PackDesk()
        #expect(await write(PackWords(introduction: "Mine"), desk) == nil)
        #expect(await write(PackWords(introduction: "Yours"), desk) == .conflict(.changedMeanwhile))
        #expect(try await desk.draft(desk.meeting).pack.words.introduction == "Mine")
        let issue = await RoundDesk.refusal {
            try await IssuePack(desk.context).run(desk.meeting, of: desk.year, seen: 0, as: .operator)
        }
        #expect(issue == .conflict(.changedMeanwhile))
    }

    @Test func `a figure that can't be told keeps a pack from going out`() async throws {
        let desk = try await PackDesk()
        #expect(await write(PackWords(introduction: "It was {{asb.council.value}}."), desk) == nil)
        let refusal = await RoundDesk.refusal { try await desk.issue(desk.meeting) }
        guard case .invalid? = refusal else {
            Issue.record("it went out: \(String(describing: refusal))")
            return
        }
        let listed = try await ShowPacks(desk.context).run(year: desk.year, as: .operator).issued
        #expect(listed.isEmpty)
    }

    @Test func `hostile words are refused or stay words`() async throws {
        let desk = try await PackDesk()
        let huge = String(repeating: "a", count: 1 << 20)
        let long = await write(PackWords(introduction: huge, priorities: ["arson": huge]), desk)
        guard case .invalid(let faults)? = long else {
            Issue.record("a megabyte was taken")
            return
        }
        #expect(faults.map(\.formField) == ["introduction", "word-arson"])
        #expect(await write(PackWords(introduction: "<script>x</script>\u{202E}\u{0}"), desk) == nil)
        #expect(try await desk.draft(desk.meeting).pack.words.introduction == "<script>x</script>")
        #expect(await write(PackWords(), desk, as: ServiceDesk.party(.analyst)) == .notPermitted(.issuePack))
    }
}
