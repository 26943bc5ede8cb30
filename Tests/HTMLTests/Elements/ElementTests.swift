import HTML
import Testing

@Suite struct ElementTests {
    @Test func `an element holds its attributes in the order given`() throws {
        let address = try #require(WebAddress("/plan?a=1&b=2"))
        let markup = a(.href(address), .class("x"), .current(true)) { "Plan" }
        #expect(markup.string == #"<a href="/plan?a=1&amp;b=2" class="x" aria-current="page">Plan</a>"#)
    }

    @Test func `a void element has no end tag`() {
        #expect(br().string == "<br>")
        #expect(input(.type(.checkbox), .name("x"), .checked()).string == #"<input type="checkbox" name="x" checked>"#)
    }

    @Test func `what isn't set isn't written`() {
        #expect(option(.selected(false), .none, .current(false)) { "x" }.string == "<option>x</option>")
        #expect(td(.columnSpan(1), .rowSpan(2)) { "" }.string == #"<td rowspan="2"></td>"#)
        #expect(div(.classes("a", nil, "b")) {}.string == #"<div class="a b"></div>"#)
    }

    @Test(arguments: [(0, "h1"), (1, "h1"), (2, "h2"), (6, "h6"), (7, "h6"), (-3, "h1")])
    func `a heading's level stays within 1 to 6`(level: Int, name: String) {
        #expect(heading(level: level) { "x" }.string == "<\(name)>x</\(name)>")
    }

    @Test func `a document begins with its doctype`() {
        let page = document(.lang("en-GB")) { body { p { "x" } } }
        #expect(page.string == "<!DOCTYPE html>\n<html lang=\"en-GB\"><body><p>x</p></body></html>")
    }
}
