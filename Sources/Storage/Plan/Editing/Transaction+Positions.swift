package import CommunitySafety

extension Transaction {
    /// Moves a record without making it look edited: to make room, not because somebody moved it.
    package mutating func place(_ kind: RecordKind, _ id: RecordID, at position: Int) throws {
        switch kind {
        case .section: try execute("UPDATE plan_section SET position = \(position) WHERE id = \(id)")
        case .priority: try execute("UPDATE plan_priority SET position = \(position) WHERE id = \(id)")
        case .action: try execute("UPDATE plan_action SET position = \(position) WHERE id = \(id)")
        case .measure: try execute("UPDATE plan_measure SET position = \(position) WHERE id = \(id)")
        case .member: try execute("UPDATE plan_member SET position = \(position) WHERE id = \(id)")
        case .funding: try execute("UPDATE plan_funding SET position = \(position) WHERE id = \(id)")
        case .theme: try execute("UPDATE plan_theme SET position = \(position) WHERE id = \(id)")
        }
    }

    /// A free position right after a record, or before the first where none is given. Neighbours that stand too close are
    /// spread out first, which is rare and costs as many statements as there are records.
    package mutating func freePosition(
        of kind: RecordKind, after record: RecordID?, in version: RecordID
    ) throws -> Int {
        var order = try order(of: kind, in: version)
        if let free = Self.gap(after: record, in: order) { return free }
        // Upwards from above all that is taken, so that no two ever share a position on the way.
        let base = (order.last?.position ?? 0) + StoredRecord.gap
        for (index, item) in order.enumerated() { try place(kind, item.id, at: base + (index + 1) * StoredRecord.gap) }
        order = try self.order(of: kind, in: version)
        return Self.gap(after: record, in: order) ?? (order.last?.position ?? 0) + StoredRecord.gap
    }

    private static func gap(after record: RecordID?, in order: [(id: RecordID, position: Int)]) -> Int? {
        let index = record.flatMap { record in order.firstIndex { $0.id == record } } ?? -1
        let lower = index >= 0 ? order[index].position : 0
        guard order.indices.contains(index + 1) else { return lower + StoredRecord.gap }
        let upper = order[index + 1].position
        return upper - lower > 1 ? lower + (upper - lower) / 2 : nil
    }

    /// Gives the priorities of a version the ranks of their order.
    package mutating func rankPriorities(of version: RecordID) throws {
        for (index, item) in try order(of: .priority, in: version).enumerated() {
            try execute("UPDATE plan_priority SET rank = \(index + 1) WHERE id = \(item.id) AND rank <> \(index + 1)")
        }
    }
}
