internal import CommunitySafety
internal import Storage
internal import Synchronization

/// What the pages of measures showed last, remembered while nothing but plans is written.
///
/// Whether anything was is asked with every reading, at the cost of one row: a figure, a note, a place, a set, a population or
/// a rule that changed leaves a trace in the audit trail, and nothing that was shown before it is shown again.
final class RememberedSights: Sendable {
    /// What was asked for, by whom as far as figures are concerned.
    struct Key: Hashable, Sendable {
        let measure, place, period, set: String
        let audience: MeasureAudience

        /// Longer ones are mistyped, or meant to fill the memory.
        var isShort: Bool { [measure, place, period, set].allSatisfy { $0.utf8.count <= 100 } }
    }

    private struct Known: Sendable {
        var revision: Int
        var sights: [Key: MeasureSight] = [:]
        var tables: [PeerTable.Key: [PeerTable]] = [:]
    }

    private let known = Mutex(Known(revision: -1))
    private static let most = 100

    /// The sight as it stands: made anew when something else than plans was written since. What can't be shown isn't kept.
    func sight(
        _ key: Key, _ reading: some Querying, make: () throws -> MeasureSight?
    ) throws -> MeasureSight? {
        let revision = try reading.revision()
        try forget(before: revision, reading)
        if let found = known.withLock({ $0.revision == revision ? $0.sights[key] : nil }) { return found }
        guard let made = try make() else { return nil }
        if key.isShort, made.misread.isEmpty { keep(made, key, revision) }
        return made
    }

    /// The peers of a comparator set as they stand, which the pages of all its places share.
    func tables(
        _ key: PeerTable.Key, _ reading: some Querying, make: () throws -> [PeerTable]
    ) throws -> [PeerTable] {
        let revision = try reading.revision()
        try forget(before: revision, reading)
        if let found = known.withLock({ $0.revision == revision ? $0.tables[key] : nil }) { return found }
        let made = try make()
        known.withLock { known in
            guard known.revision == revision else { return }
            Self.makeRoom(for: key, in: &known.tables)
            known.tables[key] = made
        }
        return made
    }

    private func forget(before revision: Int, _ reading: some Querying) throws {
        let last = known.withLock(\.revision)
        guard last < revision else { return }
        let isStanding = try last >= 0 && !reading.hasChangedOutsidePlans(since: last)
        known.withLock { known in
            guard known.revision == last else { return }
            known = Known(
                revision: revision, sights: isStanding ? known.sights : [:], tables: isStanding ? known.tables : [:])
        }
    }

    private func keep(_ sight: MeasureSight, _ key: Key, _ revision: Int) {
        known.withLock { known in
            guard known.revision == revision else { return }
            Self.makeRoom(for: key, in: &known.sights)
            known.sights[key] = sight
        }
    }

    private static func makeRoom<Name: Hashable, Value>(for key: Name, in all: inout [Name: Value]) {
        if all.count >= most, all[key] == nil, let any = all.keys.first { all[any] = nil }
    }
}
