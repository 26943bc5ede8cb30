/// The first draft of what is said of an issue: what the figures say, in plain words, and what they don't.
///
/// Every number is quoted by name, so that it passes the gate of documents and carries its source. No cause is ever named. What can't
/// be told is said in so many words, and is no sign of anything.
public struct IssueDraft: Sendable {
    public let issue: ReportedIssue
    /// Holds what may be told; a figure that can't be isn't in it.
    public let figures: FigureBook

    public init(_ issue: ReportedIssue, _ figures: FigureBook) { (self.issue, self.figures) = (issue, figures) }

    /// The measures of which a figure of the window is held.
    public var told: [ReportedMeasure] { issue.measures.filter { has($0, .value) } }

    /// Markdown that quotes figures.
    public var markdown: String {
        let passages = issue.measures.flatMap(passages)
        return (passages + silence).joined(separator: "\n\n")
    }

    private func has(_ measure: ReportedMeasure, _ part: FigureCall.Part) -> Bool {
        figures[measure.call(part)].map { !$0.isMissing } ?? false
    }

    private func quoted(_ measure: ReportedMeasure, _ part: FigureCall.Part) -> String { measure.call(part).written }

    private func passages(_ measure: ReportedMeasure) -> [String] {
        guard has(measure, .value) else { return [] }
        let sentences = [level(measure), interval(measure), comparison(measure), caution(measure)].filter {
            !$0.isEmpty
        }
        let blocks = [FigureCall.Part.chart, .map].filter { measure.isDrawn && has(measure, $0) }
        return [sentences.joined(separator: " ")] + blocks.map { quoted(measure, $0) }
    }

    private func level(_ measure: ReportedMeasure) -> String {
        has(measure, .change)
            ? "**\(measure.name.plainMarkdown):** \(quoted(measure, .change))."
            : "**\(measure.name.plainMarkdown):** \(quoted(measure, .value)). Nothing can be told of the year before, so that it can’t be said whether it changed."
    }

    private func interval(_ measure: ReportedMeasure) -> String {
        // What is no range says in words of its own that there is none.
        guard has(measure, .change), figures[measure.call(.interval)]?.words.hasPrefix("from ") == true else {
            return ""
        }
        return "Changes that fit these figures: \(quoted(measure, .interval))."
    }

    private func comparison(_ measure: ReportedMeasure) -> String {
        switch (has(measure, .rank), has(measure, .rate)) {
        case (true, true): "By rate: \(quoted(measure, .rank)); \(quoted(measure, .rate))."
        case (false, true):
            "By rate: \(quoted(measure, .rate)). It can’t be set beside comparable places."
        case (_, false): "It can’t be set beside comparable places."
        }
    }

    private func caution(_ measure: ReportedMeasure) -> String {
        [
            measure.isReported ? "" : "It counts what was done, by whoever did it.",
            measure.polarity == .neither ? "Whether more of it is better or worse, the figure alone doesn’t say." : "",
            measure.note.plainMarkdown,
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What isn't known.
    private var silence: [String] {
        let names = issue.measures.filter { !has($0, .value) }.map { "“\($0.name.plainMarkdown)”" }
        let held =
            names.isEmpty ? [] : ["No figure of \(names.joined(separator: ", ")) can be told for these twelve months."]
        guard issue.measures.isEmpty, !issue.hasClosed else { return held + closed }
        return ["No measure that counts it is on record, so that nothing is said of its level or its change."]
    }

    private var closed: [String] {
        guard issue.hasClosed else { return [] }
        let names = issue.closed.map { "“\($0.plainMarkdown)”" }.joined(separator: ", ")
        return [
            "Some of its figures aren’t for everybody, and none of them stands here\(names.isEmpty ? "" : ": \(names)")."
        ]
    }
}

extension String {
    /// Words that Markdown leaves as they are.
    fileprivate var plainMarkdown: String {
        reduce(into: "") { text, letter in
            if "\\`*_{}[]<>#|!~".contains(letter) { text.append("\\") }
            text.append(letter)
        }
    }
}
