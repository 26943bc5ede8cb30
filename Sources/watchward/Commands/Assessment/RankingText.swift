import CommunitySafety
import Proofreading
import Services

/// A ranking for a terminal.
struct RankingText {
    let answer: RankIssues.Answer

    init(_ answer: RankIssues.Answer) { self.answer = answer }

    var lines: [String] {
        head + answer.ranking.lines.flatMap(order) + answer.ranking.unranked.map(unranked) + weights + dropped
    }

    private var head: [String] {
        let (scheme, window) = (answer.ranking.table.scheme, answer.window)
        return [
            "Assessment for \(answer.year.name): figures from \(window.from.words) to \(window.to.words).",
            "By “\(scheme.name)”, version \(answer.schemeNumber): \(scheme.combination.words).", "",
            answer.words.opening, "",
        ]
    }

    private func order(_ line: IssueRanking.Line) -> [String] {
        let before = answer.before?.line(of: line.issue.key).map { ", \($0.place) the year before" } ?? ""
        let parts = line.score.breakdown.map { part in
            "\(part.criterion) \(part.score.words)\(part.adds.map { " (+\(IssueScore.printed($0)))" } ?? "")"
        }
        let firm = answer.words.top(3, of: line.issue.key).map { ["    \($0)"] } ?? []
        return ["\(line.place)  \(line.issue.name)  \(IssueScore.printed(line.score.total))\(before)"]
            + ["    \(parts.joined(separator: ", "))"] + firm
    }

    private func unranked(_ line: IssueRanking.Unranked) -> String {
        let missing = "no place  \(line.issue.name): not known: \(line.missing.joined(separator: ", "))"
        guard !answer.ranking.lines.isEmpty else { return missing }
        return "\(missing); it would stand \(line.betweenWords)"
    }

    private var weights: [String] {
        let sentences = answer.firmness.weightings.map { answer.words.sentence(of: $0) }
        return sentences.isEmpty
            ? []
            : ["", "Other weights (\(ChangeFigures.value(Double(answer.firmness.vectors), .count)) were counted):"]
                + sentences
    }

    private var dropped: [String] {
        let sentences = answer.firmness.dropped.map { answer.words.sentence(of: $0) }
        return sentences.isEmpty ? [] : ["", "One criterion less:"] + sentences
    }
}
