internal import CommunitySafety
internal import Storage

extension Transaction {
    /// Lets what is open about one version, comments and requests, stand on another that takes its place. A part that isn't
    /// there any more hands its comments to the plan as a whole. `origins` gives for an action's address the one that it had.
    mutating func carryDiscussion(
        from old: RecordID, to new: RecordID, origins: [String: String] = [:], by party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws {
        guard old != new else { return }
        let comments = try commentsToCarry(from: old)
        let requests = try openRequests(onVersion: old)
        guard !comments.isEmpty || !requests.isEmpty else { return }
        let followers = RecordFollowers(in: new, origins: origins)
        for comment in comments { try carry(comment, to: new, followers, by: party, environment) }
        for request in requests {
            let follower = try followers.follower(of: request.recordID, request.subject.kind, in: self)
            try move(request, to: new, record: follower ?? new)
        }
        try record(
            AuditEvent(
                actor: party.auditName, deed: .commentsCarried,
                subject: AuditSubject(kind: "plan_version", id: new.text), at: environment.now(),
                payload: AuditPayload(
                    after: ["comments": String(comments.count), "requests": String(requests.count), "from": old.text])))
    }

    private mutating func carry(
        _ comment: StoredComment, to new: RecordID, _ followers: RecordFollowers, by party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws {
        let follower = try followers.follower(of: comment.recordID, comment.subject.kind, in: self)
        let copy = StoredComment(
            id: environment.ids.next(), planVersionID: new, subject: follower == nil ? .plan : comment.subject,
            recordID: follower ?? new, quote: comment.quote, words: comment.words, author: comment.author,
            writtenAt: comment.writtenAt, carriedFrom: comment.id)
        try insert(copy)
        if let sender = try commentSender(of: comment.id) { try insert(sender, of: copy.id) }
        try copyMentions(from: comment.id, to: copy.id)
        guard comment.state == .open else { return }
        try settle(
            comment, as: .carriedOver, outcome: "It stands on the next version.", by: party.auditName,
            at: environment.now())
    }
}

/// Which record of a new version takes the place of which of the old one: by what it is called, as people would find it.
struct RecordFollowers {
    let version: RecordID
    /// For an action's address before, its address now.
    private let addresses: [String: String]

    init(in version: RecordID, origins: [String: String]) {
        self.version = version
        addresses = Dictionary(origins.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil when nothing does, and for the plan as a whole.
    func follower(of id: RecordID, _ kind: RecordKind?, in reading: some Querying) throws -> RecordID? {
        guard let kind, let old = try reading.record(kind, id) else { return nil }
        switch kind {
        case .action:
            let address = old.text[.address]
            return try reading.actionID(at: addresses[address] ?? address, in: version)
        case .priority: return try reading.priorityID(of: old.text[.slug], in: version)
        case .section:
            if !old.text[.priority].isEmpty {
                return try reading.sectionID(ofPriority: old.text[.priority], in: version)
            }
            return try same(as: old, [.sectionKind, .heading], in: reading)
        case .measure: return try same(as: old, [.words], in: reading)
        case .member: return try same(as: old, [.name], in: reading)
        case .funding: return try same(as: old, [.words], in: reading)
        case .theme: return try same(as: old, [.name], in: reading)
        }
    }

    private func same(as old: StoredRecord, _ fields: [RecordField], in reading: some Querying) throws -> RecordID? {
        for (id, _) in try reading.order(of: old.kind, in: version) {
            guard let record = try reading.record(old.kind, id) else { continue }
            if fields.allSatisfy({ record.text[$0] == old.text[$0] }) { return id }
        }
        return nil
    }
}
