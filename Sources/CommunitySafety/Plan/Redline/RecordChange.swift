/// One changed record as a person reads it: what it is, what became of it, and the words that changed.
public struct RecordChange: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case title, priority, section, action, measure, member
        case funding, theme
    }

    public enum Change: String, Sendable, Hashable, CaseIterable { case added, removed, changed, moved }

    /// A part of the record under its name: `Lead`, `By when`.
    public struct Field: Sendable, Hashable {
        public let name: String
        public let words: TextRedline

        init(_ name: String, _ words: TextRedline) {
            self.name = name
            self.words = words
        }
    }

    public let kind: Kind
    /// `Action 2.1`, `Priority 3: Noise`, a heading.
    public let name: String
    /// The action's address or the priority's slug, in the new plan or, of what was removed, in the old one.
    public let address: String?
    /// The slug of the priority under which it stands.
    public let priority: String?
    public let change: Change
    /// Whether it stands in another place as well.
    public let isMoved: Bool
    /// Only the parts that changed; of an added or removed record all that hold words.
    public let fields: [Field]
}

extension PlanRedline {
    /// All changes: the title, priorities, sections, actions, measures, members, funding, themes, each in the order of the new
    /// plan.
    public var changes: [RecordChange] {
        titleChange + changes(priorities) + changes(sections) + changes(actions)
            + changes(measures) + changes(members) + changes(funding) + changes(themes)
    }

    /// One change where the title isn't the same any more.
    var titleChange: [RecordChange] {
        guard !title.isUnchanged else { return [] }
        return [
            RecordChange(
                kind: .title, name: "Title", address: nil, priority: nil, change: .changed, isMoved: false,
                fields: [.init("Title", title)])
        ]
    }

    private func changes<Record: RedlineRecord>(_ redline: RecordRedline<Record>) -> [RecordChange] {
        redline.steps.compactMap { change($0) }
    }

    /// Nil for a record that stayed as it was.
    func change<Record: RedlineRecord>(_ step: RecordRedline<Record>.Step) -> RecordChange? {
        switch step {
        case .kept: nil
        case .moved(_, let record): moved(record)
        case .changed(_, let before, let after, let isMoved): change(from: before, to: after, isMoved)
        case .added(let record): change(record, .added)
        case .removed(_, let record): change(record, .removed)
        }
    }

    private func change<Record: RedlineRecord>(
        from before: Record, to after: Record, _ isMoved: Bool
    ) -> RecordChange? {
        let fields = zip(before.redlineFields(oldMeasureNames), after.redlineFields(newMeasureNames)).compactMap {
            old, new in
            old.words == new.words ? nil : RecordChange.Field(new.name, TextRedline(from: old.words, to: new.words))
        }
        // What isn't printed may differ and nothing else.
        if fields.isEmpty { return isMoved ? moved(after) : nil }
        return RecordChange(
            kind: Record.redlineKind, name: after.redlineName, address: after.redlineAddress,
            priority: after.redlinePriority, change: .changed, isMoved: isMoved, fields: fields)
    }

    private func moved<Record: RedlineRecord>(_ record: Record) -> RecordChange {
        RecordChange(
            kind: Record.redlineKind, name: record.redlineName, address: record.redlineAddress,
            priority: record.redlinePriority, change: .moved, isMoved: true, fields: [])
    }

    private func change<Record: RedlineRecord>(_ record: Record, _ change: RecordChange.Change) -> RecordChange {
        let mark: TextRedline.Mark = change == .removed ? .removed : .added
        let measures = change == .removed ? oldMeasureNames : newMeasureNames
        let fields = record.redlineFields(measures).filter { !$0.words.isEmpty }
        return RecordChange(
            kind: Record.redlineKind, name: record.redlineName, address: record.redlineAddress,
            priority: record.redlinePriority, change: change, isMoved: false,
            fields: fields.map { RecordChange.Field($0.name, TextRedline(mark, $0.words)) })
    }
}
