package import CommunitySafety
internal import Proofreading

/// An issue of the partnership's own as it was typed.
package struct IssueEntry: Sendable, Hashable {
    package var name = ""
    package var note = ""
    /// The key of the measure that says most of it; empty for none.
    package var first = ""
    /// Keys of the others.
    package var measures: [String] = []
    /// Keys of heads of the law.
    package var heads: [String] = []
    /// One a line.
    package var themes = ""
    /// The row's version when the form was shown; 0 for a new one.
    package var seen = 0

    package init() {}

    package init(_ issue: CommunityIssue, seen: Int) {
        (name, note, heads) = (issue.name, issue.note, issue.heads)
        (first, measures) = (issue.measures.first ?? "", Array(issue.measures.dropFirst()))
        (themes, self.seen) = (issue.themes.joined(separator: "\n"), seen)
    }

    /// The most characters of a note.
    package static let longestNote = 600
    /// The most themes of one issue.
    package static let mostThemes = 10
}

extension IssueEntry {
    /// Fields are named as the properties are. `others` are the issues beside it, `known` the keys of all measures. Throws `invalid`.
    func read(key: String, beside others: [CommunityIssue], known: Set<String>) throws -> CommunityIssue {
        var faults: [Diagnostic] = []
        let (name, note) = (Wording.squeezed(name), Wording.squeezed(note))
        if name.isEmpty { faults.append(.form("name", "The issue has no name.", "Name it.")) }
        if name.count > 120 { faults.append(.form("name", "The name is longer than 120 characters.", "Shorten it.")) }
        if let other = others.first(where: { Wording.key($0.name) == Wording.key(name) }), !name.isEmpty {
            faults.append(
                .form("name", "There is an issue “\(other.name)” already.", "Use that one, or give this another name."))
        }
        if note.count > Self.longestNote {
            faults.append(.form("note", "That is longer than \(Self.longestNote) characters.", "Shorten it."))
        }
        var seen: Set<String> = []
        let measures = ([first] + measures).filter { !$0.isEmpty && seen.insert($0).inserted }
        if measures.contains(where: { !known.contains($0) }) {
            faults.append(.form("first", "One of the measures isn’t there any more.", "Choose from the list."))
        }
        let heads = StatutoryHead.subjects.map(\.key).filter { self.heads.contains($0) }
        let themes = readThemes(&faults)
        guard faults.isEmpty else { throw ServiceError.invalid(faults) }
        return CommunityIssue(key: key, name: name, note: note, measures: measures, heads: heads, themes: themes)
    }

    private func readThemes(_ faults: inout [Diagnostic]) -> [String] {
        var seen: Set<String> = []
        let lines = themes.split(whereSeparator: \.isNewline).map { Wording.squeezed(String($0)).trimmed }
        let themes = lines.filter { !$0.isEmpty && seen.insert(Wording.key($0)).inserted }
        if themes.count > Self.mostThemes || themes.contains(where: { $0.count > 60 }) {
            faults.append(
                .form(
                    "themes", "More than \(Self.mostThemes) themes, or one of more than 60 characters.",
                    "Name fewer, in short."))
        }
        return themes
    }
}
