import CommunitySafety
import Proofreading
import Testing

@Suite struct CommitteeReportTests {
    private static func report(_ answers: [String: CommitteeReport.Answer] = [:]) throws -> CommitteeReport {
        let day = try #require(CalendarDate(iso: "2024-01-15"))
        let plan = Plan(title: "Plan", year: try #require(PlanYear("2024-25")))
        return CommitteeReport(
            template: .standard, answers: answers,
            edition: PlanEdition(
                partnership: Partnership(name: "Aldmere", area: "Aldmere"), plan: plan, status: .draft, version: 1,
                asAt: day))
    }

    @Test func `the form that ships holds every implication a committee asks for`() {
        let signed = ReportTemplate.standard.parts.filter(\.needsSignOff).map(\.key)
        #expect(Set(signed) == ["financial", "legal", "risk", "equality", "section-17", "equality-assessment"])
        #expect(ReportTemplate.standard.parts.contains { $0.key == "wards" && $0.isWritten })
    }

    @Test func `parts without words and without a name are listed`() throws {
        let day = try #require(CalendarDate(iso: "2024-01-15"))
        let signed = CommitteeReport.Answer(words: "None.", signOff: SignOff(by: "Finance", on: day))
        let report = try Self.report([
            "summary": .init(words: "All."), "options": .init(words: " \n"), "financial": signed,
        ])
        #expect(!report.unwritten.map(\.key).contains("summary"))
        #expect(report.unwritten.map(\.key).contains("options"))
        #expect(!report.unwritten.map(\.key).contains("changes"), "what is made needs no author")
        #expect(!report.unsigned.map(\.key).contains("financial"))
        #expect(report.unsigned.map(\.key).contains("legal"))
        #expect(report.equality == nil)
    }

    @Test func `a form without parts, or with one key twice, can't be kept`() {
        let part = ReportTemplate.Part(key: "a", heading: "A", kind: .words)
        #expect(ReportTemplate(title: "x", parts: []) == nil)
        #expect(ReportTemplate(title: "x", parts: [part, part]) == nil)
        #expect(ReportTemplate(title: "x", parts: [part])?.parts.count == 1)
    }
}
