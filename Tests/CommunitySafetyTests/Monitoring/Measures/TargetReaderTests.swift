import CommunitySafety
import Testing

/// What a success measure's own words suggest. The first rows are those of a published plan.
@Suite struct TargetReaderTests {
    private func read(_ text: String, target: String? = nil, baseline: String? = nil) -> MeasureTarget? {
        TargetReader(SuccessMeasure(text: text, heading: "", baseline: baseline, target: target)).target
    }

    @Test(arguments: [
        ("All Victim Based Crime – Maintain position in the lowest 3 District/Borough in the County.", 3.0),
        ("Stay among the three districts of Merrowshire with the least crime for each 1,000 residents", 3),
        ("Remain within the lowest five boroughs for robbery", 5),
        ("Be ranked in the lowest 4 of the county", 4),
    ])
    func `a place among the lowest is a rank`(text: String, place: Double) throws {
        let target = try #require(read(text))
        #expect(target.kind == .rank && target.polarity == .lower && target.goal == .value(place))
    }

    @Test func `a position without a number is a rank whose place is still to be said`() throws {
        let target = try #require(read("Improve the position of Vehicle Crime and Burglary within the County"))
        #expect(target.kind == .rank && target.goal == .better && target.faults.contains(.place))
    }

    @Test(arguments: [
        ("Reduce burglary by 5%", 5.0, MeasurePolarity.lower),
        ("Increase reporting of hate crime by 10 per cent", 10, .higher),
        ("Cut fly-tipping by 2.5%", 2.5, .lower),
    ])
    func `so many per cent less is a change of a count`(text: String, percent: Double, way: MeasurePolarity) throws {
        let target = try #require(read(text))
        #expect(target.kind == .count && target.goal == .change(percent: percent) && target.polarity == way)
    }

    @Test(arguments: [
        ("Reduction in the percentage of repeat victims", TargetKind.percentage, MeasurePolarity.lower),
        ("Share of offensive graffiti removed within 48 hours", .percentage, .higher),
        ("More women who feel safe in the town centre after dark", .survey, .higher),
        ("Reduce the number of repeat victims of stalking", .count, .lower),
        ("Fewer people stalked again after a first report", .count, .lower),
        ("Number of people attending survivor programmes", .count, .higher),
        ("Increase training for partners and communities", .count, .higher),
        ("Reduce the rate of violent crime", .rate, .lower),
        ("Produce an online survey and action the results with partners", .survey, .higher),
        ("Deliver training on safeguarding.", .milestone, .neither),
    ])
    func `the words say what kind it is`(text: String, kind: TargetKind, way: MeasurePolarity) throws {
        let target = try #require(read(text))
        #expect(target.kind == kind && target.polarity == way)
    }

    @Test func `a number to reach is read from the words or from what the plan prints`() throws {
        let words = try #require(read("Train at least 200 people to spot abuse"))
        #expect(words.kind == .number && words.goal == .value(200))
        let printed = try #require(
            read("Number of young people seen by outreach workers", target: "1,200", baseline: "1,140"))
        #expect(printed.kind == .number && printed.goal == .value(1_200) && printed.baseline == 1_140)
        let share = try #require(read("Fewer people who have to report again", target: "20%", baseline: "26%"))
        #expect(
            share.kind == .percentage && share.polarity == .lower && share.goal == .value(20) && share.baseline == 26)
    }

    @Test func `words that promise nothing that can be measured suggest nothing`() {
        #expect(read("Partners are proud of the district") == nil)
        #expect(read("") == nil)
        #expect(read(String(repeating: "safe ", count: 20_000)) == nil)
    }

    @Test func `nothing is ever bound by itself`() {
        #expect(read("Reduce burglary by 5%")?.basis == .unset)
    }
}
