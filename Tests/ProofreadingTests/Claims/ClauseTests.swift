import Proofreading
import Testing

@Suite struct ClauseTests {
    private func alarms(_ text: String) -> [String] {
        let document = SourceDocument(format: .docx, blocks: [Block(kind: .paragraph, text: SourceText(text))])
        return Proofreader().read(document).findings.filter { $0.severity != .advice }.map(\.message)
    }

    @Test(arguments: [
        "Detections rose from 412 to 466 while recorded offences fell by 3%.",
        "Detections rose from 412 to 466, while offences fell 3%.",
        "Detections rose from 412 to 466 and recorded crime fell by 3%.",
        "Detections rose from 412 to 466; recorded crime fell by 4%.",
        "Detections rose from 412 to 466 despite a 4% rise in workload and a 5% fall in staff.",
        "Thefts climbed from 210 to 243 whereas complaints dropped 5%.",
        "Referrals grew from 75 to 90, but calls were down by 8%.",
        "Referrals grew from 75 to 90 and those were followed by a fall of 8% in calls.",
    ])
    func `a percentage of another clause isn't held against the first clause's numbers`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test(arguments: [
        "Offences fell by 3% while detections rose from 412 to 466.",
        "Incidents fell 3% but offences rose from 412 to 466.",
        "Detections rose from 412 to 466 and overall crime increased by 3%.",
        "Detections rose from 412 to 466 (the rate for offences fell by 3%).",
        "Burglary fell from 45 to 38, with a rise of 6% in vehicle offences.",
    ])
    func `nor one in front of them or of the same direction`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test(arguments: [
        "Detections rose from 412 to 466 and that was an increase of 3%.",
        "Detections rose from 412 to 466 and were therefore up by 3%.",
        "Detections rose from 412 to 466, a rise of 3%.",
        "Detections rose from 412 to 466, which is an increase of 3%.",
        "Detections rose from 412 to 466 while offences fell from 300 to 240, a fall of 3%.",
    ])
    func `a percentage of the same clause is`(text: String) {
        #expect(alarms(text).count == 1)
    }

    @Test(arguments: [
        "Compared to 2019/20, before the pandemic, when 902 were logged, the 2021/22 figure of 821 represents a 9% fall; compared to 2020/21 (640) it is a 28% increase.",
        "Against 2018, when 410 were seen, the 2021 count of 369 is a 10% fall; against 2020 (300) it is a 23% increase.",
    ])
    func `a percentage doesn't cross a semicolon to another baseline`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test(arguments: [
        "Against 2018, when 410 were seen, the 2021 count of 369 is a 10% fall; against 2020 (300) it is a 31% increase.",
        "Thefts went from 410 to 369; a fall of 15%.",
    ])
    func `a wrong one on its own side of the semicolon is found`(text: String) {
        #expect(alarms(text).count == 1)
    }

    @Test(arguments: [
        "The rate was 12.4 per 1,000 last year and there were 1,312 offences this year, an increase of 6%.",
        "There were 3 last year and 1,480 this year, an increase of 6%.",
    ])
    func `numbers of different kinds aren't set against each other`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test func `two rates are`() {
        #expect(alarms("The rate rose from 12.4 per 1,000 to 14.9 per 1,000, an increase of 6%.").count == 1)
    }

    @Test(arguments: [
        "Response times averaged 8 minutes 42 seconds, 18 seconds quicker than the 9 minutes recorded last year.",
        "The mean wait was 1 hour 20 minutes, 10 minutes less than the 1 hour 30 minutes of 2019.",
        "The mean wait was 1 hour and 20 minutes, 10 minutes less than the 1 hour and 30 minutes of 2019.",
        "The wait fell from 2 hours to 90 minutes, a fall of 25%.",
        "The wait fell from 2 hours 10 minutes to 1 hour 50 minutes, a fall of 20 minutes.",
        "Calls were answered in 9 minutes, 30 seconds quicker than the 10 minutes of last year.",
    ])
    func `hours and minutes aren't taken for one unit`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test func `whole minutes are compared`() {
        #expect(alarms("The wait fell from 40 minutes to 30 minutes, a fall of 35%.").count == 1)
    }

    @Test(arguments: [
        "Burglary was 14% higher in June than in May (57, 50) but 8% lower than in the June before (62).",
        "Theft was 20% higher in March than in February (60, 50).",
        "Theft was 20% higher in March than in February (60 and 50).",
    ])
    func `a bracket may name the newer number first`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test(arguments: [
        "Theft was 35% higher in March than in February (60, 50).",
        "Burglary was 8% higher in June than in May (57, 50).",
        "Theft rose by 35% in March (50, 60).",
    ])
    func `a percentage that neither order gives is no fall`(text: String) {
        #expect(alarms(text).allSatisfy { !$0.contains("decrease") })
    }

    @Test(arguments: [
        "Anti-social behaviour calls rose by 130 from a base of 520, a rise of 25%.",
        "Numbers fell by 130 from a base of 520, a fall of 25%.",
        "Reports grew by 30 from a baseline of 120, an increase of 25%.",
    ])
    func `a base is the level before`(text: String) {
        #expect(alarms(text) == [])
    }

    @Test(arguments: [
        "Anti-social behaviour calls rose by 130 from a base of 520, a rise of 40%.",
        "Anti-social behaviour calls rose by 130 from a base of 520, a rise of 400%.",
        "Numbers fell by 130 from a base of 520, a fall of 33%.",
        "Complaints went down to 1,052 this year compared to 987 last year.",
        "The council received 53 reports. That is 14 more than the 39 of the year before, which makes an increase of 26%.",
        "There were 73 deliberate fires between April and September. In the same months of the year before there had been 61, meaning an increase of 24 per cent.",
    ])
    func `a wrong size or direction is found`(text: String) {
        #expect(alarms(text).count == 1)
    }

    @Test(arguments: [
        "Complaints went down to 987 this year compared to 1,052 last year.",
        "The council received 53 reports. That is 14 more than the 39 of the year before, which makes an increase of 36%.",
        "There were 73 deliberate fires between April and September. In the same months of the year before there had been 61, meaning an increase of 20 per cent.",
        "There were 73 deliberate fires in June. In the same month of the year before there had been 61, a rise of 20%.",
        "In June 61 bins were set alight. The month before it had been 73, so this is a fall of 16%.",
    ])
    func `its right twin isn't flagged`(text: String) {
        #expect(alarms(text) == [])
    }
}
