package import CommunitySafety
package import Storage

/// Moves a record among its kind; an action or a measure among those of its priority.
package struct MoveRecord: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Where to.
    package enum Destination: Sendable, Hashable {
        case up, down, first, last
        case after(RecordID)
    }

    /// Whoever may edit the record. Answers without a change when it stands there already.
    @discardableResult
    package func run(
        _ kind: RecordKind, _ id: RecordID, _ destination: Destination, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> SavedChange {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        let environment = context.environment
        return try await context.write { transaction in
            var before = try transaction.editedRecord(kind, id)
            try party.requireEditing(before)
            let planVersion = try transaction.draftVersion(before.planVersionID)
            let siblings = try transaction.siblings(of: before)
            guard let neighbour = Self.neighbour(of: id, among: siblings, destination) else {
                return SavedChange(change: nil, recordID: id, version: before.version)
            }
            let position = try transaction.position(of: before, neighbour)
            before = try transaction.editedRecord(kind, id)
            before.version = version
            var after = before
            after.position = position
            var change = DraftChange(.moved, of: planVersion, environment, party)
            try change.update(before, to: after, in: &transaction)
            try transaction.followMove(of: after, in: planVersion, at: environment.now())
            return SavedChange(
                change: try change.finish(in: &transaction), recordID: id, version: version + 1)
        }
    }

    /// Beside whom it goes.
    enum Neighbour: Hashable {
        case before(RecordID)
        case after(RecordID)
    }

    /// Nil when it stands there already, or nobody is there.
    static func neighbour(of id: RecordID, among order: [RecordID], _ destination: Destination) -> Neighbour? {
        guard let index = order.firstIndex(of: id), order.count > 1 else { return nil }
        switch destination {
        case .up: return index > 0 ? .before(order[index - 1]) : nil
        case .down: return index + 1 < order.count ? .after(order[index + 1]) : nil
        case .first: return index > 0 ? .before(order[0]) : nil
        case .last: return index + 1 < order.count ? .after(order[order.count - 1]) : nil
        case .after(let other):
            guard other != id, order.contains(other), index == 0 || order[index - 1] != other else { return nil }
            return .after(other)
        }
    }
}

extension Transaction {
    /// Those among which a record has its place, in order.
    fileprivate func siblings(of record: StoredRecord) throws -> [RecordID] {
        switch record.kind {
        case .action:
            try actionNames(of: record.text.optional(.priority), in: record.planVersionID).map(\.id)
        case .section, .priority, .measure, .member, .funding, .theme:
            try order(of: record.kind, in: record.planVersionID).map(\.id)
        }
    }

    /// A free position beside the neighbour.
    fileprivate mutating func position(
        of record: StoredRecord, _ neighbour: MoveRecord.Neighbour
    ) throws -> Int {
        switch neighbour {
        case .after(let other): return try freePosition(of: record.kind, after: other, in: record.planVersionID)
        case .before(let other):
            let order = try order(of: record.kind, in: record.planVersionID).map(\.id)
            let index = order.firstIndex(of: other) ?? 0
            let previous = index > 0 ? order[index - 1] : nil
            return try freePosition(of: record.kind, after: previous, in: record.planVersionID)
        }
    }

    /// Ranks and references follow a record that has moved.
    fileprivate mutating func followMove(
        of record: StoredRecord, in version: StoredPlanVersion, at instant: Instant
    ) throws {
        if record.kind == .priority {
            try rankPriorities(of: version.id)
            try renumber(version, Set(try prioritySlugs(of: version.id)), at: instant)
        } else if record.kind == .action {
            try renumber(version, [record.text[.priority]], at: instant)
        }
    }
}
