import CommunitySafety
import Proofreading
import Testing

@testable import Documents

/// The committee report as documents: what a clerk would look for in them.
@Suite struct ReportDocumentTests {
    private static func edition() throws -> PlanEdition {
        let plan = Plan(
            title: "Plan 2023-24", year: try #require(PlanYear("2023-24")),
            sections: [
                PlanSection(kind: .narrative, heading: "Introduction", narrative: "Words.\n\n## Within\n\nMore words."),
                PlanSection(kind: .priority, heading: "1. Burglary", priority: "burglary"),
            ],
            priorities: [Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary")],
            actions: [
                Action(reference: "1.1", address: "1.1", paragraphs: ["Visit homes"], priority: "burglary"),
                Action(reference: "1.2", address: "1.2", paragraphs: ["Mark bicycles"], priority: "burglary"),
            ],
            members: [Member(name: "Merrowshire Police", kind: .responsible)])
        return PlanEdition(
            partnership: Partnership(name: "Aldmere", area: "Aldmere"), plan: plan, status: .draft, version: 3,
            asAt: try #require(CalendarDate(iso: "2024-01-15")))
    }

    private static func report(_ answers: [String: String] = [:]) throws -> ReportDocument {
        let day = try #require(CalendarDate(iso: "2024-02-09"))
        let written = answers.mapValues {
            CommitteeReport.Answer(words: $0, signOff: SignOff(by: "Head of Legal", on: day))
        }
        return ReportDocument(
            CommitteeReport(
                template: .standard, answers: written, edition: try edition(),
                meeting: RouteMeeting(body: "Cabinet", power: .decides, date: day),
                views: [.init(from: "Residents <i>", words: "More lights", done: "Action 1.2")]))
    }

    private static func bytes(_ document: Document, _ format: PublicationFormat) throws -> String {
        switch try #require(DocumentForms(document).form(format)) {
        case .file(let bytes), .typst(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The levels and words of a web page's headings, read from the page and not from the tree.
    private static func headings(_ page: String) -> [(level: Int, words: String)] {
        page.split(separator: "<h").compactMap { piece in
            guard let level = piece.first?.wholeNumberValue, (1...6).contains(level),
                let start = piece.firstIndex(of: ">"), let end = piece.firstRange(of: "</h")
            else { return nil }
            return (level, String(piece[piece.index(after: start)..<end.lowerBound]))
        }
    }

    @Test func `the plan is an appendix: its parts stand one level below it, and no level is skipped`() throws {
        let found = Self.headings(try Self.bytes(try Self.report().document, .html))
        let appendix = try #require(found.lastIndex { $0.words.contains("Appendix: the plan") })
        #expect(found[appendix].level == 2)
        let behind = found[(appendix + 1)...]
        #expect(behind.contains { $0.words.contains("Introduction") && $0.level == 3 })
        #expect(behind.contains { $0.words.contains("Within") && $0.level == 4 })
        #expect(behind.allSatisfy { $0.level > 2 }, "nothing of the plan stands beside the report's own parts")
        #expect(zip(found, found.dropFirst()).allSatisfy { $1.level - $0.level <= 1 })
    }

    @Test func `the appendix begins a page, in print and in Word`() throws {
        let document = try Self.report().document
        let typst = try Self.bytes(document, .pdf)
        let heading = try #require(typst.firstRange(of: "Appendix: the plan"))
        let before = try #require(typst[..<heading.lowerBound].firstRange(of: "#pagebreak"))
        #expect(!typst[before.upperBound..<heading.lowerBound].contains("#heading(level: 1)[#\"Equality"))
        #expect(document.body.filter { $0 == .pageBreak }.count == 1)
        let index = try #require(document.body.firstIndex(of: .pageBreak))
        guard case .heading(let next) = document.body[index + 1] else {
            Issue.record("no heading follows the page break")
            return
        }
        #expect(next.plain == "Appendix: the plan")
    }

    @Test func `the summary begins with the plan's size, and the cover names the meeting`() throws {
        let lines = try Self.bytes(try Self.report(["summary": "It goes on."]).document, .text)
        let text = lines.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            text.contains("The plan has 1 priority, 2 actions and 0 success measures. 1 body makes the partnership."))
        #expect(text.contains("It goes on."))
        #expect(text.contains("Report to Cabinet, 9 February 2024"))
    }

    @Test func `the equality assessment is written in its own document and not in the report`() throws {
        let made = try Self.report(["equality-assessment": "Older people are asked first."])
        let report = try Self.bytes(made.document, .text)
        #expect(!report.contains("Older people"))
        #expect(report.contains("is a document of its own"))
        let own = try Self.bytes(try #require(made.equalityAssessment), .text)
        #expect(own.contains("Older people are asked first."))
        #expect(own.contains("Signed off by Head of Legal, 9 February 2024."))
    }

    @Test func `what people typed is words in every form`() throws {
        let typed = "Hello <script>alert(1)</script> & #include \"x\" \u{0}\u{7}"
        let document = try Self.report(["legal": typed, "summary": typed]).document
        let page = try Self.bytes(document, .html)
        #expect(!page.contains("<script"))
        #expect(!page.contains("Residents <i>"))
        let typst = try Self.bytes(document, .pdf)
        #expect(!typst.contains("\u{0}"))
        #expect(!typst.split(separator: "\n").contains { $0.hasPrefix("#include") })
    }
}
