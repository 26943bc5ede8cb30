import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// What everybody sees of figures of which some are small.
@Suite struct ReleaseTests {
    private func release(_ key: String, of context: ServiceContext) async throws -> MeasureRelease {
        try await context.store.read { reading in
            let measure = try #require(try reading.measures().first { $0.key == key })
            return try context.releases.release(of: measure, reading)
        }
    }

    private func shown(
        _ release: MeasureRelease, _ code: String, _ words: String, in context: ServiceContext
    ) async throws -> String {
        try await context.store.read { reading in
            let area = try #require(try reading.area(code: code))
            let figure = release.figure(area.number, try #require(EvidencePeriod(reading: words)))
            guard let figure else { return "not there" }
            return figure.value.map { String(Int($0)) } ?? figure.withheld?.words ?? figure.status.rawValue
        }
    }

    @Test func `a small month takes another with it when the year is printed`() async throws {
        let months = Self.months
        let counts = [9, 8, 3, 7, 9, 12, 0, 11, 14, 9, 9, 10]
        let desk = try await FiguresDesk([])
        try await desk.typeTogether("asb.council", "E07009991", zip(months, counts).map { ($0, String($1)) })
        let release = try await release("asb.council", of: desk.context)
        var words: [String] = []
        for month in months { words.append(try await shown(release, "E07009991", month, in: desk.context)) }
        // The three is small; of the others the smallest that can make room for it goes with it.
        #expect(
            words == [
                "9", "8", "fewer than 5", "too few to print safely", "9", "12", "0", "11", "14", "9", "9", "10",
            ])
        #expect(try await shown(release, "E07009991", "Oct 2021 – Sep 2022", in: desk.context) == "101")
    }

    private static let months = [
        "Oct 2021", "Nov 2021", "Dec 2021", "Jan 2022", "Feb 2022", "Mar 2022", "Apr 2022", "May 2022", "Jun 2022",
        "Jul 2022", "Aug 2022", "Sep 2022",
    ]

    /// What is shown of each month when the first eleven came before the last, and of the year.
    private func shown(_ counts: [Int]) async throws -> (before: [String], after: [String], year: String) {
        let desk = try await FiguresDesk([])
        let figures = zip(Self.months, counts).map { (words: $0, text: String($1)) }
        try await desk.typeTogether("asb.council", "E07009991", Array(figures.prefix(11)))
        let first = try await months(in: desk.context)
        try await desk.typeTogether("asb.council", "E07009991", Array(figures.suffix(1)))
        let last = try await months(in: desk.context)
        let year = try await shown(
            try await release("asb.council", of: desk.context), "E07009991", "Oct 2021 – Sep 2022", in: desk.context)
        return (first, last, year)
    }

    private func months(in context: ServiceContext) async throws -> [String] {
        let release = try await release("asb.council", of: context)
        var words: [String] = []
        for month in Self.months { words.append(try await shown(release, "E07009991", month, in: context)) }
        return words
    }

    @Test func `a small month takes another with it before the year is complete, so that the year can be told`()
        async throws
    {
        let shown = try await shown([9, 8, 3, 7, 9, 12, 0, 11, 14, 9, 9, 0])
        let (small, besides) = ("fewer than 5", "too few to print safely")
        let eleven = ["9", "8", small, besides, "9", "12", "0", "11", "14", "9", "9"]
        #expect(shown.before == eleven + ["not there"])
        // Whoever kept the page of before has nothing more: three and seven are ten together, and stay so.
        #expect(shown.after == eleven + ["0"])
        #expect(shown.year == "91")
    }

    @Test func `where only a year's last month is small, the months stay and the year isn't told`() async throws {
        let shown = try await shown([9, 8, 13, 7, 9, 12, 8, 11, 14, 9, 9, 3])
        let eleven = ["9", "8", "13", "7", "9", "12", "8", "11", "14", "9", "9"]
        #expect(shown.before == eleven + ["not there"])
        #expect(shown.after == eleven + ["fewer than 5"])
        #expect(shown.year == "too few to print safely")
    }

    @Test func `going on from the releases before gives what making them all anew gives`() async throws {
        let desk = try await FiguresDesk([])
        let counts = [9, 8, 3, 7, 2, 12, 0, 11, 4, 9, 9, 10]
        var loads = zip(Self.months, counts).map { ($0, String($1)) }
        // A month is revised, and one that came before it; then a small one turns large.
        loads += [("Nov 2021", "6"), ("Oct 2021", "3"), ("Dec 2021", "13")]
        for load in loads {
            try await desk.typeTogether("asb.council", "E07009991", [load])
            try await expectTheSame(in: desk.context)
        }
        for load in try await ListLoads(desk.context).run(as: .operator).prefix(4).map(\.number) {
            try await UndoLoad(desk.context).run(load, as: .operator)
            try await expectTheSame(in: desk.context)
        }
    }

    private func expectTheSame(in context: ServiceContext) async throws {
        let (known, anew) = try await context.store.read { reading in
            let measure = try #require(try reading.measures().first { $0.key == "asb.council" })
            return (
                try context.releases.release(of: measure, reading), try Releases().release(of: measure, reading)
            )
        }
        #expect(known == anew)
    }

