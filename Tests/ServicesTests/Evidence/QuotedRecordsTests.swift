import CommunitySafety
import Converters
import Foundation
import Proofreading
import Services
import Storage
import Testing

/// Figures quoted elsewhere than in narratives. The demonstration counts 1,337 incidents of anti-social behaviour.
@Suite struct QuotedRecordsTests {
    private static let call = "{{asb.police.value}}"

    private func year() throws -> PlanYear { try #require(PlanYear(start: 2023)) }

    /// Writes words into a field of the plan's first record of a kind, and answers its id.
    private func write(
        _ words: String, _ kind: RecordKind, _ field: RecordField, _ context: ServiceContext
    ) async throws -> RecordID {
        let year = try year()
        let id = try await context.store.read { reading in
            let version = try #require(try reading.currentPlanVersion(of: year))
            return try #require(try reading.order(of: kind, in: version.id).first).id
        }
        let open = try await OpenRecord(context).run(kind, id, as: .operator)
        var text = open.text
        text[field] = words
        _ = try await EditRecord(context).run(id, text, version: open.version, as: .operator)
        return id
    }

    private func edition(_ context: ServiceContext, as party: ActingParty = .operator) async throws -> PlanEdition {
        try await ShowPlan(context).run(year: try year(), as: party)
    }

    private func publish(_ context: ServiceContext) async throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("records-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try await PublishPlan(context, press: EditionPress(finder: ServiceDesk.noTools)).run(
            year: try year(), formats: [.html, .text, .csv, .docx], to: folder.path, as: .operator)
        return Dictionary(
            uniqueKeysWithValues: try files.map { file in
                (
                    file.name,
                    String(decoding: try Data(contentsOf: folder.appendingPathComponent(file.name)), as: UTF8.self)
                )
            })
    }

    @Test func `an action and a success measure print what the evidence says, in every file`() async throws {
        try await Demonstration.with { context in
            _ = try await write("Bring incidents down from \(Self.call).", .action, .words, context)
            _ = try await write("Fewer incidents than \(Self.call)", .measure, .words, context)
            let files = try await publish(context)
            for name in ["plan-2023-24.html", "plan-2023-24.txt", "actions-2023-24.csv"] {
                let text = (files[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
                if files[name] != nil { #expect(text.contains("Bring incidents down from 1,337."), "\(name)") }
                #expect(!text.contains("{{asb"), "\(name)")
            }
            #expect(files.values.contains { $0.contains("Fewer incidents than 1,337") })
            #expect((files["plan-2023-24-figures.csv"] ?? "").contains("asb.police.value"))
            let shown = try await edition(context, as: .public)
            #expect(shown.plan.actions.contains { $0.text == "Bring incidents down from 1,337." })
            #expect(shown.quotedFigures.contains { $0.call == FigureCall("asb.police", .value) })
        }
    }

    @Test func `what an action quotes and isn't held stops publication, and is a finding beside the action`()
        async throws
    {
        try await Demonstration.with { context in
            let id = try await write("From {{no.such.value}} and {{Dear}}.", .action, .words, context)
            let found = try await CheckRecord(context).run(.action, id, as: .operator)
                .filter { $0.rule == .evidenceUnknown }
            #expect(found.map(\.quote) == ["{{no.such.value}}", "{{Dear}}"])
            #expect(found.allSatisfy { $0.field == .words })
            let whole = try await ProofreadDraft(context).run(year: try year(), as: .operator).open
                .filter { $0.finding.rule == .evidenceUnknown }
            #expect(whole.compactMap { $0.record?.kind } == [.action, .action])
            await #expect(throws: ServiceError.self) { _ = try await publish(context) }
        }
    }

    @Test func `a chart in an action is only its finding, and words elsewhere quote nothing`() async throws {
        try await Demonstration.with { context in
            let action = try await write("See {{asb.police.chart}}", .action, .words, context)
            let found = try await CheckRecord(context).run(.action, action, as: .operator)
            #expect(found.contains { $0.message.contains("can’t stand within a sentence") })
            let priority = try await write("Less than \(Self.call)", .priority, .printed, context)
            let said = try await CheckRecord(context).run(.priority, priority, as: .operator)
            #expect(said.contains { $0.message.contains("No figure is quoted here") && $0.quote == Self.call })
        }
    }

    @Test func `the gate sees what an action quotes`() async throws {
        let desk = try await BindingDesk()
        let record = try await desk.desk.find(.action, "")
        let words = record.typing(.words, "Of {{asb.council.value area=\"Quarry Hill\"}} reports none came twice.")
        _ = try await EditRecord(desk.context).run(record.id, words, version: record.version, as: .operator)
        let plan = try await ShowPlan(desk.context).run(year: desk.desk.year, as: .operator).plan
        let printed = try #require(plan.actions.first { $0.text.hasSuffix("none came twice.") }).text
        #expect(!printed.contains("Of 4 reports"))
        let found = try await CheckRecord(desk.context).run(.action, record.id, as: .operator)
        #expect(found.contains { $0.rule == .evidenceDisclosure })
    }

    @Test func `a committee report quotes, and keeps what went to the meeting`() async throws {
        try await Demonstration.with { context in
            let (year, desk) = (try year(), RouteDesk(context, year: try year()))
            func report(_ words: String, seen: Int) async throws {
                try await KeepReport(context).part(
                    "background", .init(words: words), seen: seen, year: year, as: RouteDesk.clerk)
            }
            let seen = try await ShowReport(context).run(year: year, as: RouteDesk.officer).seen["background"] ?? 0
            try await report("The police recorded \(Self.call) incidents; {{no.such.value}}.", seen: seen)
            let meeting = try await desk.meeting("Cabinet", .decides, "2024-03-14")
            await #expect(throws: ServiceError.self) {
                try await SubmitVersion(context).run(toMeeting: meeting, year: year, as: RouteDesk.clerk)
            }
            let words = "The police recorded {{burglary.police.previous}} burglaries the year before."
            try await report(words, seen: seen + 1)
            try await SubmitVersion(context).run(toMeeting: meeting, year: year, as: RouteDesk.clerk)
            let shown = try await ShowReport(context).run(year: year, as: RouteDesk.officer).report
            #expect(shown.figures.spoken(words) == "The police recorded 230 burglaries the year before.")
            let kept = try await context.store.read { reading in
                let version = try #require(try reading.currentPlanVersion(of: year))
                return try reading.figureSnapshot(of: version.id)?.book
            }
            #expect(kept?.spoken(words) == "The police recorded 230 burglaries the year before.")
        }
    }
}
