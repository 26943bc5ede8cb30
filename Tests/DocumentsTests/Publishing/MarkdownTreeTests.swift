import HTML
import Testing

@testable import Documents

struct `Narrative becomes nodes` {
    @Test(arguments: [
        ("One\n\nTwo", "<p>One</p><p>Two</p>"),
        ("a *b* **c** `d`", "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
        ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("a  \nb<br>c", "<p>a<br>b<br>c</p>"),
        ("> said", "<blockquote><p>said</p></blockquote>"),
        ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>"),
        ("    code <b>", "<pre>code &lt;b&gt;\n</pre>"),
        ("see www.aldmere.example", "<p>see <a href=\"http://www.aldmere.example\">www.aldmere.example</a></p>"),
        ("", ""), ("  \n\n ", ""),
    ])
    func `of the right kind`(markdown: String, html: String) {
        #expect(MarkdownFragment(markdown).markup().string == html)
    }

    @Test(arguments: [
        ("# a\n\n## b\n\n### c", [3, 4, 5]), ("### a\n\n##### b\n\n### c", [3, 4, 3]), ("###### a\n\n# b", [3, 3]),
        ("# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f", [3, 4, 5, 6, 6, 6]),
    ])
    func `with headings below the one above, none skipped`(markdown: String, levels: [Int]) {
        let found = MarkdownTree(markdown).nodes.compactMap {
            if case .heading(let heading) = $0 { heading.level } else { nil }
        }
        #expect(found == levels)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<style>p{}</style>",
        "<p onclick=\"x()\">a</p>",
        "<iframe src=//x.example>", "[a](javascript:alert(1))", "[a](<data:text/html,x>)", "![a](javascript:x)",
        "[a](//x.example)",
        "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))", "<a href=javascript:alert(1)>a</a>",
        "<svg/onload=alert(1)>",
    ])
    func `without anything that runs`(markdown: String) {
        let html = MarkdownFragment(markdown).markup().string
        let tags = html.matches(of: /<[^>]*>/).map { String($0.output) }
        #expect(tags.allSatisfy { ["<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>"].contains($0) }, "\(html)")
    }

    @Test func `with HTML shown as its words, so that nothing is lost`() {
        #expect(MarkdownFragment("<div>kept</div>").markup().string == "<p>&lt;div&gt;kept&lt;/div&gt;</p>")
    }

    @Test func `with paragraphs and line breaks in cells`() throws {
        let nodes = MarkdownTree("| A | B |\n|---|---|\n| <p>one</p> <p>two</p> | x<br>y |").nodes
        guard case .table(let table)? = nodes.first else { Issue.record("no table"); return }
        #expect(table.rows[0][0].paragraphs.map(\.plain) == ["one", "two"])
        #expect(table.rows[0][1].lines == ["x", "y"])
    }

    @Test func `with an empty header as none`() {
        guard case .table(let table)? = MarkdownTree("| | |\n|---|---|\n| a | b |").nodes.first else {
            Issue.record("no table"); return
        }
        #expect(table.header.isEmpty)
        #expect(table.rows.count == 1)
    }

    @Test func `with a header of two rows as one`() {
        let markdown =
            "| Area | 2021 | | 2022 | |\n|---|---|---|---|---|\n| Kind | New | All | New | All |\n| North | 1 | 2 | 3 | 4 |\n| South | 5 | 6 | 7 | 8 |"
        guard case .table(let table)? = MarkdownTree(markdown).nodes.first else { Issue.record("no table"); return }
        #expect(table.header.map(\.lines) == [["Area", "Kind"], ["2021", "New"], ["All"], ["2022", "New"], ["All"]])
        #expect(table.rows.count == 2)
        #expect(table.hasRowHeaders)
    }

    @Test func `with footnotes where they are called`() {
        let html = MarkdownFragment("a[^x] b[^y]\n\n[^y]: Second\n[^x]: First").markup(notePrefix: "n").string
        #expect(html.hasPrefix("<p>a<sup><a href=\"#n-1\" id=\"n-1-call\" aria-label=\"Note 1\">1</a></sup> b"))
        #expect(html.contains("<li id=\"n-1\">First <a"))
        #expect(html.contains("<li id=\"n-2\">Second <a"))
    }

    @Test(arguments: [
        String(repeating: "> ", count: 5_000) + "deep", String(repeating: "- ", count: 5_000) + "deep",
        String(repeating: "*a ", count: 5_000), String(repeating: "[", count: 20_000),
        String(repeating: "![", count: 10_000),
        "a\u{0}b\u{1F}c\u{202E}d",
        String(repeating: "| a ", count: 3_000) + "|\n" + String(repeating: "|---", count: 3_000) + "|",
    ])
    func `whatever it holds`(markdown: String) {
        let started = ContinuousClock.now
        let html = MarkdownFragment(markdown).markup().string
        #expect(!html.isEmpty)
        #expect(html.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
        #expect(ContinuousClock.now - started < .seconds(20))
    }
}
