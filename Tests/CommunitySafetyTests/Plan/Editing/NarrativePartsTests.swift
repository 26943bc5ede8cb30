import CommunitySafety
import Testing

@Suite struct NarrativePartsTests {
    private let text = "First line\nand second.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n\n- one\n- two"

    @Test func `blank lines part paragraphs, tables and lists`() {
        let parts = NarrativeParts(text)
        #expect(parts.parts == ["First line\nand second.", "| A | B |\n|---|---|\n| 1 | 2 |", "- one\n- two"])
        #expect(parts.firstLines == [1, 4, 9])
        #expect([1, 2, 3, 4, 6, 8, 9, 10].map(parts.part) == [0, 0, 0, 1, 1, 1, 2, 2])
    }

    @Test func `one part is replaced, and the others stay to the letter`() {
        let parts = NarrativeParts("One.\n\nTwo.\n\nThree.")
        #expect(parts.replacing(1, with: "Zwei.") == "One.\n\nZwei.\n\nThree.")
        #expect(parts.replacing(1, with: "Zwei.\n\n\nDrei.") == "One.\n\nZwei.\n\nDrei.\n\nThree.")
        #expect(parts.replacing(1, with: " \n ") == "One.\n\nThree.")
        #expect(parts.replacing(7, with: "Four.") == "One.\n\nTwo.\n\nThree.\n\nFour.")
    }

    @Test func `words go before a part or at the end`() {
        let parts = NarrativeParts("One.\n\nTwo.")
        #expect(parts.inserting("Nought.", before: 0) == "Nought.\n\nOne.\n\nTwo.")
        #expect(parts.inserting("Three.", before: 2) == "One.\n\nTwo.\n\nThree.")
        #expect(parts.inserting("", before: 1) == parts.text)
    }

    @Test(arguments: ["", "\n\n", " \n\t\n"])
    func `an empty narrative has no parts`(text: String) {
        #expect(NarrativeParts(text).parts.isEmpty)
        #expect(NarrativeParts(text).replacing(0, with: "New.") == "New.")
        #expect(NarrativeParts(text).part(atLine: 1) == nil)
    }
}
