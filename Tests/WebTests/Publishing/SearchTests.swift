import Testing
import Web

@Suite struct SearchTests {
    private let visitor: Visitor

    init() throws { visitor = Visitor(try .example()) }

    @Test(arguments: [
        ("graffiti", "/plan/2023-24/actions/2.1-b"), ("GRAFFITI+hours", "/plan/2023-24/actions/2.1-b"),
        ("freedom", "/plan/2023-24/priorities/domestic-abuse"), ("four+times", "/plan/2023-24#terms-of-reference"),
        ("marle", "/plan/2023-24#anti-social-behaviour"), ("merrowshire", "/partners"),
        ("2.1-b", "/plan/2023-24/actions/2.1-b"),
    ])
    func `words lead to where they stand`(words: String, path: String) async throws {
        let answer = try await visitor.ask("/search?q=\(words)")
        let results = try #require(answer.text.firstRange(of: "ww-results"))
        #expect(answer.text[results.lowerBound...].contains(#"href="\#(path)""#))
    }

    @Test(arguments: ["zzzz", "graffiti+zzzz", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%22%3E%3Cbzz%3E", "javascript"])
    func `what isn't there is said, in safe words`(words: String) async throws {
        let answer = try await visitor.ask("/search?q=\(words)")
        #expect(answer.status == 200 && answer.text.contains("Nothing in the plan holds"))
        #expect(!answer.text.contains("<script>alert") && !answer.text.contains("\"><bzz>"))
    }

    @Test(arguments: [
        "", "?", "?q", "?q=", "?q=%zz", "?q=%20%2C", "?x=1&q=", "?q=" + String(repeating: "a%20", count: 5_000),
    ])
    func `a search for nothing asks for words, however it is written`(query: String) async throws {
        #expect(try await visitor.ask("/search\(query)").status == 200)
    }

    @Test func `the words found are marked`() async throws {
        let text = try await visitor.ask("/search?q=graffiti").text
        #expect(text.contains("<mark>graffiti</mark>"))
    }
}
