/// One record of a redline as a person reads it, changed or not.
public enum RedlineEntry: Sendable, Hashable {
    case changed(RecordChange)
    /// It stayed as it was: its kind, its name and the words of its parts.
    case kept(RecordChange.Kind, name: String, fields: [RecordChange.Field])

    /// What became of it; nil for what stayed.
    public var change: RecordChange? {
        if case .changed(let change) = self { return change }
        return nil
    }

    public var kind: RecordChange.Kind {
        switch self {
        case .changed(let change): change.kind
        case .kept(let kind, _, _): kind
        }
    }
}

extension PlanRedline {
    /// The whole new plan with its changes in place, in the order of ``changes``. `old` is the plan that was compared;
    /// another one gives nothing for what stayed.
    public func entries(from old: Plan) -> [RedlineEntry] {
        titleChange.map(RedlineEntry.changed) + entries(priorities, old.priorities)
            + entries(sections, old.sections)
            + entries(actions, old.actions) + entries(measures, old.successMeasures)
            + entries(members, old.members) + entries(funding, old.fundingLines)
            + entries(themes, old.themes)
    }

    private func entries<Record: RedlineRecord>(
        _ redline: RecordRedline<Record>, _ old: [Record]
    ) -> [RedlineEntry] {
        redline.steps.compactMap { step in
            if let change = change(step) { return .changed(change) }
            switch step {
            case .kept(let place): return old.indices.contains(place) ? kept(old[place], oldMeasureNames) : nil
            case .changed(_, _, let after, _): return kept(after, newMeasureNames)
            case .moved, .added, .removed: return nil
            }
        }
    }

    private func kept<Record: RedlineRecord>(_ record: Record, _ measures: MeasureNames) -> RedlineEntry {
        .kept(
            Record.redlineKind, name: record.redlineName,
            fields: record.redlineFields(measures).filter { !$0.words.isEmpty }.map {
                RecordChange.Field($0.name, TextRedline(.kept, $0.words))
            })
    }
}
