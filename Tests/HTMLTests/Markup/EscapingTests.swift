import HTML
import Testing

@Suite struct EscapingTests {
    @Test(arguments: [
        ("plain words", "plain words"),
        ("", ""),
        ("Safe & sound", "Safe &amp; sound"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("&amp;", "&amp;amp;"),
        ("\"'", "&quot;&#39;"),
        ("a\u{0}b", "a\u{FFFD}b"),
        ("£18,000 – “quoted” 😀", "£18,000 – “quoted” 😀"),
        ("</p", "&lt;/p"),
    ])
    func `text is escaped`(text: String, expected: String) {
        #expect(Markup(text: text).string == expected)
        #expect(p { text }.string == "<p>\(expected)</p>")
    }

    @Test(arguments: [
        "\" onmouseover=\"alert(1)", "' onfocus='x", "><script>", "a\u{0}\"b", "\n\"\t>",
    ])
    func `an attribute can't be left`(value: String) {
        let markup = div(.id(value), .aria(.label, value), .data("label", value)) { "" }.string
        let opening = markup.dropLast("</div>".count)
        #expect(opening.filter { $0 == "\"" }.count == 6)
        #expect(opening.filter { $0 == "<" }.count == 1)
        #expect(opening.filter { $0 == ">" }.count == 1)
    }

    @Test func `a string among elements is text`() {
        let name = "<b>bold</b>"
        #expect(
            div {
                "Hello "; name; b { name }
            }.string == "<div>Hello &lt;b&gt;bold&lt;/b&gt;<b>&lt;b&gt;bold&lt;/b&gt;</b></div>")
    }

    @Test func `a bridged or broken string is still UTF-8`() {
        let broken = String(decoding: [0x61, 0xFF, 0x3C, 0xC3], as: UTF8.self)
        #expect(String(validating: Markup(text: broken).bytes, as: UTF8.self) == "a\u{FFFD}&lt;\u{FFFD}")
    }
}
