import CommunitySafety
import HTML
import Services

/// What is found besides what is published, for those who work on plans.
extension SearchPage {
    /// Passages that hold every word, those that hold them in their title first.
    mutating func add(_ passages: [ReadForSearch.Passage], for visitor: Visitor) {
        let entries = passages.map { Self.entry($0, for: visitor) }
        work = PlanIndex(entries).matches(query, limit: Self.mostResults).map {
            Result(title: $0.title, kind: $0.kind, address: $0.address, snippet: Snippet(of: $0.text, for: query))
        }
        guard !query.words.isEmpty else { return }
        let count = work.count + results.count
        top.answer =
            count == 0
            ? "Nothing that you may see holds “\(query.text)”. Try fewer words, or a shorter form of one."
            : "\(Counted.things(work.count, "place", "places").asSentence) in what you work on, \(Counted.things(results.count, "place", "places")) as published."
    }

    private static func entry(_ passage: ReadForSearch.Passage, for visitor: Visitor) -> PlanIndex.Entry {
        let (kind, url): (String, SiteURL) =
            switch passage.place {
            case .record(let year, let kind, let id):
                (
                    "\(kind.words.asSentence) of the draft for \(year.name)",
                    visitor.party.mayEditAll
                        ? .edit(year, kind, key: id.key) : .recordComments(year, kind, key: id.key)
                )
            case .comment(let year): ("Comment on the plan for \(year.name)", .comments(year))
            case .partnership(let kind, let id): ("Partnership: \(kind.rawValue)", .partnershipRecord(kind, id.key))
            }
        return PlanIndex.Entry(
            title: passage.title, kind: kind, address: url.address, text: PlainWords(passage.text).text)
    }
}
