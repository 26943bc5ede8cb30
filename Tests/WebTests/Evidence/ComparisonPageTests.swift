import CommunitySafety
import HTTPTypes
import Services
import Storage
import Testing
import Web

@Suite struct ComparisonPageTests {
    private static let lookUp = """
        ward24_code,ward24_name,ltla24_code,ltla24_name,csp24_code,csp24_name,pfa24_code,pfa24_name
        E05009991,<script>alert(1)</script>,E07009991,Aldmere,E22009991,Aldmere,E23009991,Merrowshire
        E05009992,Hythe End,E07009992,Brackwater,E22009992,Brackwater,E23009991,Merrowshire
        """

    /// Figures of the council's reports: 53, then 90; the quarter to December 2022 too, and a ward's.
    private func visitor(filled: Bool = true) async throws -> Visitor {
        let desk = try await DraftOnDesk.context()
        if filled {
            let file = EvidenceFile(name: "lookup.csv", bytes: Array(Self.lookUp.utf8))
            _ = try await LoadEvidence(desk).run([file], by: .operator)
            for (place, period, key, value) in [
                ("E07009991", "Oct 2020 – Sep 2021", "2020-10-01|2021-09-30", "53"),
                ("E07009991", "Oct 2021 – Sep 2022", "2021-10-01|2022-09-30", "90"),
                ("E07009991", "Oct – Dec 2022", "2022-10-01|2022-12-31", "20"),
                ("E05009991", "Oct 2021 – Sep 2022", "2021-10-01|2022-09-30", "7"),
            ] {
                let choice = TypingChoice(
                    measures: ["asb.council"], areas: [place], periods: [period], told: "the council",
                    values: ["asb.council|\(place)|\(key)": value])
                _ = try await TypeFigures(desk).save(choice, as: .operator)
            }
        }
        return Visitor(try SiteServices.example(), isPublic: false, desk: desk)
    }

    @Test func `before any figures are held the page says what it is for and how to begin`() async throws {
        let page = try await visitor(filled: false).ask("/evidence/compare").text
        #expect(page.contains("No figures are held yet.") && page.contains("/evidence/loads/new"))
        #expect(!page.contains("<select"))
    }

    @Test func `without a choice it asks what was counted`() async throws {
        let page = try await visitor().ask("/evidence/compare").text
        #expect(page.contains("What was counted?") && page.contains("Compare its newest year"))
        #expect(!page.contains("How sure are we?"))
    }

