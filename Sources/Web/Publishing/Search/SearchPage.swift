import CommunitySafety
package import HTML

/// What the plan says about some words.
package struct SearchPage: Page {
    struct Result: Sendable, Hashable {
        var title: String
        var kind: String
        var address: WebAddress
        var snippet: Snippet
    }

    static let mostResults = 50

    package let name: String
    var query: SearchQuery
    var top: PageTop
    var results: [Result]
    /// What is found in the drafts, the comments and the partnership's records, for those who work on them.
    var work: [Result] = []

    /// `index` is that of the edition.
    init(_ query: SearchQuery, in edition: PlanEdition?, index: PlanIndex?) {
        self.query = query
        let entries = index?.matches(query, limit: Self.mostResults) ?? []
        results = entries.map {
            Result(title: $0.title, kind: $0.kind, address: $0.address, snippet: Snippet(of: $0.text, for: query))
        }
        name = query.words.isEmpty ? "Search" : "Search for “\(query.text)”"
        top = PageTop(
            caption: edition.map { "Search of the \(PlanSummary($0).name)" }, heading: "What are you looking for?",
            answer: Self.answer(query, results.count))
    }

    private static func answer(_ query: SearchQuery, _ count: Int) -> String {
        if query.words.isEmpty { return "Type a word or two: a place, a kind of crime, the name of a service." }
        if count == 0 { return "Nothing in the plan holds “\(query.text)”. Try fewer words, or a shorter form of one." }
        let most = count == mostResults ? " Only the first \(mostResults) are shown." : ""
        return
            "\(Counted.things(count, "place", "places").asSentence) in the plan \(count == 1 ? "holds" : "hold") “\(query.text)”.\(most)"
    }

    package var content: Markup {
        top.markup
        form(
            .class("ww-inline-form"), .role("search"), .aria(.label, "Search the plan"),
            .action(SiteURL.search.address), .method(.get)
        ) {
            div(.class("govuk-form-group")) {
                label(.class("govuk-label"), .for("words")) { "Words" }
                input(
                    .class("govuk-input"), .id("words"), .name("q"), .type(.search), .value(query.text),
                    .maxLength(SearchQuery.longest))
            }
            submitButton("Search", isSecondary: true)
        }
        if !work.isEmpty { pageSection("In what you work on", id: "work") { list(work) } }
        if !results.isEmpty {
            if work.isEmpty { list(results) } else { pageSection("As published", id: "published") { list(results) } }
        }
    }

    private func list(_ results: [Result]) -> Markup {
        ol(.class("ww-results")) {
            for result in results {
                li {
                    h2 { a(.href(result.address)) { result.title } }
                    p { result.snippet.markup }
                    p(.class("ww-fine")) { result.kind }
                }
            }
        }
    }
}
