import Proofreading
import Testing

@Suite struct GuardTests {
    private func alarms(_ text: String) -> [String] {
        let document = SourceDocument(format: .docx, blocks: [Block(kind: .paragraph, text: SourceText(text))])
        return Proofreader().read(document).findings.filter { $0.severity != .advice }.map(\.message)
    }

    @Test(arguments: [
        "Grants to districts went up 2% in real terms, from £3.4m in 2016 to £3.3m in 2020.",
        "On a like-for-like basis visits fell 6%, from 1,240 to 1,020.",
        "There were 96 calls to June, against 210 in the whole of last year; like with like, that is a fall of 9%.",
    ])
    func `a size that was adjusted isn't tested against the plain levels`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test(arguments: [
        "The team took 1,980 reports: 1,120 by phone, 640 online and 220 at the desk. That is 20 below the 2,000 of 2021, exactly 1%.",
        "Lead theft came to 18 reports against 24, down 25%. Hedge fires are down by 40% (12 fewer).",
        "Arrests were up 30% in the last quarter. The whole year saw 1,310 arrests against 1,250.",
    ])
    func `a size belongs to its own sentence's subject`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test(arguments: [
        "We ran 12 courses of 8, or 96 places.",
        "The office has 14 clerks, six drivers and a caretaker, 21 staff in all.",
        "Morton had the second-highest count (118), after Hale ward's 131; Ingle (102) and Bray (96) came next.",
        "Burglary per 1,000 homes went from 9 to 7, a decrease of 20%.",
        "A half of the 16 governors left in 2020; 5 joined in 2021, when 9 were re-elected.",
        "The kiosk at 22 Harbour Street took £1,680 over 4 weekends, or £420 a weekend.",
    ])
    func `groups, single persons, ranks and rounded rates raise no alarm`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test(arguments: [
        (
            "The club met five times; numbers were 12, 15, 9, 14 and 10, an average of 14.",
            "the mean of 12, 15, 9, 14, 10 is 12, not 14"
        ),
        (
            "Hale had the fewest thefts of the four: Bray 31, Hale 28, Ingle 24 and Morton 40.",
            "28 can't be the lowest: 24 is less"
        ),
        ("There was a net gain of 34 homes: 90 built, less 46 pulled down.", "90 less 46 is 44, not 34"),
        (
            "Some 48% of tenants agreed, 31% disagreed and 31% had no view.",
            "48% + 31% + 31% is 110%, not 100%"
        ),
        (
            "The target of 200 visits was exceeded by 31: 221 were made.",
            "221 against 200 is an increase of 21, not 31"
        ),
    ])
    func `lists, ranks, net figures, answers and targets are worked out`(text: String, message: String) {
        #expect(alarms(text) == [message])
    }
}
