import Testing

@testable import Documents

struct `Abbreviations are made from the text` {
    @Test(arguments: [
        ("Child Sexual Exploitation (CSE) is", ["CSE: Child Sexual Exploitation"]),
        ("CSE (Child Sexual Exploitation), Vulnerable", ["CSE: Child Sexual Exploitation"]),
        ("Police & Crime Commissioner's (PCC) fund", ["PCC: Police & Crime Commissioner"]),
        ("Violence against Women & Girls (VAWG)", ["VAWG: Violence against Women & Girls"]),
        ("the Violent Reduction Unit (VRU) to", ["VRU: Violent Reduction Unit"]),
        ("a decrease of 9.8% (461 reports)", []), ("forums (T&Cs)", []), ("letters (see below)", []), ("((((", []),
        ("Theft from – TOMV and TFMV (Vehicle)", []),
    ])
    func `that explains them`(text: String, found: [String]) {
        #expect(ExplainedAbbreviations(in: text).found.map { "\($0.short): \($0.meaning)" } == found)
    }
}
