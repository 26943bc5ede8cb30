import CommunitySafety
import Importing
import Proofreading
import Testing

/// Street-level files as they come, and as nobody should send them.
@Suite struct StreetReaderTests {
    static let heading =
        "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context"
    static let row =
        "aa11,2022-01,Kent Police,Kent Police,0.969601,51.253674,On or near Cobbs Hill,E01023987,Ashford 001B,Drugs,Local resolution,"

    private func read(
        _ text: String, named name: String = "2022-01-kent-street.csv"
    ) -> (records: StreetRecords, problems: [LoadProblem], refused: Int) {
        read(Array(text.utf8), named: name)
    }

    private func read(
        _ bytes: [UInt8], named name: String = "2022-01-kent-street.csv"
    ) -> (records: StreetRecords, problems: [LoadProblem], refused: Int) {
        var reader = StreetReader()
        reader.read(csv: bytes, named: name)
        return reader.result()
    }

    @Test(arguments: ["\r\n", "\n", "\r"], ["", "\u{FEFF}"])
    func `a file is read whatever its line ends, with a byte order mark or without`(end: String, mark: String) throws {
        let (records, problems, refused) = read(mark + [Self.heading, Self.row, Self.row, ""].joined(separator: end))
        #expect(problems.isEmpty)
        #expect(refused == 0)
        let month = try #require(records.months.first)
        #expect(month.force == "Kent Police")
        #expect(month.period == EvidencePeriod(year: 2022, month: 1))
        // Two alike rows are two records; the second bears the first's id.
        #expect(month.records.count == 2)
        #expect(month.repeatedIDs == 1)
        #expect(records.places == [StreetPlace(lsoa: 0, point: .init(longitude: 969_601, latitude: 51_253_674))])
        #expect(records.lsoas == [StreetLSOA(code: "E01023987", name: "Ashford 001B")])
        #expect(records.types == ["Drugs"])
        #expect(records.outcomes == ["", "Local resolution"])
    }

    @Test func `quoted fields may hold commas, line ends and doubled marks`() {
        let row = Self.row.replacing("On or near Cobbs Hill", with: "\"On \"\"or\"\" near,\r\nCobbs Hill\"")
            .replacing("Drugs", with: "\"Drugs\"")
        let (records, problems, _) = read("\(Self.heading)\n\(row)\n\(Self.row)\n")
        #expect(problems.isEmpty)
        #expect(records.rows == 2)
        #expect(records.types == ["Drugs"])
    }

    @Test func `columns are known by their headings in any order, and some may be missing`() throws {
        let old = """
            Month,Reported by,Falls within,Longitude,Latitude,Location,Crime type,Context
            2011-03,Kent Police,Kent Police,0.1,51.2,On or near High Street,Burglary,
            2011-03,Kent Police,Kent Police,,,No Location,Burglary,
            """
        let (records, problems, _) = read(old)
        #expect(problems.map(\.code) == ["street.noLSOA", "street.olderGroups"])
        #expect(records.rows == 2)
        #expect(records.lsoas == [StreetLSOA(code: "", name: "")])
        #expect(records.places.map(\.lsoa) == [0, nil])
        let turned =
            "Crime type,LSOA name,LSOA code,Latitude,Longitude,Reported by,Month\nDrugs,Ashford 001B,E01023987,51.2,0.1,Kent Police,2022-01"
        #expect(read(turned).records.lsoas == [StreetLSOA(code: "E01023987", name: "Ashford 001B")])
        #expect(read(turned).problems.isEmpty)
    }

