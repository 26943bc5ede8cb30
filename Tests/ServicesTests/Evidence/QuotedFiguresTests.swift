import CommunitySafety
import Converters
import Foundation
import Proofreading
import Services
import Storage
import Testing

/// What the demonstration's plan says of anti-social behaviour is quoted: 1,337 incidents after 1,296, no clear change, second
/// lowest rate of thirteen districts.
@Suite struct QuotedFiguresTests {
    private let year = PlanYear(start: 2023)

    /// The plan's words on anti-social behaviour as somebody reads them.
    private func sentence(_ context: ServiceContext, as party: ActingParty) async throws -> String {
        let edition = try await ShowPlan(context).run(year: year, as: party)
        let section = try #require(edition.plan.sections.first { $0.narrative.contains("{{asb.police.value}}") })
        return edition.figures.spoken(section.narrative)
    }

    /// Six more incidents in September 2022 than were loaded first.
    private func revise(_ context: ServiceContext) async throws {
        try await context.store.write { transaction in
            let area = try #require(try transaction.area(code: "X07000001"))
            let month = try #require(EvidencePeriod(year: 2022, month: 9))
            let before = try #require(
                try transaction.latest("asb.police", area: area.number, month)?.value)
            let number = try transaction.begin(
                NewLoad(
                    kind: "table", name: "September once more", digest: "revised",
                    madeAt: Instant(milliseconds: 1_705_400_000_000), madeBy: "operator"))
            let key = Observation.Key(
                measure: "asb.police", area: "X07000001", period: month, source: "merrowshire-police")
            _ = try transaction.take(
                [try #require(Observation(key, value: before + 6))], load: number,
                areas: try transaction.areaNumbers())
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceLoaded, subject: AuditSubject(kind: "evidence_load", id: "1"),
                    at: Instant(milliseconds: 1_705_400_000_000), payload: AuditPayload()))
        }
    }

    private func publish(_ context: ServiceContext, _ work: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quoted-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let press = EditionPress(finder: ServiceDesk.noTools)
        _ = try await PublishPlan(context, press: press).run(
            year: year, formats: [.html, .text, .csv], to: folder.path, as: .operator)
        try await work(folder.path)
    }

    /// Empty where there is none.
    private func file(_ folder: String, _ name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(), as: UTF8.self)
    }

    @Test func `the plan says what the evidence says, in a careful officer's words`() async throws {
        try await Demonstration.with { context in
            let words = try await sentence(context, as: .public)
            #expect(
                words.contains(
                    "The police recorded 1,337 incidents of anti-social behaviour: no clear change on the 1,296 of the year before. By rate Aldmere was second lowest of 13 in Merrowshire (likely between "
                ))
        }
    }

    @Test func `what went out keeps its numbers, in all its files; the draft follows the evidence`() async throws {
        try await Demonstration.with { context in
            try await publish(context) { folder in
                #expect(file(folder, "plan-2023-24.txt").contains("The police recorded 1,337 incidents"))
                #expect(file(folder, "plan-2023-24.html").contains("The police recorded 1,337 incidents"))
                #expect(file(folder, "plan-2023-24-figures.csv").contains(",2021-10-01,2022-09-30,1337,"))
            }
            try await revise(context)
            #expect(try await sentence(context, as: .operator).contains("recorded 1,343 incidents"))
            #expect(try await sentence(context, as: .public).contains("recorded 1,337 incidents"))
            try await publish(context) { folder in
                #expect(file(folder, "plan-2023-24.txt").contains("The police recorded 1,343 incidents"))
            }
            #expect(try await sentence(context, as: .public).contains("recorded 1,343 incidents"))
        }
    }

    @Test func `an adopted version keeps its numbers, and so does a minor amendment of something else`() async throws {
        try await Demonstration.with { context in
            let year = try #require(year)
            let desk = RouteDesk(context, year: year)
            try await desk.adopt()
            try await revise(context)
            for party in [ActingParty.operator, .public] {
                #expect(try await sentence(context, as: party).contains("recorded 1,337 incidents"))
            }
            let delegation = try #require(
                Amendment.Delegation(
                    to: "Head of Communities", under: "Council, 23 April 2024, minute 12",
                    usedOn: try RouteDesk.day("2024-01-15")))
            let address = try #require(try await ShowPlan(context).run(year: year, as: .public).plan.actions.first)
                .address
            let outcome = try await AmendPlan(context).minor(
                [.action(address: address, byWhen: "31 January 2024")], year: year, reason: "The contract was late.",
                under: delegation, as: RouteDesk.manager)
            #expect(outcome.amendment.changes.count == 1)
            for party in [ActingParty.operator, .public] {
                #expect(try await sentence(context, as: party).contains("recorded 1,337 incidents"))
            }
        }
    }

    /// What proofreading says of figures that were revised, in the section on anti-social behaviour.
    private func revised(_ context: ServiceContext) async throws -> [String] {
        let id = try await FindRecord(context).run(
            .section, "anti-social-behaviour", year: try #require(year), as: .operator)
        return try await CheckRecord(context).run(.section, id, as: .operator)
            .filter { $0.rule == .evidenceStale }.map(\.message)
    }

    @Test func `a figure that was revised since it was printed is a finding beside its line, and no other`()
        async throws
    {
        try await Demonstration.with { context in
            #expect(try await revised(context).isEmpty)
            try await publish(context) { _ in }
            #expect(try await revised(context).isEmpty)
            try await revise(context)
            let found = try await revised(context)
            #expect(
                found.contains(
                    "The published plan says 1,337; the source now says 1,343 (revised on 16 January 2024). Publishing it again prints the new figure."
                ))
            #expect(found.allSatisfy { !$0.contains("1,296;") }, "the year before wasn't revised")
            let year = try #require(year)
            let answer = try await ShowRevisedFigures(context).run(year: year, as: .operator)
            #expect(answer.next == .publish)
            #expect(answer.revisions.contains { $0.call == FigureCall("asb.police", .value) })
            await #expect(throws: ServiceError.self) {
                try await ShowRevisedFigures(context).run(year: year, as: .public)
            }
            try await publish(context) { _ in }
            #expect(try await revised(context).isEmpty)
        }
    }

    @Test func `an adopted plan's figures are said to be revised, with an amendment as the next step`() async throws {
        try await Demonstration.with { context in
            let year = try #require(year)
            try await RouteDesk(context, year: year).adopt()
            try await revise(context)
            let answer = try await ShowRevisedFigures(context).run(year: year, as: RouteDesk.officer)
            #expect(answer.next == .amend)
            #expect(
                answer.revisions.map(\.words).contains(
                    "The adopted plan says 1,337; the source now says 1,343 (revised on 16 January 2024)."))
            _ = try await AmendPlan(context).major(year: year, reason: "Revised figures.", as: RouteDesk.manager)
            #expect(try await ShowRevisedFigures(context).run(year: year, as: RouteDesk.officer).next == .draft)
            #expect(
                try await revised(context).contains {
                    $0.hasPrefix("The adopted plan says 1,337; the source now says 1,343")
                })
        }
    }

    @Test func `whoever reads a part to comment on it reads words, not names in braces`() async throws {
        try await Demonstration.with { context in
            let answer = try await ShowCommented(context).run(
                .section, "anti-social-behaviour", year: try #require(year), as: RouteDesk.officer)
            #expect(answer.text[.narrative].contains("The police recorded 1,337 incidents"))
            #expect(!answer.text[.narrative].contains("{{"))
        }
    }

    @Test func `a plan that quotes what isn't held isn't published, and says which`() async throws {
        try await Demonstration.with { context in
            let id = try await FindRecord(context).run(
                .section, "anti-social-behaviour", year: try #require(year), as: .operator)
            let open = try await OpenRecord(context).run(.section, id, as: .operator)
            var text = open.text
            text[.narrative] +=
                "\n\nIn Quay {{asb.council.value area=\"Quay\" period=\"Oct 2009 – Sep 2010\"}} and {{no.such.value}}."
            _ = try await EditRecord(context).run(id, text, version: open.version, as: .operator)
            let found = try await CheckRecord(context).run(.section, id, as: .operator)
            let unknown = found.filter { $0.rule == .evidenceUnknown }
            #expect(unknown.map(\.severity) == [.error, .error])
            #expect(unknown.contains { $0.message.contains("No measure is called “no.such”") })
            #expect(unknown.contains { $0.message.contains("October 2009 to September 2010") })
            await #expect(throws: ServiceError.self) {
                try await publish(context) { _ in }
            }
        }
    }

    @Test func `nor is one with words in double braces that are no figure`() async throws {
        try await Demonstration.with { context in
            let id = try await FindRecord(context).run(
                .section, "anti-social-behaviour", year: try #require(year), as: .operator)
            let open = try await OpenRecord(context).run(.section, id, as: .operator)
            var text = open.text
            text[.narrative] += "\n\nDear {{name}},"
            _ = try await EditRecord(context).run(id, text, version: open.version, as: .operator)
            let refusal = await #expect(throws: ServiceError.self) { try await publish(context) { _ in } }
            guard case .invalid(let diagnostics) = refusal else {
                Issue.record("published, or refused for another reason: \(String(describing: refusal))")
                return
            }
            #expect(diagnostics.map(\.quote) == ["{{name}}"])
        }
    }

    @Test func `figures that aren't for everybody can't be quoted`() async throws {
        try await Demonstration.with { context in
            let id = try await FindRecord(context).run(
                .section, "anti-social-behaviour", year: try #require(year), as: .operator)
            let open = try await OpenRecord(context).run(.section, id, as: .operator)
            var text = open.text
            text[.narrative] = "{{prevent.channel.value}} {{violence.first-time-entrants.value}}"
            let found = try await CheckRecord(context).run(.section, id, typed: text, as: .operator)
            #expect(found.count { $0.rule == .evidenceUnknown && $0.message.contains("aren’t for everybody") } == 2)
        }
    }
}
