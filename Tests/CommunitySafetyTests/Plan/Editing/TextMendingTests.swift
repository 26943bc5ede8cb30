import CommunitySafety
import Testing

@Suite struct TextMendingTests {
    @Test(arguments: [
        ("a rise of 58%. Then 58% again", "rise of 58%", "58%", "70%", "a rise of 70%. Then 58% again"),
        ("from 158% to 58%", "", "58%", "70%", "from 158% to 70%"),
        ("**58%** of all", "58% of all", "58%", "60%", "**60%** of all"),
        ("| 2 | 12 |", "2 | 12", "12", "9", "| 2 | 9 |"),
    ])
    func `the recomputed words take the place of the stated ones`(
        text: String, quote: String, stated: String, suggestion: String, mended: String
    ) {
        #expect(TextMending.mended(text, quote: quote, stated: stated, suggestion: suggestion) == mended)
    }

    @Test(arguments: [
        ("58% and 58%", "not there", "58%", "70%"), ("158%", "158%", "58%", "70%"), ("58%", "58%", "58%", "58%"),
        ("58%", "58%", "", "70%"),
    ])
    func `words that aren't plainly there are left for a person`(
        text: String, quote: String, stated: String, suggestion: String
    ) {
        #expect(TextMending.mended(text, quote: quote, stated: stated, suggestion: suggestion) == nil)
    }
}