    @Test func `a record without a place, or with half of one, is kept`() {
        let blank = "bb,2022-01,Kent Police,Kent Police,,,No Location,,,Drugs,,"
        let half = "cc,2022-01,Kent Police,Kent Police,1.337998,51.1,On or near Ferry Terminal,,,Drugs,,"
        let (records, problems, _) = read("\(Self.heading)\n\(blank)\n\(half)\n")
        #expect(problems.isEmpty)
        #expect(
            records.places == [
                StreetPlace(lsoa: nil, point: nil),
                StreetPlace(lsoa: nil, point: .init(longitude: 1_337_998, latitude: 51_100_000)),
            ])
    }

    @Test(arguments: [
        ("NaN", "51.2"), ("1e308", "51.2"), ("0.1", ""), ("51.253674", "0.969601"), ("0", "0"), ("-999999999999", "51"),
        ("0.1.2", "51.2"), ("-", "51.2"), ("١", "51.2"),
    ])
    func `coordinates that can't be are told and left out`(longitude: String, latitude: String) {
        let row = Self.row.replacing("0.969601,51.253674", with: "\(longitude),\(latitude)")
        let (records, problems, refused) = read("\(Self.heading)\n\(row)\n")
        #expect(problems.map(\.code) == ["street.coordinates"])
        #expect(problems.map(\.row) == [2])
        #expect(refused == 0)
        #expect(records.places == [StreetPlace(lsoa: 0, point: nil)])
    }

    @Test(arguments: [
        ("2022-01", "2022-13", "street.month"), ("2022-01", "", "street.month"), ("2022-01", "1022-01", "street.month"),
        ("2022-01,Kent Police", "2022-01,", "street.force"), ("Drugs", "", "street.type"),
        ("Drugs,", "Drugs", "street.fields"), ("Drugs,", "Drugs,,,,", "street.fields"),
    ])
    func `a row that can't be used is refused with its number, and the others are taken`(
        part: String, replacement: String, code: String
    ) {
        let bad = Self.row.replacing(part, with: replacement)
        let (records, problems, refused) = read([Self.heading, Self.row, bad, Self.row].joined(separator: "\r\n"))
        #expect(problems.map(\.code) == [code])
        #expect(problems.map(\.row) == [3])
        #expect(problems.map(\.weight) == [.refuses])
        #expect(refused == 1)
        #expect(records.rows == 2)
    }

    @Test func `of very many faults the first are told, and how many more there are`() {
        let bad = Self.row.replacing("2022-01", with: "2022-13")
        let (_, problems, refused) = read(
            ([Self.heading] + Array(repeating: bad, count: 5_000)).joined(separator: "\n"))
        #expect(refused == 5_000)
        #expect(problems.count == 21)
        #expect(problems.last?.message.hasPrefix("There are 4980 more of these") == true)
    }

    @Test func `a type that nobody knows is kept and told`() {
        let odd = Self.row.replacing("Drugs", with: "Witchcraft")
        let (records, problems, _) = read([Self.heading, Self.row, odd, odd].joined(separator: "\n"))
        #expect(records.rows == 3)
        #expect(problems.map(\.code) == ["street.unknownType"])
        #expect(problems.map(\.value) == ["Witchcraft"])
        #expect(problems.first?.message == "2 records are of a type that isn’t known.")
    }

    @Test(arguments: [
        ("", "street.empty"), (String(repeating: "x", count: 1 << 20), "street.noColumn"), ("\n\n\r\n", "street.empty"),
        ("Month,Crime type,Reported by\u{0}\n", "street.binary"), ("\u{0}\u{1}\u{2},\u{3}", "street.binary"),
        ("\(heading)\n\(row)\u{0}\n", "street.binary"), ("\(heading)\n\"aa,\(row)\n\(row)\n", "street.unclosed"),
        ("Month,Reported by,Longitude\n2022-01,Kent Police,0.1\n", "street.noColumn"),
    ])
    func `a file that can't be read stops the load`(text: String, code: String) {
        let (_, problems, _) = read(text)
        #expect(problems.filter { $0.weight == .stops }.map(\.code) == [code])
        #expect(problems.allSatisfy { $0.value.count <= 80 && !$0.remedy.isEmpty })
    }

    @Test func `a first row alone is told and is no fault`() {
        let (records, problems, _) = read(Self.heading + "\r\n")
        #expect(records.months.isEmpty)
        #expect(problems.map(\.code) == ["street.noRows"])
        #expect(problems.map(\.weight) == [.warns])
    }

    @Test func `columns that are shifted stop the load`() {
        let rows = (0..<300).map { Self.row.replacing("Drugs", with: "Street \($0)") }
        let (_, problems, _) = read(([Self.heading] + rows).joined(separator: "\n"))
        #expect(problems.filter { $0.weight == .stops }.map(\.code) == ["street.manyWords"])
    }

    @Test func `Latin letters of another encoding are read and told once`() {
        let text = "\(Self.heading)\n\(Self.row.replacing("Ashford", with: "Ynys M*n"))\n"
        let bytes = Array(text.utf8).map { $0 == UInt8(ascii: "*") ? 0xF4 : $0 }
        let (records, problems, _) = read(bytes)
        #expect(records.lsoas.map(\.name) == ["Ynys Môn 001B"])
        #expect(problems.map(\.code) == ["street.encoding"])
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in "\(Self.heading)\n\(Self.row)\n".utf16 {
            wide += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        }
        #expect(read(wide).records.rows == 1)
    }

    @Test func `two forces and two months may stand in one file`() {
        let other = Self.row.replacing("Kent Police", with: "Essex Police")
        let later = Self.row.replacing("2022-01", with: "2022-02")
        let (records, _, _) = read([Self.heading, Self.row, other, later, Self.row].joined(separator: "\n"))
        #expect(
            records.months.map { "\($0.force) \($0.period.from.iso) \($0.records.count)" }
                == ["Kent Police 2022-01-01 2", "Essex Police 2022-01-01 1", "Kent Police 2022-02-01 1"])
    }

    @Test func `a month in two files is read once when they are alike, and else stops the load`() {
        let text = "\(Self.heading)\n\(Self.row)\n\(Self.row)\n"
        var reader = StreetReader()
        reader.read(csv: Array(text.utf8), named: "a.csv")
        reader.read(csv: Array(text.replacing("\n", with: "\r\n").utf8), named: "b.csv")
        #expect(reader.result().problems.map(\.code) == ["street.copy"])
        #expect(reader.result().records.rows == 2)
        reader.read(csv: Array("\(Self.heading)\n\(Self.row)\n".utf8), named: "c.csv")
        #expect(reader.result().problems.map(\.code) == ["street.copy", "street.monthTwice"])
    }

    @Test func `anything that a generator changes is read or told, and never crashes`() {
        var generator = SeededGenerator(seed: 42)
        let text = Array(([Self.heading] + Array(repeating: Self.row, count: 6)).joined(separator: "\r\n").utf8)
        for _ in 0..<2_000 {
            let (records, problems, refused) = read(generator.changed(generator.changed(text)))
            #expect(records.rows + refused <= 200)
            #expect(records.rows > 0 || !problems.isEmpty)
        }
    }
}
