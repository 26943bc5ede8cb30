import CommunitySafety
import Importing
import Testing

/// The archive as data.police.uk makes it, and others.
@Suite struct StreetArchiveTests {
    private let csv = "\(StreetReaderTests.heading)\r\n\(StreetReaderTests.row)\r\n"

    private func read(_ bytes: [UInt8]) -> (records: StreetRecords, problems: [LoadProblem], refused: Int) {
        var reader = StreetReader()
        reader.read(archive: bytes, named: "police.zip")
        return reader.result()
    }

    @Test func `street-level files in folders are read, and others named as left out`() {
        let later = csv.replacing("2022-01", with: "2022-02")
        let archive = StoredArchive([
            ("2022-02/", ""), ("2022-02/2022-02-kent-street.csv", later), ("2022-01/2022-01-kent-street.csv", csv),
            ("2022-01/2022-01-kent-outcomes.csv", "Crime ID\n"), ("2022-01/.DS_Store", "x"), ("readme.txt", "x"),
            ("2022-01/2022-01-kent-stop-and-search.csv", "Type,Date\n"), ("2022-01/notes.csv", "Who,What\nI,that\n"),
        ])
        let (records, problems, _) = read(archive.bytes)
        #expect(
            records.months.map(\.period) == [
                EvidencePeriod(year: 2022, month: 1), EvidencePeriod(year: 2022, month: 2),
            ])
        #expect(problems.allSatisfy { $0.code == "street.leftOut" && $0.weight == .warns })
        #expect(
            Set(problems.map(\.file)) == [
                "2022-01-kent-outcomes.csv", "2022-01-kent-stop-and-search.csv", "notes.csv", "readme.txt",
            ])
    }

    @Test func `an archive that can't be trusted stops the load and says why`() {
        let good = StoredArchive([("2022-01/2022-01-kent-street.csv", csv)]).bytes
        let locked = StoredArchive([("2022-01-kent-street.csv", csv)], flags: 1).bytes
        let bomb = StoredArchive([("2022-01-kent-street.csv", csv)], declared: 3 << 30).bytes
        let lying = StoredArchive([("2022-01-kent-street.csv", csv)], declared: 9).bytes
        #expect(read(good).problems.isEmpty)
        for (bytes, words) in [
            (Array(good.dropLast(30)), "cut off"), (locked, "password"), (bomb, "unpacks to more"), (lying, "damaged"),
            (Array("PK".utf8), "cut off"),
        ] {
            let (records, problems, _) = read(bytes)
            #expect(records.rows == 0)
            #expect(problems.map(\.code) == ["street.archive"])
            #expect(problems.map(\.weight) == [.stops])
            #expect(problems.first?.message.contains(words) == true, "\(words)")
        }
    }

    @Test func `files are recognised by name, by heading, and by what an archive holds`() {
        #expect(StreetReader.recognises(name: "2022-03-kent-street.csv"))
        #expect(!StreetReader.recognises(name: "kent-street.csv"))
        #expect(StreetReader.recognises(Array(csv.utf8)))
        #expect(!StreetReader.recognises(Array("ward,type,count\na,b,1\n".utf8)))
        #expect(StreetReader.recognises(StoredArchive([("2022-01/2022-01-kent-street.csv", csv)]).bytes))
        let cut = StoredArchive([("2022-01/2022-01-kent-street.csv", csv)]).bytes.dropLast(30)
        #expect(StreetReader.recognises(Array(cut)), "so that it is told that it is cut off")
        #expect(!StreetReader.recognises(StoredArchive([("word/document.xml", csv)]).bytes))
        #expect(!StreetReader.recognises(Array("PK".utf8)))
    }
}
