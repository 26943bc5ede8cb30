public import Proofreading

/// All records of the partnership that the asker may see, with whom they name.
public struct PartnershipRegister: Sendable {
    /// A record with its row.
    public struct Entry: Sendable, Hashable, Identifiable {
        public let id: String
        public let record: PartnershipRecord
        /// The row's version, which a form carries back.
        public let version: Int
        public let isRemoved: Bool

        public init(id: String, record: PartnershipRecord, version: Int, isRemoved: Bool = false) {
            self.id = id
            self.record = record
            self.version = version
            self.isRemoved = isRemoved
        }

        public var reference: PartnershipReference { PartnershipReference(record.kind, id) }
    }

    /// Removed ones too.
    private let entries: [PartnershipReference: Entry]
    private let ordered: [PartnershipKind: [Entry]]
    /// Which party printed words mean, by `Wording.key` of the words.
    public let resolutions: [String: PartnershipReference]

    public init(_ entries: [Entry], resolutions: [String: PartnershipReference] = [:]) {
        self.entries = Dictionary(entries.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
        self.ordered = Dictionary(grouping: entries, by: \.record.kind).mapValues { list in
            list.map { (Wording.key($0.record.name), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
        }
        self.resolutions = resolutions
    }

    /// The records of a kind by name, without those removed.
    public func list(_ kind: PartnershipKind) -> [Entry] { (ordered[kind] ?? []).filter { !$0.isRemoved } }

    public func removed(_ kind: PartnershipKind) -> [Entry] { (ordered[kind] ?? []).filter(\.isRemoved) }

    /// The record, removed or not.
    public subscript(reference: PartnershipReference) -> Entry? { entries[reference] }

    public subscript(kind: PartnershipKind, id: String) -> Entry? { entries[PartnershipReference(kind, id)] }

    public var isEmpty: Bool { entries.values.allSatisfy(\.isRemoved) }

    /// The records that name this one, without those removed, in the order of kinds.
    public func naming(_ reference: PartnershipReference) -> [Entry] {
        PartnershipKind.allCases.flatMap { kind in
            list(kind).filter { $0.record.references.contains { $0.to == reference } }
        }
    }

    /// What a record is called, whatever its kind.
    public func name(of reference: PartnershipReference) -> String {
        guard let entry = entries[reference] else { return "" }
        switch reference.kind {
        case .holding: return name(of: PartnershipReference(.post, entry.record[.post]))
        case .contact: return PartnershipReference(entry.record[.subject]).map { name(of: $0) } ?? ""
        case .agency, .team, .post, .group, .champion, .parish, .service, .otherPlan, .abbreviation:
            return entry.record.name
        }
    }

    /// The agency that a record belongs to, as it was; nil for one that belongs to none.
    public func agency(of record: PartnershipRecord) -> String? {
        switch record.kind {
        case .agency: nil
        case .team, .post, .champion, .service, .otherPlan: record.values[.agency]
        case .holding: self[.post, record[.post]]?.record.values[.agency]
        case .contact: PartnershipReference(record[.subject]).flatMap { agency(of: $0) }
        case .group: self[.post, record[.chair]]?.record.values[.agency]
        case .parish, .abbreviation: nil
        }
    }

    /// The same of a record by its reference; an agency is its own.
    public func agency(of reference: PartnershipReference) -> String? {
        reference.kind == .agency ? reference.id : self[reference].flatMap { agency(of: $0.record) }
    }

    /// Whether an agency's id is that of the body of this name or short name.
    public func isAgency(_ id: String?, named name: String) -> Bool {
        guard let id, let entry = self[.agency, id], !entry.isRemoved else { return false }
        return entry.record.names.contains { Wording.key($0) == Wording.key(name) }
    }

    /// The body that does an agency's work on a day: itself, or the last of its successors that has begun; nil where an agency
    /// has ended and nobody follows.
    public func successor(of id: String, on day: CalendarDate) -> Entry? {
        var seen: Set<String> = []
        var current = self[.agency, id]
        while let entry = current, seen.insert(entry.id).inserted {
            if entry.record.date(.to).map({ day <= $0 }) ?? true { return entry }
            current = entry.record.values[.successor].flatMap { self[.agency, $0] }
        }
        return nil
    }

    /// Who holds a post on a day; the one who came last where two do.
    public func holder(of post: String, on day: CalendarDate) -> Entry? {
        list(.holding).filter { $0.record[.post] == post && $0.record.isInForce(on: day) }
            .max { ($0.record[.from], $0.id) < ($1.record[.from], $1.id) }
    }
}
