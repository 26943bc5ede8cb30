internal import CommunitySafety
internal import Storage

extension Transaction {
    /// Lets the references of these priorities' actions follow their positions, in a version that is numbered so; does nothing
    /// in one that keeps the references printed. Former references lead to their actions still.
    mutating func renumber(_ version: StoredPlanVersion, _ priorities: Set<String>, at instant: Instant) throws {
        guard try isNumberedByPosition(version.id) else { return }
        let slugs = try prioritySlugs(of: version.id)
        var changes: [(id: RecordID, reference: String?, address: String, to: String)] = []
        for priority in priorities {
            let actions = try actionNames(of: priority, in: version.id)
            let names = actions.map { (reference: $0.reference, priority: priority.isEmpty ? nil : priority) }
            let references = PositionNumbering.references(of: names, priorities: slugs)
            for (action, reference) in zip(actions, references)
            where action.reference != reference || action.address != reference {
                changes.append((action.id, action.reference, action.address, reference))
            }
        }
        try rename(changes, in: version, at: instant)
    }

    /// Two rounds, so that two actions can change places without ever having one address.
    mutating func rename(
        _ changes: [(id: RecordID, reference: String?, address: String, to: String)], in version: StoredPlanVersion,
        at instant: Instant
    ) throws {
        for change in changes {
            for former in Set([change.reference, change.address].compactMap { $0 }) where former != change.to {
                try lead(former, to: change.id, in: version.id, at: instant)
            }
            try name(change.id, reference: change.reference, address: change.id.text)
        }
        for change in changes { try name(change.id, reference: change.to, address: change.to) }
    }
}
