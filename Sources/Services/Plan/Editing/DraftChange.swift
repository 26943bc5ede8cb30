internal import CommunitySafety
internal import Storage

/// One change to a plan's records in the making: rows, history and audit entry, in one transaction.
struct DraftChange {
    let deed: RevisionDeed
    let party: ActingParty
    let environment: ServiceEnvironment
    let version: StoredPlanVersion
    var undoes: Int?
    private var steps: [(before: StoredRecord?, after: StoredRecord?)] = []

    init(
        _ deed: RevisionDeed, of version: StoredPlanVersion, _ environment: ServiceEnvironment, _ party: ActingParty,
        undoes: Int? = nil
    ) {
        self.deed = deed
        self.version = version
        self.environment = environment
        self.party = party
        self.undoes = undoes
    }

    /// Writes a record over its row. Both what stood there and what will must be the party's to edit.
    mutating func update(_ before: StoredRecord, to after: StoredRecord, in transaction: inout Transaction) throws {
        try party.requireEditing(before)
        try party.requireEditing(after)
        try transaction.update(after, year: version.year, ids: environment.ids)
        var after = after
        after.version += 1
        steps.append((before, after))
    }

    mutating func insert(_ record: StoredRecord, in transaction: inout Transaction) throws {
        try party.requireEditing(record)
        try transaction.insert(record, year: version.year, ids: environment.ids)
        steps.append((nil, record))
    }

    mutating func remove(_ record: StoredRecord, in transaction: inout Transaction) throws {
        try party.requireEditing(record)
        if record.kind == .measure {
            try relink(actionsOf: record.id, in: &transaction) { $0.subtracting([record.id.text]) }
        }
        try transaction.remove(record)
        steps.append((record, nil))
    }

    /// Writes which measures the actions of one measure count towards from now on, each as an update of its own.
    mutating func relink(
        actionsOf measure: RecordID, in transaction: inout Transaction, _ measures: (Set<String>) -> Set<String>
    ) throws {
        for id in try transaction.actions(servingMeasure: measure) {
            let standing = try transaction.editedRecord(.action, id)
            var after = standing
            after.text[.measures] = measures(Set(standing.text.lines(.measures))).joined(separator: "\n")
            try update(standing, to: after, in: &transaction)
        }
    }

    /// Notes that an action gets another reference; the names themselves are written together, since two may change places.
    mutating func rename(_ before: StoredRecord, to reference: String, in transaction: inout Transaction) throws {
        var after = before
        after.text[.reference] = reference
        after.text[.address] = before.id.text
        try update(before, to: after, in: &transaction)
        steps[steps.count - 1].after?.text[.address] = reference
    }

    /// Writes the audit entry and the history; answers the change's number.
    func finish(in transaction: inout Transaction) throws -> Int {
        let removed = steps.last { $0.before?.kind == .measure && $0.after == nil }
        guard let first = removed ?? steps.first, let subject = first.after ?? first.before else { return 0 }
        return try write(about: AuditSubject(subject), in: &transaction)
    }

    /// The same for a change of the version itself, which may touch no record.
    func finish(always version: StoredPlanVersion, in transaction: inout Transaction) throws -> Int {
        try write(about: AuditSubject(kind: "plan_version", id: version.id.text), in: &transaction)
    }

    private func write(about subject: AuditSubject, in transaction: inout Transaction) throws -> Int {
        let now = environment.now()
        let head = try transaction.record(
            AuditEvent(
                actor: party.auditName, deed: .planEdited, subject: subject, at: now,
                payload: try payload(in: transaction)))
        for (index, step) in steps.enumerated() {
            guard let record = step.after ?? step.before else { continue }
            try transaction.insert(
                StoredRevision(
                    change: head.sequence, item: index + 1, planVersionID: record.planVersionID, kind: record.kind,
                    recordID: record.id, rowVersion: step.after?.version ?? record.version + 1, deed: deed,
                    actor: party.auditName, at: now, before: step.before?.side, after: step.after?.side,
                    undoes: undoes))
        }
        return head.sequence
    }

    /// Digests of the texts, which the history holds in full, and of the order where it changed: a history or a plan that was
    /// tampered with no longer agrees.
    private func payload(in transaction: Transaction) throws -> AuditPayload {
        var before: [String: String] = [:]
        var after: [String: String] = ["deed": deed.rawValue, "version": String(version.number)]
        var moved: Set<RecordKind> = []
        for step in steps {
            let (old, new) = step
            guard let record = new ?? old else { continue }
            before[record.id.text] = try RecordBody.digest(of: old?.text)
            after[record.id.text] = try RecordBody.digest(of: new?.text)
            if old?.position != new?.position { moved.insert(record.kind) }
        }
        for kind in moved {
            let order = try transaction.orderDigest(of: kind, in: version.id)
            after[order.key] = order.value
        }
        if let undoes { after["undoes"] = String(undoes) }
        return AuditPayload(before: before, after: after)
    }
}

extension AuditSubject {
    /// A record of a plan, under its table's name.
    init(_ record: StoredRecord) { self.init(kind: "plan_\(record.kind.rawValue)", id: record.id.text) }
}
