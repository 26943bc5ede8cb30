import Proofreading
import Testing

@Suite struct VerdictTests {
    private func verdicts(_ text: String) -> [Claim.Verdict] {
        let document = SourceDocument(format: .docx, blocks: [Block(kind: .paragraph, text: SourceText(text))])
        return Proofreader().read(document).claims.map(\.verdict)
    }

    @Test(arguments: [
        ("Theft rose by 4.9%, from 1,048 to 1,099.", Claim.Verdict.consistent),
        ("Theft rose by 4.8%, from 1,048 to 1,099.", .withinRounding),
        ("Theft rose by 5.0%, from 1,048 to 1,099.", .inconsistent),
        ("Theft rose by 5%, from 1,048 to 1,099.", .consistent),
        ("The rate rose by 13%, from 17.4 to 19.8 per 1,000.", .withinRounding),
        ("Arson rose by almost a third, from 94 to 123.", .consistent),
        ("Arson rose by over a third, from 94 to 123.", .inconsistent),
        ("Burglary fell by 12% (34 fewer).", .notCheckable),
        ("Theft rose by about 7%, from 1,048 to 1,099.", .consistent),
        ("Theft rose by about 9%, from 1,048 to 1,099.", .inconsistent),
    ])
    func `each claim gets the verdict that its rounding and hedges allow`(text: String, verdict: Claim.Verdict) {
        #expect(verdicts(text).first == verdict)
    }

    @Test func `a document of any length is read in linear time`() {
        func reading(_ count: Int) -> Duration {
            let text = SourceText(
                String(repeating: "Theft rose by 9%, from 480 to 523, and 12 of 40 (30%) were solved. ", count: count))
            let document = SourceDocument(
                format: .docx, blocks: Array(repeating: Block(kind: .paragraph, text: text), count: 4))
            return ContinuousClock().measure { _ = Proofreader().read(document) }
        }
        _ = reading(10)
        let (short, long) = (reading(40), reading(400))
        #expect(long < short * 30)
    }

    @Test(arguments: [
        "", " ", "%", "of of of", "from to from to 5", "from 5 to", "(((((((", "1 of 0 (50%)", "up from 0 to 0", "£",
        "\u{0}\u{0}", "rose from 0 to 12, up 100%",
    ])
    func `broken text is read without harm`(text: String) {
        #expect(verdicts(text).allSatisfy { $0 != .inconsistent })
    }
}
