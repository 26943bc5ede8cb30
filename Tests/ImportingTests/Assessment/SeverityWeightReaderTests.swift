import CommunitySafety
import Importing
import Testing

@Suite struct `A file of severity weights` {
    private func read(_ text: String) -> SeverityWeightReading {
        SeverityWeightReader().read([SeparatedValues.grid(of: Array(text.utf8), name: "w.csv")], file: "w.csv")
    }

    @Test(arguments: [
        "Offence code,Offence description,Weight (days)", "offence_code,Offence,Weight in days",
        "CODE;Description;Weight",
        "Home Office code,Offence name,Severity weight", "Offence Code\tDescription\tCrime severity weight",
    ])
    func `is read under headings of several spellings`(heading: String) {
        let mark = heading.contains(";") ? ";" : heading.contains("\t") ? "\t" : ","
        let rows = [["1/4.1", "Homicide", "\"7,000\""], ["8N", "Assault", "96.5"], ["99", "Nothing yet", ".."]]
        let text =
            "A list\n\n" + heading + "\n" + rows.map { $0.joined(separator: mark) }.joined(separator: "\n")
            + "\nSource: made up\n"
        let reading = read(text)
        #expect(reading.problems.isEmpty)
        #expect(reading.weights.map(\.code.text) == ["1/4.1", "8N"])
        #expect(reading.weights.map(\.days) == [7_000, 96.5])
        #expect(reading.weights.map(\.description) == ["Homicide", "Assault"])
        #expect(reading.without == ["99"])
    }

    @Test(arguments: [
        ("8N,-1", "weights.outOfRange"), ("8N,many", "weights.noNumber"), ("8N,nan", "weights.noNumber"),
        ("8N,1e9", "weights.noNumber"), ("8N,999999999", "weights.outOfRange"), ("Assault,5", "weights.badCode"),
        (",5", "weights.badCode"),
        ("8N,#REF!", "weights.noNumber"), ("=1+1,5", "weights.badCode"),
    ])
    func `is refused with the row and the code of what is wrong`(row: String, code: String) {
        let reading = read("Code,Weight\n28E,3\n\(row)\n")
        #expect(reading.problems.map(\.code) == [code])
        #expect(reading.problems.map(\.row) == [3])
        #expect(reading.problems.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
    }

    @Test func `names a code that comes twice with another weight, and where it stood first`() throws {
        let reading = read("Code,Weight\n4.1,3\n8N,2\n4.1,3\n04.1,5\n")
        let problem = try #require(reading.problems.first)
        #expect(reading.problems.count == 1 && problem.code == "weights.codeTwice" && problem.row == 5)
        #expect(problem.message == "Code 4.1 weighs 5 here and something else in row 2.")
    }

    @Test(arguments: [
        ("", "weights.noCodeColumn"), ("Offence,Weight\nTheft,5\n", "weights.noCodeColumn"),
        ("Code,Description\n8N,Assault\n", "weights.noWeightColumn"),
        ("Code,Weight 2024,Weight 2025\n8N,1,2\n", "weights.severalWeightColumns"),
        ("Code,Weight\n", "weights.none"), ("Code,Weight\n8N,\n", "weights.none"),
        ("\0\u{1}\u{2}", "weights.noCodeColumn"),
    ])
    func `that is none is refused as a whole`(text: String, code: String) {
        #expect(read(text).problems.map(\.code) == [code])
    }

    @Test func `of thousands of wrong rows is read to its end`() {
        let text = "Code,Weight\n" + String(repeating: "8N,x\n", count: 20_000)
        #expect(read(text).problems.count == 20_000)
    }
}
