import Testing

@testable import Proofreading

@Suite struct DocumentProofreaderTests {
    private static let window = "Figures are for 1 October 2022 to 30 September 2023, unless otherwise stated.\n\n"
    private static let table =
        "\n\n| Helpline, Oct 2022 – Sept 2023 | Oct–Dec | Jan–Mar |\n|---|---|---|\n| Women | 61 | 74 |"

    @Test(arguments: [
        window + "In the period 1 October 2021 to 30 September 2022 the helpline supported the people shown below."
            + table,
        "Calls from October 2021 to September 2022 were as follows:" + table,
        "The helpline helped these people in 2020/21." + table,
        window + "Between 1 October 2021 and 30 September 2022 the wardens made 412 visits.",
        window + "For the period 01/10/21 - 30/09/22 the police recorded 14 arrests.",
    ])
    func `a stale period is found`(_ text: String) {
        #expect(alarms(text).map(\.rule) == [.figuresPeriod])
    }

    @Test(arguments: [
        window + "In the period 1 October 2022 to 30 September 2023 the helpline supported the people shown below."
            + table,
        window + "There were 1,179 reports, 50 more than in the same period last year (Oct 2021 – Sept 2022).",
        window + "This compares with 1 October 2021 to 30 September 2022, when 412 visits were made.",
        window + "The Act gained royal assent in April 2021 and the scheme began in October 2021.",
        window + "The plan runs from 1 April 2024 to 31 March 2025 and has 19 actions.",
        window + "Calls rose from 340 in October 2021 to September 2022 to 412.",
        window + "In 2021/22 the council installed 12 cameras.",
        "The plan for 2024-25 sets out 19 actions." + table,
        "From 15 October 2022 to 30 September 2023 these were helped:" + table,
        "Calls since 2014 are shown below." + table,
        "Calls in the year to September 2023 were:" + table,
        "In 2022/23 the partnership was given a grant of £5,000." + table,
        "The work of 2022/23 is shown below.\n\n| Actions 2023/24 | Lead |\n|---|---|\n| Hold a walk | CSU |",
    ])
    func `a period that is right, or of another time on purpose, is left alone`(_ text: String) {
        #expect(alarms(text).isEmpty)
    }

    @Test func `one thing said to rise and shown to fall is a question of source`() throws {
        let text =
            "ASB reports to the police saw a decrease of 28% (461 reports).\n\nRecorded incidents of anti-social behaviour were higher in the year."
        let finding = try #require(alarms(text).first)
        #expect(finding.rule == .figuresSame)
        #expect(finding.quote == "Recorded incidents of anti-social behaviour were higher in the year.")
    }

    @Test(arguments: [
        "Burglary fell by 12% from 275 to 242.\n\nReports of robbery were higher in the year.",
        "ASB reports saw a decrease of 28% (461 reports).\n\nRecorded incidents of anti-social behaviour were lower in the year.",
        "ASB reports saw a decrease of 28% (461 reports).\n\nIncidents of anti-social behaviour will be higher if nothing is done.",
        "Complaints about noise rose by 12 to 90.\n\nComplaints about litter were lower.",
    ])
    func `other things, the same way and hopes are left alone`(_ text: String) {
        #expect(alarms(text).isEmpty)
    }

    @Test(arguments: [
        ("There were 2 reports of child sexual exploitation.", Rule.disclosureSmallCount),
        ("Three referrals were made to the Channel panel.", .disclosureSmallCount),
        ("Mr Smithson of Mill Lane was arrested for drugs.", .disclosurePerson),
        ("A closure order was served on 14 Mill Lane after complaints.", .disclosurePerson),
        ("This is an increase of 7% on the year before.", .figuresBase),
    ])
    func `details that give people away and bare percentages are advice`(_ text: String, _ rule: Rule) {
        let findings = DocumentProofreader().read(PrintedTables.document(text)).findings
        #expect(findings.map(\.rule) == [rule])
        #expect(findings.map(\.severity) == [.advice])
    }

    private func alarms(_ text: String) -> [Finding] {
        DocumentProofreader().read(PrintedTables.document(text)).findings.filter { $0.severity != .advice }
    }
}
