import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct BindingStoryTests {
    private let officer = ServiceDesk.party(.officer)

    private static let sentence = "The council received 90 reports of anti-social behaviour, up from 53."

    private func write(_ words: String, _ desk: BindingDesk) async throws -> Int {
        let record = try await desk.desk.find(.section, "Burglar")
        return try await EditRecord(desk.context)
            .run(record.id, record.typing(.narrative, words), version: record.version, as: officer).version
    }

    private func offered(_ desk: BindingDesk) async throws -> [RecordFinding] {
        try await CheckRecord(desk.context).run(.section, desk.section.id, as: officer)
            .filter { $0.rule.rawValue.hasPrefix("evidence.") }
    }

    private func narrative(_ desk: BindingDesk) async throws -> String {
        try await ShowPlan(desk.context).run(year: desk.desk.year, as: officer).plan.sections
            .first { $0.heading.contains("Burglary") }?.narrative ?? ""
    }

    @Test func `a typed number is offered, bound, and prints the same words`() async throws {
        let desk = try await BindingDesk()
        let version = try await write(Self.sentence, desk)
        let found = try await offered(desk)
        #expect(found.map(\.stated) == ["90", "53"])
        #expect(found.allSatisfy { $0.severity == .advice && $0.canBeMended })
        #expect(
            found.first?.message
                == "90 is held: anti-social behaviour reported to the council, Aldmere, October 2021 to September 2022 (Typed in by hand). Quote it and it stays right."
        )
        let second = try #require(found.last)
        let saved = try await SettleFinding(desk.context)
            .mend(.section, desk.section.id, key: second.key, version: version, as: officer)
        _ = saved
        let text = try await desk.desk.find(.section, "received").text[.narrative]
        #expect(
            text == "The council received 90 reports of anti-social behaviour, up from {{asb.council.previous}}.")
        let book = try await ShowQuotedFigures(desk.context).run(
            [RecordText(.section, [.narrative: text])], year: desk.desk.year, as: officer)
        #expect(book.spoken(text) == Self.sentence)
        #expect(try await offered(desk).map(\.stated) == ["90"], "what is quoted isn't offered again")
    }

    @Test func `all that is offered is bound at once, and undone at once`() async throws {
        let desk = try await BindingDesk()
        let words = "\(Self.sentence) The police recorded 159 drug offences."
        let version = try await write(words, desk)
        let saved = try await SettleFinding(desk.context)
            .quoteAll(.section, desk.section.id, version: version, as: officer)
        let text = try await desk.desk.find(.section, "received").text[.narrative]
        #expect(
            text
                == "The council received {{asb.council.value}} reports of anti-social behaviour, up from {{asb.council.previous}}. The police recorded {{drugs.police.value}} drug offences."
        )
        #expect(try await offered(desk).isEmpty)
        _ = try await UndoChange(desk.context).run(try #require(saved.change), as: officer)
        #expect(try await desk.desk.find(.section, "received").text[.narrative] == words)
    }

    @Test func `one number is dismissed without the other, and stays so`() async throws {
        let desk = try await BindingDesk()
        _ = try await write(Self.sentence, desk)
        let first = try #require(try await offered(desk).first)
        try await SettleFinding(desk.context).dismiss(
            .section, desk.section.id, key: first.key, reason: "Counted by the parish.", as: officer)
        let after = try await offered(desk)
        #expect(after.filter { $0.dismissal == nil }.map(\.stated) == ["53"])
        #expect(after.filter { $0.dismissal != nil }.map(\.stated) == ["90"])
    }

    @Test func `a revised figure is a mismatch in its section, its plan and the counts`() async throws {
        let desk = try await BindingDesk()
        _ = try await write(Self.sentence, desk)
        let counting = CountSectionFindings()
        let year = desk.desk.year
        let before = try await counting.run(desk.context, year: year, as: officer).map(\.open)
        try await desk.figures.type([("asb.council", "E07009991", BindingDesk.year, "94")])
        let found = try #require(try await offered(desk).first { $0.rule == .evidenceDiffers })
        #expect(found.severity == .warning)
        #expect(found.stated == "90")
        #expect(found.suggestion == "{{asb.council.value}}")
        #expect(
            found.message
                == "The text says 90, which was right until 15 January 2024; 94 is held now: anti-social behaviour reported to the council, Aldmere, October 2021 to September 2022 (Typed in by hand). Quote it, and it follows what is held."
        )
        let after = try await counting.run(desk.context, year: year, as: officer).map(\.open)
        #expect(zip(after, before).map { $0 - $1 }.reduce(0, +) == 1)
        let proof = try await ProofreadDraft(desk.context).run(year: year, as: officer)
        #expect(proof.open.filter { $0.finding.rule == .evidenceDiffers }.map(\.finding.stated) == ["90"])
    }

    @Test func `a number that was right until it was revised is a mismatch however far the new one is`() async throws {
        let desk = try await BindingDesk()
        try await desk.figures.type([
            ("drugs.police", "E07009991", BindingDesk.year, "240"),
            ("asb.police", "E07009991", BindingDesk.year, "1343"),
        ])
        let right = "1,337 ≠ {{asb.police.value}}"
        #expect(
            try await desk.said(of: "The police recorded 1,337 incidents of anti-social behaviour, up from 1,296.")
                == [right, "1,296 → {{asb.police.previous}}"])
        #expect(
            try await desk.said(of: "The police recorded 159 drug offences in Aldmere.")
                == ["159 ≠ {{drugs.police.value}}"])
        for words in [
            // Somebody else counts, something else is counted, or it is another place or time.
            "The council received 1,337 reports of anti-social behaviour.",
            "159 needles were found at drug hot spots.", "The police trained 159 people to recognise drug offences.",
            "In Saltwell the police recorded 159 drug offences.", "In 2022 the police recorded 159 drug offences.",
            "The police recorded about 1,337 incidents of anti-social behaviour.",
            "The target is 159 drug offences.", "There were 159.",
            // What is held now isn't wrong.
            "The police recorded 240 drug offences in Aldmere.",
        ] {
            let said = try await desk.said(of: words)
            #expect(said.allSatisfy { !$0.contains("≠") }, "\(words): \(said)")
        }
    }

    @Test func `two digits that changed places are a mismatch where all is named`() async throws {
        let desk = try await BindingDesk()
        let named = "From October 2021 to September 2022 the police recorded"
        #expect(
            try await desk.said(of: "\(named) 1,733 incidents of anti-social behaviour.").isEmpty,
            "digits further apart aren't a slip of two keys")
        #expect(
            try await desk.said(of: "\(named) 1,373 incidents of anti-social behaviour.")
                == ["1,373 ≠ {{asb.police.value}}"])
        #expect(
            try await desk.said(of: "\(named) 1,684 domestic abuse incidents.")
                == ["1,684 ≠ {{domestic-abuse.police.value}}"])
        #expect(try await desk.said(of: "The police recorded 1,684 domestic abuse incidents.").isEmpty)
    }

    @Test func `a measure that is for fewer people is no longer offered`() async throws {
        let desk = try await BindingDesk()
        #expect(try await desk.said(of: "The police recorded 159 drug offences.") == ["159 → {{drugs.police.value}}"])
        let keep = KeepMeasures(desk.context)
        let standing = try #require(try await keep.list(as: .operator).first { $0.measure.key == "drugs.police" })
        let measure = try #require(
            Measure(key: "drugs.police", name: "Drugs", audience: .partnership, issue: "drugs"))
        try await keep.save(measure, isNew: false, version: standing.version, as: .operator)
        #expect(try await desk.said(of: "The police recorded 159 drug offences.") == [])
    }

    @Test func `of a long paragraph so many are offered, and of one that nobody wrote none`() async throws {
        let desk = try await BindingDesk()
        let line = "The police recorded 159 drug offences, and 12 of 14 wards of Aldmere had fewer. "
        #expect(try await desk.said(of: String(repeating: line, count: 100)).count == 60)
        #expect(try await desk.said(of: String(repeating: line, count: 2_000)).isEmpty)
    }
}
