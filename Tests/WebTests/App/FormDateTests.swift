import Proofreading
import Testing

@testable import Web

@Suite struct FormDateTests {
    @Test(arguments: ["2023-03-07", "7/3/2023", "07/03/2023", "7 March 2023", "7 mar 2023", "7.3.2023"])
    func `a day is read as people type it, the day first`(text: String) {
        #expect(FormDate.read(text)?.iso == "2023-03-07")
    }

    @Test(arguments: ["", "March 2023", "31/2/2023", "2023-13-01", "7 ma 2023", "soon", "7/3/23/1", "７/3/2023"])
    func `nothing else is`(text: String) { #expect(FormDate.read(text) == nil) }
}
