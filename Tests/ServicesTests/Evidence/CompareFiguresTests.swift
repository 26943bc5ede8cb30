import CommunitySafety
import Proofreading
import Services
import Statistics
import Storage
import Testing

/// Comparisons against values computed by other programs and sums done by hand.
@Suite struct CompareFiguresTests {
    static let before = "Oct 2020 – Sep 2021"
    static let now = "Oct 2021 – Sep 2022"

    /// A row of a real plan with its change and what other programs say of it, alone.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String, earlier: Int, later: Int, change: String, low: Double, high: Double, p: Double
        let word: Verdict.Word
        var testDescription: String { name }
    }

    private static let plan = [
        Row(
            name: "ASB to council", earlier: 53, later: 90, change: "+69.8%", low: 21.2, high: 139.7, p: 0.001943,
            word: .clearRise),
        Row(
            name: "CSU tasking", earlier: 757, later: 428, change: "−43.5%", low: -49.8, high: -36.4, p: 6.87e-22,
            word: .clearFall),
        Row(
            name: "Domestic abuse", earlier: 2474, later: 2501, change: "+1.1%", low: -4.4, high: 6.9, p: 0.7019,
            word: .couldBeChance),
        Row(
            name: "Stalking", earlier: 1129, later: 1179, change: "+4.4%", low: -3.8, high: 13.3, p: 0.2981,
            word: .couldBeChance),
        Row(
            name: "Drugs", earlier: 186, later: 159, change: "−14.5%", low: -30.9, high: 5.6, p: 0.1465,
            word: .couldBeChance),
        Row(
            name: "Environmental health", earlier: 1048, later: 1099, change: "+4.9%", low: -3.6, high: 14.1, p: 0.2712,
            word: .couldBeChance),
        Row(
            name: "Graffiti", earlier: 79, later: 57, change: "−27.8%", low: -48.9, high: 1.3, p: 0.0598,
            word: .couldBeChance),
        Row(
            name: "Housing", earlier: 925, later: 990, change: "+7%", low: -2.1, high: 17.1, p: 0.1375,
            word: .couldBeChance),
        Row(
            name: "Fly-tipping", earlier: 1416, later: 1358, change: "−4.1%", low: -11.0, high: 3.3, p: 0.2709,
            word: .couldBeChance),
        Row(
            name: "ASB police, 461", earlier: 1616, later: 1155, change: "−28.5%", low: -33.7, high: -22.9, p: 1.69e-18,
            word: .clearFall),
        Row(
            name: "ASB police, 9.8 %", earlier: 1280, later: 1155, change: "−9.8%", low: -16.7, high: -2.3, p: 0.01131,
            word: .clearFall),
        Row(name: "Outreach", earlier: 36, later: 58, change: "", low: 6.6, high: 146.1, p: 0.0235, word: .clearRise),
    ]

    @Test(arguments: plan) func `a real plan's change is judged as other programs judge it`(_ row: Row) async throws {
        let desk = try await FiguresDesk([
            ("asb.council", "E07009991", Self.before, "\(row.earlier)"),
            ("asb.council", "E07009991", Self.now, "\(row.later)"),
        ])
        let words = try await desk.words(ComparisonChoice(measure: "asb.council"))
        let verdict = try #require(words.pair.judgement.verdict)
        #expect(words.word == row.word && verdict.test == .midP)
        #expect(abs(try #require(verdict.p) / row.p - 1) < 0.002)
        #expect(abs(try #require(verdict.interval).low - row.low) < 0.051)
        #expect(abs(try #require(verdict.interval?.high) - row.high) < 0.051)
        #expect(words.change == row.change)
        #expect(words.pair.comparison.change == Double(row.later - row.earlier))
    }

    @Test func `what counts reports says that more was reported, and what was done rose or fell`() async throws {
        let desk = try await FiguresDesk([
            ("asb.council", "E07009991", Self.before, "53"), ("asb.council", "E07009991", Self.now, "90"),
            ("asb.tasking", "E07009991", Self.before, "757"), ("asb.tasking", "E07009991", Self.now, "428"),
            ("graffiti.council", "E07009991", Self.before, "36"), ("graffiti.council", "E07009991", Self.now, "58"),
            ("fly-tipping.council", "E07009991", Self.before, "2474"),
            ("fly-tipping.council", "E07009991", Self.now, "2501"),
        ])
        func sentence(_ measure: String) async throws -> String {
            try await desk.words(ComparisonChoice(measure: measure)).sentence
        }
        #expect(
            try await sentence("asb.council")
                == "In Aldmere, 90 in Oct 2021 – Sep 2022, up from 53 in Oct 2020 – Sep 2021: clearly more was reported, 70% more (between 21% and 140%)."
        )
        #expect(
            try await sentence("asb.tasking")
                == "In Aldmere, 428 in Oct 2021 – Sep 2022, down from 757 in Oct 2020 – Sep 2021: a clear fall of 43% (between 36% and 50%)."
        )
        // No percentage of fewer than 50.
        #expect(
            try await sentence("graffiti.council")
                == "In Aldmere, 58 in Oct 2021 – Sep 2022, up from 36 in Oct 2020 – Sep 2021: clearly more was reported, 22 more."
        )
        #expect(
            try await sentence("fly-tipping.council")
                == "In Aldmere, 2,501 in Oct 2021 – Sep 2022, little changed from 2,474 in Oct 2020 – Sep 2021: no clear change, within the usual ups and downs."
        )
        let council = try await desk.words(ComparisonChoice(measure: "asb.council"))
        #expect(council.inTable == "Clearly more was reported" && council.difference == "+37")
        #expect(council.remarks == ["It counts what was reported or recorded, which isn’t the same as what happened."])
        #expect(
            council.certainty.first
                == "If nothing had really changed, chance alone would bring a difference as large as this about 2 times in 1,000."
        )
        #expect(council.method.contains("p = 0.0019; 95% interval +21.2% to +139.7%."))
    }

    @Test func `monthly counts that cluster are judged by how much the months vary`() async throws {
        // Pearson’s χ² is 12·25/10 + 12·25/15 = 50 over 22 degrees: 2.27. ln 1.5 = 0.4055, its error √(2.27·(1/120 + 1/180))
        // = 0.1777, t = 2.28; with 2.0739 for 22 degrees the limits are e^0.0370 and e^0.7739.
        var rows: [(String, String, String, String)] = []
        for (year, counts) in [(2020, [5, 15]), (2021, [10, 20])] {
            for month in 0..<12 {
                let name = CalendarDate.monthNames[(month + 9) % 12]
                rows.append(
                    ("asb.council", "E07009991", "\(name) \(month < 3 ? year : year + 1)", "\(counts[month % 2])"))
            }
        }
        let words = try await FiguresDesk(rows).words(ComparisonChoice(measure: "asb.council"))
        let verdict = try #require(words.pair.judgement.verdict)
        #expect(verdict.test == .quasiPoisson && words.pair.comparison.later.value == 180)
        #expect(abs(try #require(words.pair.dispersion) - 50.0 / 22) < 1e-9)
        #expect(abs(try #require(verdict.interval).low - 3.77) < 0.02)
        #expect(abs(try #require(verdict.interval?.high) - 116.8) < 0.1)
        #expect(words.sentence.hasSuffix("clearly more was reported, 50% more (between 3.8% and 117%)."))
    }

    @Test func `periods of unequal length are compared by the day, and a fairer comparison is offered`() async throws {
        let desk = try await FiguresDesk([
            ("asb.tasking", "E07009991", "Apr – Sep 2021", "60"), ("asb.tasking", "E07009991", "2021-22", "100"),
            ("asb.tasking", "E07009991", "Apr – Sep 2022", "33"),
        ])
        let choice = ComparisonChoice(measure: "asb.tasking", period: "Apr – Sep 2022", withPeriod: "2021-22")
        let answer = try await CompareFigures(desk.context).run(choice, as: .operator)
        let words = ComparisonWords(try #require(answer.pairs.first), family: answer.family)
        // 33/183 = 0.1803 and 100/365 = 0.2740 a day; the ratio is 0.6582.
        #expect(
            words.sentence.hasPrefix(
                "In Aldmere, 33 in Apr 2022 – Sep 2022 (0.18 a day), down from 100 in 2021-22 (0.27 a day): a clear fall a day of 34% (between"
            ))
        #expect(words.change == "−34.2%" && words.difference.isEmpty)
        #expect(words.remarks.contains("The periods have 183 and 365 days, so figures a day are compared."))
        let offer = try #require(answer.offers.first)
        #expect(offer.why == .sameMonths && offer.choice.withPeriod == "Apr 2021 – Sep 2021")
        #expect(try await desk.words(offer.choice).pair.comparison.periods == .likeForLike)
    }

    @Test func `two places are compared by how many live there, or not judged`() async throws {
        let period = "2021-22"
        let rows = [
            ("domestic-abuse.police", "E07009991", period, "2501"),
            ("domestic-abuse.police", "E07009992", period, "1500"),
        ]
        let desk = try await FiguresDesk(rows)
        let choice = ComparisonChoice(measure: "domestic-abuse.police", place: "Aldmere", withPlace: "marledown")
        let bare = try await desk.words(choice)
        #expect(bare.pair.judgement == .notJudged(.noPopulation) && bare.difference.isEmpty)
        #expect(bare.reasons.first?.contains("places differ in size") == true)
        try await desk.load("ltla21_code,total_population\nE07009991,120500\nE07009992,100000\n", "mid2020.csv")
        let words = try await desk.words(choice)
        // Published: 2501/120,500 is 20.755 for every 1,000 (19.950 to 21.585, by hand 19.9496); 1500/100,000 is 15. 20.755/15 = 1.3837.
        #expect(
            words.sentence.hasPrefix(
                "Aldmere 2,501 (20.8 for every 1,000 people a year), Marledown 1,500 (15 for every 1,000 people a year), in 2021-22: clearly more was reported in Aldmere, 38% more (between"
            ))
        #expect(words.method.contains { $0.contains("Aldmere 19.9 to 21.6") })
        #expect(words.remarks.contains { $0.hasPrefix("Rates are by those who live in a place") })
    }

    @Test func `a percentage is judged only where what it is of is held`() async throws {
        let desk = try await FiguresDesk([])
        for (key, name, unit) in [("davss.repeats", "Repeats", MeasureUnit.count), ("davss.cases", "Cases", .count)] {
            let measure = try #require(Measure(key: key, name: name, unit: unit, smallestArea: .district, issue: "da"))
            try await KeepMeasures(desk.context).save(measure, isNew: true, version: 1, as: .operator)
        }
        for (key, numerator) in [("davss.repeat-share", "davss.repeats" as String?), ("davss.other-share", nil)] {
            let share = try #require(
                Measure(
                    key: key, name: key, unit: .percent, aggregation: .ratio, smallestArea: .district,
                    numerator: numerator, denominator: numerator == nil ? nil : "davss.cases", issue: "da"))
            try await KeepMeasures(desk.context).save(share, isNew: true, version: 1, as: .operator)
        }
        try await desk.type([
            ("davss.repeats", "E07009991", "2021-22", "25"), ("davss.cases", "E07009991", "2021-22", "342"),
            ("davss.repeats", "E07009991", "2022-23", "25"), ("davss.cases", "E07009991", "2022-23", "307"),
            ("davss.repeat-share", "E07009991", "2021-22", "7.3"),
            ("davss.repeat-share", "E07009991", "2022-23", "8.1"),
            ("davss.other-share", "E07009991", "2021-22", "7.3"), ("davss.other-share", "E07009991", "2022-23", "8.1"),
        ])
        let words = try await desk.words(ComparisonChoice(measure: "davss.repeat-share"))
        #expect(words.word == .couldBeChance && words.difference == "+0.8 points")
        // Published: 25/307 is 8.1% (5.6 to 11.7), 25/342 is 7.3% (5.0 to 10.6).
        #expect(
            words.method.last
                == "Each share by itself (95%, Wilson): 25 of 307, 5.58% to 11.7% and 25 of 342, 5% to 10.6%.")
        let bare = try await desk.words(ComparisonChoice(measure: "davss.other-share"))
        #expect(bare.pair.judgement == .notJudged(.onlyPercentage) && bare.word == nil)
        #expect(bare.reasons.first?.hasPrefix("Not judged because only a percentage is held") == true)
        #expect(bare.sentence == "In Aldmere, 8.1% in 2022-23, up from 7.3% in 2021-22: not judged.")
    }
}
