import HTML
import Testing

@Suite struct MarkupBuilderTests {
    @Test(arguments: [true, false])
    func `conditions choose what is written`(isShown: Bool) {
        let markup = ul {
            if isShown { li { "shown" } }
            if isShown { li { "yes" } } else { li { "no" } }
        }
        #expect(markup.string == (isShown ? "<ul><li>shown</li><li>yes</li></ul>" : "<ul><li>no</li></ul>"))
    }

    @Test func `loops keep their order`() {
        #expect(
            ol { for number in 1...3 { li { String(number) } } }.string == "<ol><li>1</li><li>2</li><li>3</li></ol>")
    }

    @Test func `an absent piece writes nothing`() {
        let absent: Markup? = nil
        #expect(
            p {
                absent; "x"
            }.string == "<p>x</p>")
        #expect(div {}.string == "<div></div>")
    }

    @Test func `pieces are joined`() {
        let pieces: [Markup] = ["a", "<", "c"]
        #expect(pieces.joined(separator: ", ").string == "a, &lt;, c")
        #expect([Markup]().joined(separator: ", ").isEmpty)
        #expect((b { "a" } + "b").string == "<b>a</b>b")
    }

    @Test func `our own markup is written as it is`() {
        #expect(
            span { StaticMarkup("<svg viewBox=\"0 0 1 1\"></svg>") }.string
                == "<span><svg viewBox=\"0 0 1 1\"></svg></span>")
    }
}
