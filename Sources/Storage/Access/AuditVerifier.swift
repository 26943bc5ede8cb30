internal import Crypto

/// Reads the chain from its first entry and compares every link, payload and the head, then the plans' history and the assessments' decisions with it.
/// Linear in the entries and revisions.
struct AuditVerifier {
    let keys: Keys
    /// A head that was written down elsewhere at some time before.
    let kept: AuditHead?

    private(set) var problems: [AuditProblem] = []
    private var found = AuditHead.start
    /// Erasures that entries speak of: the erased entry's number by that of the entry that says so.
    private var erasures: [Int: String] = [:]
    private var leadsThroughKept = false

    init(keys: Keys, kept: AuditHead?) {
        self.keys = keys
        self.kept = kept
        leadsThroughKept = kept == nil || kept == AuditHead.start
    }

    /// Reads everything in one snapshot.
    mutating func verify(_ reading: some Querying) throws -> AuditVerification {
        try reading.forEach(Self.erasuresQuery) { erasures[try $0.integer("sequence")] = try $0.text("subject_id") }
        try reading.forEach(Self.chainQuery) { row in
            let entry = try AuditEntry(row)
            try check(entry, hash: row.bytes("hash"))
            try checkPayload(of: entry, row)
        }
        let stored = try reading.first("SELECT sequence, hash FROM audit_head") { try AuditHead($0) } ?? .start
        if stored != found { problems.append(.headDiffers(stored: stored.sequence, found: found.sequence)) }
        if let kept, !leadsThroughKept { problems.append(.keptHeadDiffers(sequence: kept.sequence)) }
        var history = RevisionVerifier()
        try history.verify(reading)
        var decisions = DecisionVerifier()
        try decisions.verify(reading)
        return AuditVerification(head: found, problems: problems + history.problems + decisions.problems)
    }

    private mutating func check(_ entry: AuditEntry, hash: [UInt8]) throws {
        let expected = found.sequence + 1
        if entry.sequence > expected { problems.append(.missing(sequence: expected)) }
        if entry.hash(with: keys.audit) != hash || (entry.sequence == expected && entry.previous != found.hash) {
            problems.append(.altered(sequence: entry.sequence))
        }
        found = AuditHead(sequence: entry.sequence, hash: hash)
        if found == kept { leadsThroughKept = true }
    }

    private mutating func checkPayload(of entry: AuditEntry, _ row: Row) throws {
        guard try row.optionalInteger("payload_sequence") != nil else {
            problems.append(.payloadMissing(sequence: entry.sequence))
            return
        }
        guard let body = try row.optionalBytes("body") else {
            let eraser = try row.optionalInteger("erased_by") ?? 0
            if eraser <= entry.sequence || erasures[eraser] != String(entry.sequence) {
                problems.append(.payloadErasedWithoutEntry(sequence: entry.sequence))
            }
            return
        }
        if AuditTrail.digest(body) != entry.payloadDigest {
            problems.append(.payloadAltered(sequence: entry.sequence))
        }
    }

    private static let erasuresQuery: SQL = """
        SELECT sequence, subject_id
        FROM audit_entry
        WHERE deed = \(AuditDeed.payloadErased.rawValue)
        """

    private static let chainQuery: SQL = """
        SELECT entry.sequence, entry.at, entry.actor, entry.deed, entry.subject_kind, entry.subject_id,
            entry.payload_digest, entry.previous, entry.hash,
            payload.sequence AS payload_sequence, payload.body, payload.erased_by
        FROM audit_entry AS entry
        LEFT JOIN audit_payload AS payload ON payload.sequence = entry.sequence
        ORDER BY entry.sequence
        """
}

extension Store {
    /// Reads the whole audit chain; `kept` is a head that was written down elsewhere.
    package func verifyAudit(against kept: AuditHead? = nil) async throws -> AuditVerification {
        guard let keys else { throw StorageError.keyless }
        return try await read { reading in
            var verifier = AuditVerifier(keys: keys, kept: kept)
            return try verifier.verify(reading)
        }
    }
}
