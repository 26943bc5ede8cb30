internal import CommunitySafety
internal import Foundation

/// Compares the history of plans with the digests that the audit trail holds of it, and the records with their history.
///
/// The chain vouches for the digests, the digests for the history, and the history for what stands in each record that was ever
/// edited. Linear in revisions; holds one change in memory at a time.
struct RevisionVerifier {
    private(set) var problems: [AuditProblem] = []
    private var change: Change?
    /// The order of records as the last entry that speaks of it has it, with that entry's number.
    private var orders: [String: (value: String, sequence: Int)] = [:]

    /// What the revisions of one change say, by record: the last of a record's revisions counts, as in the entry.
    private struct Change {
        let sequence: Int
        var before: [String: String] = [:]
        var after: [String: String] = [:]
    }

    mutating func verify(_ reading: some Querying) throws {
        var verifier = self
        try verifier.readImports(reading)
        try reading.forEach(Self.revisions) { row in
            let sequence = try row.integer("change")
            if verifier.change?.sequence != sequence {
                try verifier.settle(reading)
                verifier.change = Change(sequence: sequence)
            }
            let record = try row.text("record_id")
            verifier.change?.before[record] = try row.optionalText("before_text").map(Self.digest)
            verifier.change?.after[record] = try row.optionalText("after_text").map(Self.digest)
        }
        try verifier.settle(reading)
        try verifier.findRemovedHistory(reading)
        try verifier.findAlteredRecords(reading)
        try verifier.findAlteredOrders(reading)
        self = verifier
    }

    /// Compares the change that was read last with its entry.
    private mutating func settle(_ reading: some Querying) throws {
        guard let change else { return }
        self.change = nil
        let deed = AuditDeed.planEdited.rawValue
        let query: SQL = """
            SELECT payload.body
            FROM audit_entry AS entry
            JOIN audit_payload AS payload ON payload.sequence = entry.sequence
            WHERE entry.sequence = \(change.sequence) AND entry.deed = \(deed)
            """
        guard let body = try reading.first(query, { try $0.optionalBytes("body") }) else {
            problems.append(.historyWithoutEntry(sequence: change.sequence))
            return
        }
        // An erased payload says nothing any more; that it was erased is checked with the chain.
        guard let body else { return }
        note(body, of: change.sequence)
        guard let said = Self.digests(in: body), said.before == change.before, said.after == change.after else {
            problems.append(.historyDiffers(sequence: change.sequence))
            return
        }
    }

    /// Entries of changes to records of which no revision is left.
    private mutating func findRemovedHistory(_ reading: some Querying) throws {
        var found: [AuditProblem] = []
        var bodies: [(Int, [UInt8])] = []
        let query: SQL = """
            SELECT entry.sequence, payload.body
            FROM audit_entry AS entry
            JOIN audit_payload AS payload ON payload.sequence = entry.sequence
            WHERE entry.deed = \(AuditDeed.planEdited.rawValue) AND payload.body IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM plan_revision WHERE change = entry.sequence)
            ORDER BY entry.sequence
            """
        try reading.forEach(query) { row in
            let body = try row.bytes("body")
            bodies.append((try row.integer("sequence"), body))
            guard let said = Self.digests(in: body), said.before.isEmpty, said.after.isEmpty else {
                found.append(.historyDiffers(sequence: try row.integer("sequence")))
                return
            }
        }
        for (sequence, body) in bodies { note(body, of: sequence) }
        problems += found
    }

    /// Records that don't say what their last revision left there.
    private mutating func findAlteredRecords(_ reading: some Querying) throws {
        var found: [AuditProblem] = []
        try reading.forEach(Self.latest) { row in
            guard let kind = RecordKind(rawValue: try row.text("kind")) else { return }
            let id = try row.id("record_id")
            let standing = try reading.record(kind, id).map { try RecordBody.json(of: $0.text) }
            if standing != (try row.optionalText("after_text")) {
                found.append(.recordDiffers(sequence: try row.integer("change"), kind: kind.rawValue, id: id.text))
            }
        }
        problems += found
    }

    /// The order that records had when their plan was brought in.
    private mutating func readImports(_ reading: some Querying) throws {
        var bodies: [(Int, [UInt8])] = []
        let query: SQL = """
            SELECT entry.sequence, payload.body
            FROM audit_entry AS entry
            JOIN audit_payload AS payload ON payload.sequence = entry.sequence
            WHERE entry.deed = \(AuditDeed.planImported.rawValue) AND payload.body IS NOT NULL
            """
        try reading.forEach(query) { bodies.append((try $0.integer("sequence"), try $0.bytes("body"))) }
        for (sequence, body) in bodies { note(body, of: sequence) }
    }

    private mutating func note(_ body: [UInt8], of sequence: Int) {
        for (key, value) in Self.particulars(in: body)?.after ?? [:] where OrderDigest.kind(of: key) != nil {
            if sequence > orders[key]?.sequence ?? 0 { orders[key] = (value, sequence) }
        }
    }

    /// Records that don't stand in the order in which the last change of it left them. A record that is missing or altered is
    /// named as that.
    private mutating func findAlteredOrders(_ reading: some Querying) throws {
        for (key, known) in orders.sorted(by: { $0.key < $1.key }) {
            guard let (kind, version) = OrderDigest.kind(of: key) else { continue }
            let isNamed = problems.contains { problem in
                if case .recordDiffers(_, kind.rawValue, _) = problem { return true }
                return false
            }
            if !isNamed, try reading.orderDigest(of: kind, in: version).value != known.value {
                problems.append(.orderDiffers(sequence: known.sequence, kind: kind.rawValue))
            }
        }
    }

    private static func digest(_ json: String) -> String { FileDigest.sha256(Array(json.utf8)) }

    /// The digests by record that an entry holds, without what else it says of the change.
    private static func digests(in body: [UInt8]) -> (before: [String: String], after: [String: String])? {
        guard let form = particulars(in: body) else { return nil }
        let isDigest = { (entry: (key: String, value: String)) in entry.value.utf8.count == 64 }
        return (form.before.filter(isDigest), form.after.filter(isDigest))
    }

    private struct Particulars: Decodable {
        let before: [String: String]
        let after: [String: String]
    }

    private static func particulars(in body: [UInt8]) -> Particulars? {
        do {
            return try JSONDecoder().decode(Particulars.self, from: Data(body))
        } catch {
            return nil
        }
    }

    private static let revisions: SQL = """
        SELECT change, record_id, before_text, after_text
        FROM plan_revision
        ORDER BY change, item
        """

    private static let latest: SQL = """
        SELECT change, kind, record_id, after_text
        FROM plan_revision AS revision
        WHERE row_version = (SELECT MAX(row_version) FROM plan_revision WHERE record_id = revision.record_id)
        ORDER BY change, item
        """
}
