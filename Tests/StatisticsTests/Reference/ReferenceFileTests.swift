import StatisticsReference
import Testing

struct `A file of cases` {
    private static let good = entry(#""inputs": {"prior": 50, "current": 60}, "expected": {"percent_change": 20}"#)

    private static func entry(_ rest: String, name: String = "n", method: String = "change_arithmetic") -> String {
        #"{"name": "\#(name)", "method": "\#(method)", \#(rest)}"#
    }

    private func verify(_ cases: String...) throws -> [CaseResult] {
        try ReferenceFile(Array(#"{"cases": [\#(cases.joined(separator: ","))]}"#.utf8)).verify()
    }

    @Test func `passes a right case, and compares only what is expected`() throws {
        #expect(try verify(Self.good).map(\.passes) == [true])
        #expect(try verify().isEmpty)
    }

    @Test(arguments: [
        (#""inputs": {"prior": 50, "current": 60}, "expected": {"percent_change": 21}"#, "expected 21, got 20"),
        (
            #""inputs": {"prior": 50, "current": 60}, "expected": {"percent_change": 20, "difference": 9}"#,
            "; 1 value is wrong"
        ),
        (
            #""inputs": {"prior": 50, "current": 60}, "expected": {"percent_change": 2, "difference": 9}"#,
            "; 2 values are wrong"
        ),
        (#""inputs": {"prior": 50, "current": 60}, "expected": {"percent": 20}"#, "got nothing"),
        (#""inputs": {"prior": 50, "current": 60}, "expected": {"percent_change": 1e999}"#, "expected inf"),
        (#""inputs": {"prior": 50, "now": 60}, "expected": {}"#, "knows no input “now”"),
        (#""inputs": {"prior": 50}, "expected": {}"#, "input “current” is missing"),
        (#""inputs": {"prior": 50, "current": null}, "expected": {}"#, "input “current” is missing"),
        (#""inputs": {"prior": 50, "current": "60"}, "expected": {}"#, "input “current” isn't"),
        (#""inputs": {"prior": 50, "current": 60.5}, "expected": {}"#, "input “current” isn't"),
        (#""inputs": {"prior": 50, "current": 1e999}, "expected": {}"#, "input “current” isn't"),
        (#""inputs": {"prior": -50, "current": 60}, "expected": {}"#, "-50 is below 0"),
        (#""inputs": {"prior": 1e15, "current": 60}, "expected": {}"#, "out of range"),
        (#""inputs": {"prior": 5, "current": 6}, "expected": {}, "tolerance": {"rel": "x"}"#, "tolerance"),
        (#""inputs": {"prior": 5, "current": 6}, "expected": {}, "tolerance": {"abs": 1e999}"#, "tolerance"),
        (#""inputs": {"prior": 5, "current": 6}, "expected": {}, "tolerance": 3"#, "tolerance"),
    ])
    func `says what is wrong with a case and goes on`(_ rest: String, _ words: String) throws {
        let results = try verify(Self.entry(rest), Self.good)
        let sentence = try #require(results.first?.failure?.sentence)
        #expect(sentence.contains(words), "\(sentence)")
        #expect(results.last?.passes == true)
    }

    @Test func `names a method that isn't there`() throws {
        let results = try verify(Self.entry(#""inputs": {}, "expected": {}"#, method: "magic"))
        #expect(results.first?.failure == .unknownMethod("magic"))
    }

    @Test(arguments: ["7", "[]", "{}", #"{"name": "a", "method": "ranks", "inputs": {}}"#, #"{"name": 1}"#])
    func `calls a case without its parts malformed`(_ value: String) throws {
        let results = try verify(value, Self.good)
        #expect(results.first?.failure?.isMalformed == true)
        #expect(results.first?.name == "cases[0]")
        #expect(results.last?.passes == true)
    }

    @Test(arguments: [
        "[]", "7", "null", #"{"cases": {}}"#, #"{"case": []}"#,
    ])
    func `isn't one without a list of cases`(_ text: String) {
        #expect(throws: ReferenceFile.Fault.noCases) { try ReferenceFile(Array(text.utf8)) }
    }

    @Test func `takes a tolerance that is given in part`() throws {
        let near = #""inputs": {"prior": 50, "current": 60}, "expected": {"percent_change": 20.1}, "tolerance": "#
        #expect(try verify(Self.entry(near + #"{"abs": 0.2}"#)).first?.passes == true)
        #expect(try verify(Self.entry(near + #"{"rel": 1e-9, "abs": null}"#)).first?.passes == false)
    }
}
