package import CommunitySafety
internal import Proofreading
package import Storage

/// Says something about a draft with a signed link, without an account.
package struct CommentByLink: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The holder of a signed link for the draft, or for a priority of it. Spends one use. Throws `invalid` without words or a
    /// name, `notFound(.link)` when the link has no use left, `closed` when nothing may be said now.
    @discardableResult
    package func run(
        _ words: String, on record: (kind: RecordKind, id: RecordID)?, quote: String = "", from sender: CommentSender,
        as party: ActingParty
    ) async throws(ServiceError) -> StoredComment {
        guard case .link(let bearer) = party else { throw .notPermitted(.comment) }
        let said = try CommentWords(words, quote: quote)
        let sender = try sender.checked()
        let environment = context.environment
        return try await context.write { transaction in
            let scope = try transaction.scope(of: bearer)
            guard scope.isOpen(on: try transaction.today(environment)) else {
                throw ServiceError.conflict(.commentsClosed)
            }
            if let record {
                guard let found = try transaction.record(record.kind, record.id), scope.holds(found) else {
                    throw ServiceError.notFound(.record(id: record.id.text))
                }
            }
            try transaction.spend(bearer, environment)
            let comment = try transaction.keep(said, on: record, of: scope.version, by: party, environment)
            try transaction.insert(sender, of: comment.id)
            if let partner = scope.partner { try transaction.noteAnswer(partner, at: environment.now()) }
            return comment
        }
    }
}

extension CommentSender {
    /// Without needless white space; throws `invalid` without a name.
    fileprivate func checked() throws(ServiceError) -> CommentSender {
        let sender = CommentSender(name: Wording.squeezed(name), agency: Wording.squeezed(agency))
        var faults: [Diagnostic] = []
        if sender.name.isEmpty || sender.name.count > 200 {
            faults.append(.form("name", "It isn’t said who comments.", "Give your name, in up to 200 characters."))
        }
        if sender.agency.count > 200 {
            faults.append(.form("agency", "The agency’s name is too long.", "Give it in up to 200 characters."))
        }
        guard faults.isEmpty else { throw .invalid(faults) }
        return sender
    }
}
