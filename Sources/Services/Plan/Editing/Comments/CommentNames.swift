internal import CommunitySafety
internal import Storage

/// Who wrote the comments on a version, in words.
struct CommentNames {
    /// As the audit trail names whoever asks.
    let me: String
    private let accounts: [String: String]
    private let senders: [RecordID: CommentSender]

    init(_ version: RecordID, _ party: ActingParty, _ reading: ReadTransaction) throws {
        me = party.auditName
        senders = try reading.commentSenders(onVersion: version)
        accounts = try Self.accounts(reading)
    }

    static func accounts(_ reading: some Unsealing) throws -> [String: String] {
        let named = try reading.colleagues().map { ("account:\($0.id.text)", $0.name) }
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    func writer(of comment: StoredComment) -> String {
        guard comment.author != me else { return "you" }
        return senders[comment.id].map { "\($0.words), by a link" } ?? name(comment.author)
    }

    /// “you”, a colleague's name, or in what part somebody else acted.
    func name(_ actor: String) -> String {
        if actor == me { return "you" }
        if let name = accounts[actor] { return name }
        if actor == "operator" { return "the operator" }
        return actor.hasPrefix("link:") ? "somebody with a link" : "a former colleague"
    }

    /// Each writer once, in order of name.
    func writers(of comments: [StoredComment]) -> [CommentWriter] {
        var names: [String: String] = [:]
        for comment in comments { names[comment.author] = writer(of: comment) }
        return names.map { CommentWriter(key: $0.key, name: $0.value) }.sorted { ($0.name, $0.key) < ($1.name, $1.key) }
    }
}
