import CommunitySafety
import Proofreading
import Testing

@testable import Documents

@Suite struct RedlineDocumentTests {
    private static func edition(_ number: Int, by: String) throws -> PlanEdition {
        let plan = Plan(
            title: "Plan 2023-24", year: try #require(PlanYear("2023-24")),
            actions: [
                Action(
                    reference: "2.1", address: "2.1", paragraphs: ["Visit \"every\" victim"],
                    byWhen: .unclear(printed: by))
            ])
        return PlanEdition(
            partnership: Partnership(name: "Aldmere", area: "Aldmere"), plan: plan, status: .draft, version: number,
            asAt: try #require(CalendarDate(iso: "2024-01-15")))
    }

    private static func document() throws -> Document {
        let old = try edition(1, by: "July 2023")
        let new = try edition(2, by: "September 2023")
        return RedlineDocument(PlanRedline(from: old.plan, to: new.plan), from: old, to: new).document
    }

    @Test func `what changed reads the same in every form, without colour`() throws {
        let forms = DocumentForms(try Self.document())
        guard case .file(let text)? = forms.form(.text), case .file(let html)? = forms.form(.html),
            case .typst(let typst)? = forms.form(.pdf)
        else {
            Issue.record("a form is missing")
            return
        }
        #expect(String(decoding: text, as: UTF8.self).contains("By when: [July]{September} 2023"))
        let page = String(decoding: html, as: UTF8.self)
        #expect(page.contains("<del><span class=\"govuk-visually-hidden\">removed: </span>July"))
        #expect(page.contains("<ins><span class=\"govuk-visually-hidden\">added: </span>September"))
        let source = String(decoding: typst, as: UTF8.self)
        #expect(source.contains("#strike[#\"July\";]"))
        #expect(source.contains("#underline[#\"September\";]"))
        #expect(forms.form(.csv) == nil)
    }

    @Test func `what is far from any change is left out`() {
        let long = (1...200).map { "word\($0)" }.joined(separator: " ")
        let words = RedlineWords(TextRedline(from: "\(long) old \(long)", to: "\(long) new \(long)")).inlines.plain
        #expect(words.contains("word200 [old]{new} word1"))
        #expect(words.contains("…"))
        #expect(words.count < 500)
    }

    @Test func `a report holds its parts in the council's order, with who signed`() throws {
        let edition = try Self.edition(1, by: "July 2023")
        let day = try #require(CalendarDate(iso: "2024-02-09"))
        let report = CommitteeReport(
            template: .standard,
            answers: [
                "financial": .init(words: "No *new* cost.", signOff: SignOff(by: "Chief Finance Officer", on: day))
            ],
            edition: edition, views: [.init(from: "Residents", words: "More lights", done: "Action 2.4")])
        let document = ReportDocument(report).document
        let sections = document.contents().map(\.plain)
        #expect(
            sections.prefix(ReportTemplate.standard.parts.count).elementsEqual(
                ReportTemplate.standard.parts.map(\.heading)))
        guard case .file(let bytes)? = DocumentForms(document).form(.text) else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Signed off by Chief Finance Officer, 9 February 2024."))
        #expect(text.contains("Not yet signed off."))
        #expect(text.contains("What we did: Action 2.4."))
        #expect(text.contains("Action 2.1"), "the plan is its appendix")
        #expect(ReportDocument(report).equalityAssessment?.front.title == "Equality assessment: Plan 2023-24")
    }
}