    @Test func `the answer, the table and how sure we are`() async throws {
        let answer = try await visitor().ask(
            "/evidence/compare?measure=asb.council&place=E07009991&period=Oct+2021+%E2%80%93+Sep+2022&with-period=Oct+2020+%E2%80%93+Sep+2021"
        )
        #expect(answer.status == 200)
        #expect(
            answer.text.contains(
                "In Aldmere, 90 in Oct 2021 – Sep 2022, up from 53 in Oct 2020 – Sep 2021: clearly more was reported, 70% more (between 21% and 140%)."
            ))
        try Golden(name: "compare-figures").check(answer.text)
    }

    @Test func `a refused comparison says why and leads to a fair one`() async throws {
        let visitor = try await visitor()
        let page = try await visitor.ask(
            "/evidence/compare?measure=asb.council&place=Aldmere&period=Oct+2021+-+Sep+2022&with-period=Jan+2022+-+Mar+2022"
        )
        #expect(page.status == 200 && page.text.contains("The two periods share days"))
        let link = try #require(
            page.text.firstMatch(of: #/Fairer, because the months are the same: <a href="([^"]+)"/#))
        let fair = try await visitor.ask(String(link.1).replacing("&amp;", with: "&"))
        #expect(fair.text.contains("clearly more was reported"))
    }

    @Test func `what can't be used is said at its field, and what was typed stays`() async throws {
        let page = try await visitor().ask("/evidence/compare?measure=asb.council&period=soon%22%3Cb%3E&place=Nowhere")
        #expect(page.status == 422)
        #expect(
            page.text.contains("No place on record is called “Nowhere”.")
                && page.text.contains("value=\"soon&quot;&lt;b&gt;\""))
        let period = try await visitor().ask("/evidence/compare?measure=asb.council&period=soon")
        #expect(period.status == 422 && period.text.contains("href=\"#period\""))
        #expect(try await visitor().ask("/evidence/compare?measure=none.such").status == 404)
    }

    @Test func `names from files are never markup`() async throws {
        let page = try await visitor().ask(
            "/evidence/compare?measure=asb.council&place=E05009991&period=Oct+2021+-+Sep+2022")
        #expect(page.status == 200 && !page.text.contains("<script>alert") && page.text.contains("&lt;script&gt;"))
    }

    @Test func `figures and measures lead to it, and so does a load`() async throws {
        let visitor = try await visitor()
        for path in ["/evidence/measures", "/evidence/loads/2", "/evidence/asb.council"] {
            #expect(try await visitor.ask(path).text.contains("/evidence/compare?measure=asb.council"))
        }
        #expect(try await visitor.ask("/evidence").text.contains("href=\"/evidence/asb.council\""))
    }

    @Test func `a measure's page opens with its newest year beside the year before`() async throws {
        let visitor = try await visitor()
        let page = try await visitor.ask("/evidence/asb.council").text
        #expect(page.contains("<h1>Is anti-social behaviour reported to the council rising in Aldmere?</h1>"))
        #expect(page.contains("<p class=\"ww-answer\">Yes. In Aldmere, 90 in"))
        #expect(
            page.contains("90 in Oct 2021 – Sep 2022, up from 53 in Oct 2020 – Sep 2021: clearly more was reported"))
        try Golden(name: "measure").check(page)
        #expect(page.contains("How sure are we?") && page.contains("Where it comes from"))
        #expect(!page.contains("Month by month"), "nothing is counted by the month here")
        #expect(!page.contains("<script>alert"))
        let ward = try await visitor.ask("/evidence/asb.council?place=E05009991").text
        #expect(ward.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !ward.contains("<script>alert"))
        #expect(try await visitor.ask("/evidence/no.such").status == 404)
        #expect(try await visitor.ask("/evidence/asb.council?place=Nowhere").status == 303)
    }

    @Test func `every figure of a measure's page has a name to lead to, once`() async throws {
        let page = try await visitor().ask("/evidence/asb.council").text
        for period in ["2021-10-01-2022-09-30", "2020-10-01-2021-09-30"] {
            #expect(page.ranges(of: "id=\"figure-\(period)\"").count == 1, "\(period)")
        }
    }

    @Test func `a period is chosen by the address, and one that can't be shown leads back`() async throws {
        let visitor = try await visitor()
        let quarter = try await visitor.ask("/evidence/asb.council?period=Oct+%E2%80%93+Dec+2022").text
        #expect(quarter.contains("In Aldmere, 20 in Oct – Dec 2022. The same months of the year before aren’t held"))
        #expect(quarter.contains("id=\"figure-2022-10-01-2022-12-31\""))
        #expect(quarter.contains("<option value=\"Oct – Dec 2022\" selected>"))
        let odd = try await visitor.ask("/evidence/asb.council?period=%3Cscript%3Ealert(2)&with=%3Cb%3E")
        #expect(odd.status == 200 && odd.text.contains("can’t be read as a period. The newest is shown."))
        #expect(odd.text.contains("No set to compare with is called “&lt;b&gt;”"))
        #expect(!odd.text.contains("<script>alert"))
        let unheld = try await visitor.ask("/evidence/asb.council?period=1999").text
        #expect(unheld.contains("No whole figure for 1999 is held. The newest is shown."))
        let long = String(repeating: "a", count: 1_500)
        #expect(try await visitor.ask("/evidence/asb.council?period=\(long)&with=\(long)").status == 200)
    }

    @Test func `places to choose from stand in groups`() async throws {
        let page = try await visitor().ask("/evidence/asb.council").text
        #expect(page.contains("<optgroup label=\"Our area\"><option value=\"E07009991\" selected>Aldmere, district"))
        #expect(page.contains("<optgroup label=\"Within Aldmere\"><option value=\"E05009991\">&lt;script&gt;"))
    }

    @Test func `a source has a page, and the list says what is newest by issue`() async throws {
        let visitor = try await visitor()
        let source = try await visitor.ask("/evidence/sources/typed")
        #expect(source.status == 200 && source.text.contains("<h1>Typed in by hand</h1>"))
        #expect(source.text.contains("href=\"/evidence/asb.council\"") && source.text.contains("1 October 2020"))
        try Golden(name: "source").check(source.text)
        #expect(try await visitor.ask("/evidence/sources/none").status == 404)
        #expect(try await visitor.ask("/evidence/sources").text.contains("href=\"/evidence/sources/typed\""))
        let list = try await visitor.ask("/evidence").text
        #expect(list.contains(">Anti-social behaviour</h2>"))
        #expect(list.contains("90 in Oct 2021 – Sep 2022, up from 53 the year before"))
        #expect(list.contains("<strong>More reported</strong>"))
        #expect(try await visitor.ask("/evidence?issue=none").status == 303)
    }
}
