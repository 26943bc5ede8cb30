import CommunitySafety
import Documents
import Proofreading
import Testing

/// The return as it is sent: the same tables in every form.
@Suite struct FundingReportDocumentTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    /// An award of £10,000 that came in two halves, of which one is still awaited.
    private func report(on today: String) throws -> FundingReport {
        let promise = MoneyPromise(
            name: "Harbour <grant>", party: "Policing body", amount: try #require(Money(pence: 1_000_000)),
            period: try #require(DateRange(from: try day("2024-04-01"), to: try day("2025-03-31"))),
            valueNote: "It bought *what* no other would.")
        let half = Money(pence: 500_000)
        let lines = [
            MoneyLine(
                id: "1", kind: .tranche, words: "First half", amount: half, on: try day("2024-05-01"),
                settledOn: try day("2024-05-09")),
            MoneyLine(id: "2", kind: .tranche, words: "Second half", amount: half, on: try day("2024-11-01")),
            MoneyLine(id: "3", kind: .allocation, words: "Visits", amount: half, action: "1.1"),
            MoneyLine(
                id: "4", kind: .spend, words: "secret bill", amount: Money(pence: 100_000), on: try day("2024-06-01"),
                project: "3"),
            MoneyLine(
                id: "5", kind: .condition, words: "A board meets", on: try day("2024-07-01"),
                settledOn: try day("2024-06-30")),
            MoneyLine(id: "6", kind: .condition, words: "A report is sent", on: try day("2024-12-01")),
        ]
        let outputs = [
            "1.1": [
                ActionOutput(count: ActionCount(reached: 40, target: 50), view: .onTrack, to: try day("2024-09-30"))
            ]
        ]
        return FundingReport(
            MoneyBook(promise, lines, on: try day(today)), .yearEnd, outputs: outputs, names: ["1.1": "A1"])
    }

    private func text(_ report: FundingReport) -> String {
        let document = FundingReportDocument(report, publisher: "Aldmere Community Safety Partnership").document
        return String(decoding: PlainTextFile(document).bytes, as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func `tranches, projects, outputs, conditions and what goes back stand in it`() throws {
        let text = text(try report(on: "2025-06-01"))
        for words in [
            "As it stood on 31 March 2025: £1,000 of £10,000 is spent; £9,000 wasn’t spent.", "First half",
            "9 May 2024", "Not yet", "£5,000 came", "Visits (action A1)", "Belongs to no project", "40 of 50",
            // £1,000 for 40.
            "about £25", "Met on 30 June 2024", "Not met yet, and late", "It bought *what* no other would.",
            "Still to be given back",
        ] { #expect(text.contains(words), "\(words)") }
        #expect(!text.contains("secret bill") && !text.contains("DRAFT"))
    }

    @Test func `before its last day every form says that it is a draft`() throws {
        let document = FundingReportDocument(try report(on: "2025-03-01"), publisher: "Aldmere").document
        for format in [PublicationFormat.html, .text, .pdf, .largePrint] {
            switch try #require(DocumentForms(document).form(format)) {
            case .file(let bytes), .typst(let bytes):
                #expect(String(decoding: bytes, as: UTF8.self).contains("DRAFT"), "\(format)")
            }
        }
        let page = try #require(DocumentForms(document).form(.html))
        guard case .file(let bytes) = page else { return }
        let markup = String(decoding: bytes, as: UTF8.self)
        #expect(markup.contains("Harbour &lt;grant&gt;") && !markup.contains("<grant>"))
    }
}
