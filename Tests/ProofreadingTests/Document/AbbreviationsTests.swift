import Testing

@testable import Proofreading

@Suite struct AbbreviationsTests {
    @Test(arguments: [
        ("Organised Crime Groups (OCGs) were seen. OCGs move.", "OCG"),
        ("PAS (Protection against Stalking) helps.", "PAS"),
        ("funding of the police and crime commissioner (PCC) was used.", "PCC"),
        ("Tarn Valley Fire and Rescue Service (TVFRS) came.", "TVFRS"),
        ("ASB – anti-social behaviour\n\nWe deal with ASB here.", "ASB"),
        ("| | |\n|---|---|\n| CSU | Community Safety Unit |\n| LA | Local Authority |\n\nThe CSU meets.", "CSU"),
    ])
    func `an explanation is found`(_ text: String, _ short: String) throws {
        let found = try #require(
            Abbreviations().abbreviations(in: PrintedTables.document(text)).first { $0.short == short })
        guard case .given = found.explanation else {
            Issue.record("\(short) isn't explained")
            return
        }
    }

    @Test(arguments: [
        ("Work with DCSM and schools.", "DCSM"), ("The DAY programme in schools goes on.", "DAY"),
        ("Articles for agencies and T&Pcs were sent.", "T&Pcs"),
    ])
    func `an abbreviation that nothing explains is found`(_ text: String, _ printed: String) {
        let found = Abbreviations().abbreviations(in: PrintedTables.document(text))
        #expect(found.map(\.printed) == [printed])
        #expect(found.allSatisfy { $0.explanation == nil })
    }

    @Test func `a long name elsewhere explains in passing`() throws {
        let found = Abbreviations().abbreviations(
            in: PrintedTables.document("The Community Safety Unit met. The CSU agreed."))
        guard case .inPassing(let long, _) = try #require(found.first).explanation else {
            Issue.record("not found in passing")
            return
        }
        #expect(long == "Community Safety Unit")
    }

    @Test(arguments: [
        "The UK has GPs and CCTV.", "DRAFT", "SUCCESS MEASURES", "Part IV and Part II.", "TN13 1GP", "MOAT Homes came.",
        "E07000111 is the code.", "A NOTE ON PLANS FOR THE YEAR",
    ])
    func `everyday words, headings, numerals and codes are left alone`(_ text: String) {
        #expect(Abbreviations().abbreviations(in: PrintedTables.document(text)).isEmpty)
    }
}
