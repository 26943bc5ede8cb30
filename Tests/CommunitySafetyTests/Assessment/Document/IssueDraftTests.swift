import CommunitySafety
import Foundation
import Testing

/// The first draft of what is said of an issue: what is held, and in so many words what isn't.
@Suite struct IssueDraftTests {
    private func measure(
        _ key: String, _ name: String, basis: MeasureBasis = .reported, polarity: MeasurePolarity = .lower,
        note: String = "", isDrawn: Bool = false
    ) throws -> ReportedMeasure {
        ReportedMeasure(
            try #require(Measure(key: key, name: name, polarity: polarity, basis: basis, note: note)), isDrawn: isDrawn)
    }

    private func issue(_ measures: [ReportedMeasure]) -> ReportedIssue {
        var issue = ReportedIssue(CommunityIssue(key: "asb", name: "Anti-social behaviour"))
        issue.measures = measures
        return issue
    }

    private func book(_ told: [(ReportedMeasure, FigureCall.Part, String)]) -> FigureBook {
        FigureBook(
            Dictionary(uniqueKeysWithValues: told.map { ($0.0.call($0.1).written, QuotedFigure(words: $0.2)) }))
    }

    /// The draft as somebody reads it, a paragraph to each.
    private func read(_ issue: ReportedIssue, _ book: FigureBook) -> [String] {
        book.spoken(IssueDraft(issue, book).markdown).components(separatedBy: "\n\n")
    }

    @Test func `level, change, the range that fits it, and the comparison are quoted, and what is counted is said`()
        throws
    {
        let asb = try measure("asb.council", "Reports to the council")
        let book = book([
            (asb, .value, "90"), (asb, .change, "90, up from 53 (clearly more was reported: a rise of 70%)"),
            (asb, .interval, "from +21% to +140%"), (asb, .rank, "second lowest of 13 in Merrowshire"),
            (asb, .rate, "0.8 for every 1,000 people"),
        ])
        #expect(
            read(issue([asb]), book) == [
                "**Reports to the council:** 90, up from 53 (clearly more was reported: a rise of 70%). Changes that fit these figures: from +21% to +140%. By rate: second lowest of 13 in Merrowshire; 0.8 for every 1,000 people."
            ])
    }

    @Test func `without a year before nothing is said of a change, and without peers nothing of a place`() throws {
        let checks = try measure("licensing.checks", "Checks", basis: .happened, note: "Counted since May.")
        let words = read(issue([checks]), book([(checks, .value, "12")]))
        #expect(
            words == [
                "**Checks:** 12. Nothing can be told of the year before, so that it can’t be said whether it changed. It can’t be set beside comparable places. It counts what was done, by whoever did it. Counted since May."
            ])
    }

    @Test func `of a figure that neither way is better nothing is called good or bad`() throws {
        let abuse = try measure("abuse.police", "Abuse", polarity: .neither)
        let words = read(issue([abuse]), book([(abuse, .value, "400")]))
        #expect(words[0].contains("Whether more of it is better or worse, the figure alone doesn’t say."))
    }

    @Test func `a chart and a map stand in paragraphs of their own, and only where they are held`() throws {
        let asb = try measure("asb.police", "Recorded", isDrawn: true)
        let book = book([(asb, .value, "7"), (asb, .chart, "Recorded: it rose")])
        let draft = IssueDraft(issue([asb]), book).markdown.components(separatedBy: "\n\n")
        #expect(draft.count == 2 && draft[1] == "{{asb.police.chart}}")
    }

    @Test func `what isn't held, isn't counted or isn't for everybody is said, and is no sign of anything`() throws {
        let asb = try measure("asb.police", "Recorded")
        #expect(
            read(issue([asb]), .none) == ["No figure of “Recorded” can be told for these twelve months."])
        #expect(
            read(issue([]), .none) == [
                "No measure that counts it is on record, so that nothing is said of its level or its change."
            ])
        var closed = issue([])
        closed.hasClosed = true
        #expect(read(closed, .none) == ["Some of its figures aren’t for everybody, and none of them stands here."])
        closed.closed = ["Referrals"]
        #expect(read(closed, .none)[0].hasSuffix("none of them stands here: “Referrals”."))
    }

    @Test func `names never become markup`() throws {
        let odd = try measure("odd.count", "A *bold* [name](x) {{asb.police.value}}")
        let words = IssueDraft(issue([odd]), book([(odd, .value, "1")])).markdown
        #expect(words.hasPrefix("**A \\*bold\\* \\[name\\](x) \\{\\{asb.police.value\\}\\}:** {{odd.count.value}}."))
    }
}
