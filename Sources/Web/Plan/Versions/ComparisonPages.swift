import CommunitySafety

/// The entries of a comparison in parts that a browser can show: a plan written anew would make a page of megabytes.
struct ComparisonPages {
    /// One entry; changes are counted from 1, what stayed has no number.
    typealias Item = (entry: RedlineEntry, number: Int?)

    /// The most entries of one part, and the most characters after which no further entry is taken in.
    static let mostEntries = 100
    static let mostCharacters = 200_000

    let changes: [RecordChange]
    /// What stands in the part that is shown.
    let here: [Item]
    /// Both from 1; a part that isn't there is the nearest one that is.
    let page: Int
    let count: Int
    /// The last change of each part; a part without one has that of the part before.
    private let lastChanges: [Int]

    init(_ entries: [RedlineEntry], page: Int) {
        changes = entries.compactMap(\.change)
        let parts = Self.parts(entries)
        count = max(parts.count, 1)
        self.page = min(max(page, 1), count)
        here = parts.isEmpty ? [] : parts[self.page - 1]
        lastChanges = parts.reduce(into: []) { lasts, part in
            lasts.append((part.compactMap(\.number) + lasts).max() ?? 0)
        }
    }

    /// The part in which a change stands.
    func page(ofChange number: Int) -> Int { 1 + (lastChanges.firstIndex { $0 >= number } ?? count - 1) }

    private static func parts(_ entries: [RedlineEntry]) -> [[Item]] {
        var parts: [[Item]] = []
        var (number, characters) = (0, mostCharacters)
        for entry in entries {
            if entry.change != nil { number += 1 }
            if characters >= mostCharacters || (parts.last?.count ?? 0) >= mostEntries {
                parts.append([])
                characters = 0
            }
            parts[parts.count - 1].append((entry, entry.change == nil ? nil : number))
            characters += entry.fields.reduce(0) { $0 + $1.words.runs.reduce(0) { $0 + $1.words.utf8.count } }
        }
        return parts
    }
}

extension RedlineEntry {
    /// Its parts with their words, whatever became of it.
    fileprivate var fields: [RecordChange.Field] {
        switch self {
        case .changed(let change): change.fields
        case .kept(_, _, let fields): fields
        }
    }
}
