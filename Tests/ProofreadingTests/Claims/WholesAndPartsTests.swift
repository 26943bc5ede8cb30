import Proofreading
import Testing

@Suite struct WholesAndPartsTests {
    private func report(_ text: String) -> Report {
        Proofreader().read(
            SourceDocument(format: .docx, blocks: [Block(kind: .paragraph, text: SourceText(text))]))
    }

    private func alarms(_ text: String) -> [String] {
        report(text).findings.filter { $0.severity != .advice }.map(\.message)
    }

    @Test(arguments: [
        "Foxbridge had the third highest total (148) of the six parishes; only Hallow (171) and Stead (160) had more.",
        "Of the five towns, Marlow End (83) had the fewest thefts, behind Quarrington (91) and Tolby (96).",
        "Hallow had the lowest total, 64, of the six parishes.",
        "Hallow had the lowest total of 64 of the six parishes.",
        "The mean of the four panels' scores (61, 70, 55 and 74) was 65.",
        "The scores of the four panels (6, 8, 5 and 9) were published.",
        "The highest of the four marks (61, 70, 55 and 74) was 74.",
        "Across all four beats (31, 28, 40 and 35) the pattern is the same.",
        "Of our four parks, the busiest was Hallow Green: 96 visits, ahead of Stead Field (71) and Tolby Wood (40).",
        "Of the six parishes, only Hallow, with 64 thefts, is below the average.",
    ])
    func `the number of things compared is no whole`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test(arguments: [
        ("Officers closed 212 of 120 calls.", "212 can't be part of 120"),
        ("Officers closed 134 of the 120 calls.", "134 can't be part of 120"),
        ("Of the 40 calls, 52 were closed.", "52 can't be part of 40"),
        ("Wardens now work in 18 of the 15 wards.", "18 can't be part of 15"),
        ("There were 3 complaints: 2 about noise, 1 about litter and 1 about dogs.", "2 + 1 + 1 is 4, not 3"),
    ])
    func `a part greater than its whole is still found`(text: String, message: String) {
        #expect(alarms(text) == [message])
    }

    @Test func `a remainder is taken from the whole at the front and leaves whole pence`() {
        let right =
            "Of the £8.2m savings, £4.1m came from fleet, £2.3m from property and the remaining £1.8m from energy."
        let wrong =
            "Of the £8.2m savings, £4.1m came from fleet, £2.3m from property and the remaining £1.4m from energy."
        #expect(alarms(right) == [])
        #expect(alarms(wrong) == ["£8,200,000 less £4,100,000 less £2,300,000 is £1,800,000, not £1,400,000"])
        let claim = report(right).claims.first { $0.kind == .remainder }
        #expect(claim?.parts == [4_100_000, 2_300_000, 1_800_000])
        #expect(claim?.whole == 8_200_000)
    }

    @Test(arguments: [
        ("Replies came from tenants (140), traders (36) and pupils (22), 198 in all.", []),
        ("Replies came from tenants (140), traders (36) and pupils (22), 198 in total.", []),
        ("Replies came from tenants (140), traders (36) and pupils (22) in all, 198.", []),
        (
            "Replies came from tenants (140), traders (36) and pupils (22), 189 in all.",
            ["140 + 36 + 22 is 198, not 189"]
        ),
        ("Of the 88 entrants, 47 were women, 36 men and 5 preferred not to say.", []),
        ("Of the 88 entrants, 47 were women, 38 men and 5 preferred not to say.", ["47 + 38 + 5 is 90, not 88"]),
        ("Of the 88 entrants, 47 were women, 38 had entered before and 5 came from abroad.", []),
        ("The project cost £61,200 and reached 340 homes, which is £180 per home.", []),
        (
            "The project cost £61,200 and reached 340 homes, which is £160 per home.",
            ["£61,200 over 340 is £180, not £160"]
        ),
        ("In 24 weeks the desk took 288 calls, 12 a week on average.", []),
        ("In 24 weeks the desk took 288 calls, 15 a week on average.", ["288 over 24 is 12, not 15"]),
        ("Visits to the site are four times what they were: 21 in 2018, 84 in 2022.", []),
        (
            "Visits to the site are four times what they were: 21 in 2018, 63 in 2022.",
            ["63 is 3 times 21, not 4 times"]
        ),
        ("Visits are twice what they were: 84 in 2022, 42 in 2018.", []),
        ("Visits are more than twice what they were: 42 in 2018, 113 in 2022.", []),
    ])
    func `sums, averages and multiples are read with their list`(text: String, messages: [String]) {
        #expect(alarms(text) == messages)
    }
}
