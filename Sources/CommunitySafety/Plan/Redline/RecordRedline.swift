/// Two lists of records told as one, in the order of the new list; what was removed stands where it stood.
public struct RecordRedline<Record: Sendable & Hashable>: Sendable, Hashable {
    /// What became of one record. `old` is its place in the old list.
    public enum Step: Sendable, Hashable {
        case kept(old: Int)
        /// The same record in another place of the order.
        case moved(old: Int, Record)
        case changed(old: Int, before: Record, after: Record, isMoved: Bool)
        case added(Record)
        case removed(old: Int, Record)
    }

    public let steps: [Step]

    init(from old: [Record], to new: [Record], by trait: (Record) -> RecordMatch.Trait) {
        self.init(from: old, to: new, matched: RecordMatch(old: old.map(trait), new: new.map(trait)))
    }

    init(from old: [Record], to new: [Record], matched match: RecordMatch) {
        let inOrder = match.inOrder
        var removed = Set(old.indices).subtracting(match.oldPlaces.compactMap { $0 })
        var steps: [Step] = []
        var reached = 0
        for (index, record) in new.enumerated() {
            guard let place = match.oldPlaces[index] else {
                steps.append(.added(record))
                continue
            }
            let isMoved = !inOrder.contains(index)
            if !isMoved {
                // What was removed before this record comes before it.
                for gone in reached..<max(place, reached) where removed.remove(gone) != nil {
                    steps.append(.removed(old: gone, old[gone]))
                }
                reached = max(place, reached)
            }
            steps.append(Self.step(old[place], record, at: place, isMoved: isMoved))
        }
        self.steps = steps + removed.sorted().map { .removed(old: $0, old[$0]) }
    }

    /// The new list, made from the old one; nil when it isn't the list that was compared.
    public func applied(to old: [Record]) -> [Record]? {
        var new: [Record] = []
        for step in steps {
            switch step {
            case .kept(let place), .moved(let place, _):
                guard old.indices.contains(place) else { return nil }
                new.append(old[place])
            case .changed(let place, let before, let after, _):
                guard old.indices.contains(place), old[place] == before else { return nil }
                new.append(after)
            case .added(let record): new.append(record)
            case .removed(let place, let record):
                guard old.indices.contains(place), old[place] == record else { return nil }
            }
        }
        return new
    }

    public var isUnchanged: Bool {
        steps.allSatisfy { step in
            switch step {
            case .kept: true
            case .moved, .changed, .added, .removed: false
            }
        }
    }

    private static func step(_ before: Record, _ after: Record, at place: Int, isMoved: Bool) -> Step {
        if before == after { return isMoved ? .moved(old: place, after) : .kept(old: place) }
        return .changed(old: place, before: before, after: after, isMoved: isMoved)
    }
}
