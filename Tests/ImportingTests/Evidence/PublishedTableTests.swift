import CommunitySafety
import Importing
import Proofreading
import Testing

@Suite struct `Published tables` {
    private func grid(_ text: String, name: String = "table.csv") -> SheetGrid {
        SeparatedValues.grid(of: Array(text.utf8), name: name)
    }

    private func crime(_ text: String) -> FigureReading {
        var reading = FigureReading(source: "home-office-recorded-crime")
        RecordedCrimeReader().read([grid(text)], file: "prc.csv", into: &reading)
        return reading
    }

    private static let heading =
        "Financial_Year,Financial_Quarter,Force_Name,CSP_Name,Offence_Group,Offence_Subgroup,Offence_Code,Number_of_Offences\n"

    @Test func `rows of one partnership, quarter and measure are added up, codes kept apart`() {
        let reading = crime(
            Self.heading + """
                2017/18,1,Merrowshire,Aldmere,Violence against the person,Homicide,1/4.1,2
                2017/18,1,Merrowshire,Aldmere,Violence against the person,Homicide,1/4.1,3
                2017/18,1,Merrowshire,Aldmere,Violence against the person,Stalking and harassment,8L,"1,010"
                """)
        let values = Dictionary(
            uniqueKeysWithValues: reading.figures.map { ("\($0.measure) \($0.breakdown)", $0.value) })
        #expect(
            values == [
                "violence.recorded ": 1015, "violence.recorded code 1/4.1": 5, "violence.recorded code 8L": 1010,
                "stalking.recorded ": 1010, "stalking.recorded code 8L": 1010,
            ])
        #expect(reading.figures.allSatisfy { $0.period.from.iso == "2017-04-01" && $0.period.to.iso == "2017-06-30" })
        #expect(reading.figures[0].place == .named("Aldmere", .partnership, force: "Merrowshire"))
    }

    @Test func `the fourth quarter is the next calendar year's first`() {
        let reading = crime(
            Self.heading + "2017-18,Q4,Merrowshire,Aldmere,Robbery,Robbery of personal property,34B,1\n")
        #expect(reading.figures.first?.period.from.iso == "2018-01-01")
    }

    @Test func `offences of no partnership are counted, said, and offered as a note`() {
        let reading = crime(Self.heading + "2024/25,2,Merrowshire,Unassigned Merrowshire,Robbery,,34B,7\n")
        #expect(reading.figures.isEmpty)
        #expect(reading.problems.map(\.code) == ["crime.unassigned"])
        #expect(reading.notes.map(\.place) == [.named("Merrowshire", .force, force: nil)])
        #expect(reading.counts.map(\.count) == [7])
    }

    @Test(arguments: [
        ("2017/19,1,M,A,Robbery,,34B,1", "crime.noPeriod"), ("2017/18,5,M,A,Robbery,,34B,1", "crime.noPeriod"),
        ("2017/18,1,M,A,Parking,,1,1", "crime.unknownGroup"), ("2017/18,1,,,Robbery,,1,1", "crime.noForce"),
        ("2017/18,1,M,A,Robbery,,34B,many", "figure.noNumber"), ("2017/18,1,M,A,Robbery,,34B,1.5", "figure.noNumber"),
    ])
    func `a row that can't be used is refused`(_ row: String, _ code: String) {
        let reading = crime(Self.heading + row + "\n")
        #expect(reading.problems.map(\.code) == [code])
        #expect(reading.problems.map(\.row) == [2])
    }

    @Test func `a table of whole years by force is read in other spellings`() {
        let reading = crime(
            "financial_year,police_force,offence_group,offences,quarters\n2021/22,Merrowshire,Fraud offences,9,\"1,2,3,4\"\n"
        )
        #expect(reading.figures.map(\.measure) == ["fraud.recorded"])
        #expect(reading.figures.first?.period.to.iso == "2022-03-31")
    }

    private func population(_ text: String, name: String) -> FigureReading {
        var reading = FigureReading(source: "ons-population")
        PopulationReader().read(grid(text, name: name), into: &reading)
        return reading
    }

    @Test(arguments: [
        ("mid2020_x.csv", "2020-06-30"), ("Mid-2021 estimates.csv", "2021-06-30"), ("census2021_x.csv", "2021-03-21"),
    ])
    func `the day of a population is told by the file's name`(_ name: String, _ day: String) {
        let reading = population("ltla21_code,total_population\nE07009991,120519\n", name: name)
        #expect(reading.figures.map { $0.period.from.iso } == [day])
        #expect(reading.figures.map(\.value) == [120_519])
    }

    @Test func `a column of years is stronger, and without either the load stops`() {
        let text = "lad_code,mid_year,population\nE07009991,2019,5\n"
        #expect(population(text, name: "mid2020.csv").figures.map { $0.period.from.iso } == ["2019-06-30"])
        #expect(
            population("ltla21_code,households\nE07009991,5\n", name: "a.csv").problems.map(\.code) == [
                "population.noYear"
            ])
    }

    @Test func `years of age become bands, unless they don't add up to the total`() {
        let head = "lsoa11_code,total_population," + (0..<90).map(String.init).joined(separator: ",") + ",90+\n"
        let ages = Array(repeating: "1", count: 91).joined(separator: ",")
        let reading = population(head + "E01099991,91,\(ages)\nE01099992,92,\(ages)\n", name: "mid2020.csv")
        let bands = reading.figures.filter { $0.place == .code("E01099991") && !$0.breakdown.isEmpty }
        #expect(bands.map(\.value) == [10, 8, 7, 40, 26])
        #expect(reading.figures.filter { $0.place == .code("E01099992") }.map(\.value) == [92])
        #expect(reading.problems.map(\.code) == ["population.agesDiffer"])
    }

    @Test func `what Defra hasn't isn't nought, and an odd basis is offered as a note`() {
        var reading = FigureReading(source: "defra-fly-tipping")
        let text = """
            Fly-tipping incidents,,,
            Year,ONS Code,LA Name,Region,Total Incidents,Reporting basis
            2021-22,*Total,*Total,England,99,:
            2021-22,E07009991,Aldmere  ,South East,707,Customer/public reported only
            2020-21,E07009991,Aldmere,South East,:,All incidents
            """
        FlyTippingReader().read([grid(text)], file: "f.xlsx", into: &reading)
        #expect(reading.figures.map(\.value) == [707, nil])
        #expect(reading.figures.map(\.status) == [.final, .noReturn])
        #expect(reading.rows == 2 && reading.notes.count == 1)
    }
}
