import Testing

@testable import Proofreading

@Suite struct SentenceSplitterTests {
    private func sentences(_ text: String) -> [String] {
        let passage = Passage(text)
        let bytes = Array(text.utf8)
        return passage.sentences.map { String(decoding: bytes[passage.utf8($0)], as: UTF8.self) }
    }

    @Test(arguments: [
        ("Crime rose. It fell later.", ["Crime rose.", "It fell later."]),
        ("St. Mary's had 15 reports. Whiteoak had 14.", ["St. Mary's had 15 reports.", "Whiteoak had 14."]),
        ("It was 8.7 per cent. That is high!", ["It was 8.7 per cent.", "That is high!"]),
        (
            "Ages ranged from 25 to 88 yrs. Referrals were made.",
            ["Ages ranged from 25 to 88 yrs.", "Referrals were made."]
        ),
        (
            "Cllr. J. Hale asked why, e.g. by post. None knew.",
            ["Cllr. J. Hale asked why, e.g. by post.", "None knew."]
        ),
        ("Graffiti (incl. offensive) fell. 19 remained.", ["Graffiti (incl. offensive) fell.", "19 remained."]),
        ("No end", ["No end"]),
    ])
    func `sentences end where a reader would stop`(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test func `an endless sentence is cut so that work on it stays bounded`() {
        let passage = Passage(String(repeating: "12 calls and ", count: 5000))
        #expect(passage.sentences.allSatisfy { $0.count <= SentenceSplitter.longest })
        #expect(passage.sentences.reduce(0) { $0 + $1.count } == passage.tokens.count)
    }
}
