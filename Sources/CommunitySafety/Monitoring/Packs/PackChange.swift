/// What is new in a line since the pack before.
public enum PackChange: Sendable, Hashable, Codable {
    /// It wasn't there, or nobody had answered.
    case new
    /// Its lead sees it otherwise.
    case view(from: LeadView)
    /// Something else is said of it.
    case words

    /// `Was at risk`.
    public var words: String {
        switch self {
        case .new: "New"
        case .view(let from): "Was \(from.words.lowercased())"
        case .words: "New words"
        }
    }
}

extension Pack {
    /// This pack with what changed since an earlier one marked in it.
    public func marked(since earlier: Pack) -> Pack {
        var marked = self
        let before = Dictionary(earlier.lines.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
        marked.lines = lines.map { line in
            var line = line
            line.change = line.change(since: before[line.address])
            return line
        }
        let now = Set(lines.map(\.address))
        marked.left = earlier.lines.filter { !now.contains($0.address) }.map(\.name)
        marked.since = PackSince(issue: earlier.issue ?? 0, asAt: earlier.asAt, quarter: earlier.key.quarter)
        return marked
    }
}

extension PackLine {
    fileprivate func change(since before: PackLine?) -> PackChange? {
        guard let view else { return nil }
        guard let before, let was = before.view else { return .new }
        if was != view { return .view(from: was) }
        let said = (words, inside?.working ?? "", inside?.needs ?? "", inside?.comments ?? [])
        let saidThen = (
            before.words, before.inside?.working ?? "", before.inside?.needs ?? "", before.inside?.comments ?? []
        )
        return said == saidThen ? nil : .words
    }

    private var words: [String] { sayings.map(\.words).filter { !$0.isEmpty } }
}
