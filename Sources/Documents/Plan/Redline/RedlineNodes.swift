package import CommunitySafety

/// What changed from one version to another as nodes: a heading to each kind of record and to each record.
package struct RedlineNodes {
    private let changes: [RecordChange]
    private let level: Int

    /// - Parameter level: the level of the headings over the kinds of record; records stand one below.
    package init(_ redline: PlanRedline, level: Int = 2) {
        changes = redline.changes
        self.level = level
    }

    /// The same, of changes that are known already.
    package init(_ changes: [RecordChange], level: Int = 2) {
        self.changes = changes
        self.level = level
    }

    package var nodes: [DocumentNode] {
        guard !changes.isEmpty else { return [.plain("The two are the same.")] }
        return [.plain(Self.key)] + RecordChange.Kind.allCases.flatMap(nodes)
    }

    /// How many records of each kind were added, removed, changed and moved, as a sentence.
    package var summary: String {
        guard !changes.isEmpty else { return "Nothing changed." }
        let parts = RecordChange.Kind.allCases.compactMap { kind -> String? in
            let own = changes.filter { $0.kind == kind }
            guard !own.isEmpty, kind != .title else { return nil }
            let counts = RecordChange.Change.allCases.compactMap { change -> String? in
                let count = own.filter { $0.change == change }.count
                return count == 0 ? nil : "\(count) \(change.rawValue)"
            }
            return "\(kind.plural.lowercased()) – \(counts.joined(separator: ", "))"
        }
        return parts.isEmpty ? "The title changed." : "What changed: \(parts.joined(separator: "; "))."
    }

    private static let key =
        "Words that were removed are struck through in square brackets; words that were added are underlined in braces. "
        + "Three dots stand for words that stayed."

    private func nodes(of kind: RecordChange.Kind) -> [DocumentNode] {
        let own = changes.filter { $0.kind == kind }
        guard !own.isEmpty else { return [] }
        return [.heading(Heading(level: level, words: [.text(kind.plural)]))] + own.flatMap(nodes)
    }

    private func nodes(of change: RecordChange) -> [DocumentNode] {
        let heading = Heading(
            level: level + 1, words: [.text("\(change.name.printable): \(change.words)")])
        return [.heading(heading)]
            + change.fields.map { field in
                .paragraph([.strong([.text("\(field.name): ")])] + RedlineWords(field.words).inlines)
            }
    }
}

extension RecordChange {
    /// What became of the record, in a word or two.
    package var words: String {
        switch change {
        case .added: "added"
        case .removed: "removed"
        case .moved: "moved"
        case .changed: isMoved ? "changed and moved" : "changed"
        }
    }
}

extension RecordChange.Kind {
    /// The heading over all of the kind.
    package var plural: String {
        switch self {
        case .title: "Title"
        case .priority: "Priorities"
        case .section: "Sections"
        case .action: "Actions"
        case .measure: "Success measures"
        case .member: "Members"
        case .funding: "Funding"
        case .theme: "Cross-cutting themes"
        }
    }
}