    @Test func `a revised month doesn't tell what the total of before says of another`() async throws {
        let desk = try await FiguresDesk([])
        let year = "Oct 2021 – Sep 2022"
        let (small, large) = ("E05009991", "E05009992")
        try await nest(desk.context)
        try await desk.type([("asb.council", small, year, "3"), ("asb.council", large, year, "9")])
        let before = try await release("asb.council", of: desk.context)
        #expect(try await shown(before, large, year, in: desk.context) == "9")
        // The district comes later: with it, three is twelve less nine.
        try await desk.type([("asb.council", "E07009991", year, "12")])
        let after = try await release("asb.council", of: desk.context)
        #expect(try await shown(after, "E07009991", year, in: desk.context) == "too few to print safely")
        // Nor may it be said once the other ward is revised: who kept the nine and the new eleven would have both.
        try await desk.type([("asb.council", large, year, "11"), ("asb.council", "E07009991", year, "14")])
        let last = try await release("asb.council", of: desk.context)
        let shownNow = (
            try await shown(last, "E07009991", year, in: desk.context),
            try await shown(last, large, year, in: desk.context)
        )
        #expect(shownNow.0 == "too few to print safely" || shownNow.1 == "too few to print safely")
    }

    @Test func `wards are shown by whole years, and their district gives none away`() async throws {
        let desk = try await FiguresDesk([
            ("asb.council", "E07009991", "Oct 2021 – Sep 2022", "12"),
            ("asb.council", "E05009991", "Oct 2021 – Sep 2022", "3"),
            ("asb.council", "E05009992", "Oct 2021 – Sep 2022", "9"),
            ("asb.council", "E05009991", "Oct 2022", "40"),
        ])
        try await nest(desk.context)
        let release = try await release("asb.council", of: desk.context)
        let year = "Oct 2021 – Sep 2022"
        #expect(try await shown(release, "E05009991", year, in: desk.context) == "fewer than 5")
        #expect(try await shown(release, "E05009992", year, in: desk.context) == "too few to print safely")
        #expect(try await shown(release, "E07009991", year, in: desk.context) == "12")
        #expect(try await shown(release, "E05009991", "Oct 2022", in: desk.context) == "not there")
    }

    @Test func `what is near to victims is withheld below eight and rounded, and never names the small one`()
        async throws
    {
        let desk = try await FiguresDesk([
            ("domestic-abuse.police", "E07009991", "2021-22", "1,203"),
            ("domestic-abuse.police", "E07009991", "2022-23", "7"),
            ("domestic-abuse.police", "E07009991", "2020-21", "0"),
        ])
        let release = try await release("domestic-abuse.police", of: desk.context)
        #expect(try await shown(release, "E07009991", "2021-22", in: desk.context) == "1205")
        #expect(try await shown(release, "E07009991", "2022-23", in: desk.context) == "too few to print safely")
        #expect(try await shown(release, "E07009991", "2020-21", in: desk.context) == "0")
    }

    @Test func `things are counted in the open, and what is restricted isn't let out at all`() async throws {
        let desk = try await FiguresDesk([
            ("graffiti.council", "E05009991", "Oct 2022", "2"), ("prevent.channel", "E07009991", "2021-22", "60"),
        ])
        #expect(try await release("graffiti.council", of: desk.context).scope == .everything)
        #expect(try await release("prevent.channel", of: desk.context).scope == .nothing)
        let measures = try await ShowFigures(desk.context).run(as: .public).map(\.measure.key)
        #expect(measures == ["graffiti.council"])
        for key in ["prevent.channel", "nothing.there"] {
            await #expect(throws: ServiceError.notFound(.record(id: key))) {
                _ = try await ShowMeasure(desk.context).run(key, place: "", as: .public)
            }
            await #expect(throws: ServiceError.notFound(.record(id: key))) {
                _ = try await CompareFigures(desk.context).run(ComparisonChoice(measure: key), as: .public)
            }
        }
    }

    @Test func `a release is made anew only when what it is made of changes`() async throws {
        let desk = try await FiguresDesk([("asb.council", "E07009991", "Oct 2022", "4")])
        let first = try await release("asb.council", of: desk.context)
        try await desk.type([("graffiti.council", "E07009991", "Oct 2022", "4")])
        #expect(try await release("asb.council", of: desk.context) == first)
        try await desk.type([("asb.council", "E07009991", "Oct 2022", "6")])
        let second = try await release("asb.council", of: desk.context)
        #expect(try await shown(second, "E07009991", "Oct 2022", in: desk.context) == "6")
    }

    /// Both wards lie in the district.
    private func nest(_ context: ServiceContext) async throws {
        let lookUp = """
            ward24_code,ward24_name,ltla24_code,ltla24_name
            E05009991,Saltwell,E07009991,Aldmere
            E05009992,Quarry Hill,E07009991,Aldmere
            """
        _ = try await LoadEvidence(context).run([TableDesk.csv(lookUp, "lookup.csv")], by: .operator)
    }
}
