package import CommunitySafety
package import Proofreading
internal import Storage

/// Comments on an action in a round. They stay inside the partnership; those that the manager marks stand in its meeting pack.
package struct CommentOnRound: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let key: String
        package let address: String
        /// “you”, a colleague’s name, or in what part somebody else acted.
        package let by: String
        package let on: CalendarDate
        package let isForPack: Bool
        package let words: String
    }

    /// Those inside: a round’s comments.
    package func list(
        _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> [Line] {
        try party.require(.readRounds)
        return try await context.read { reading in
            guard let stored = try reading.round(quarter, of: year) else { return [] }
            let comments = try reading.comments(ofRound: stored.id)
            guard !comments.isEmpty else { return [] }
            let names = try CommentNames.accounts(reading)
            return comments.map { comment in
                Line(
                    key: comment.id.text, address: comment.address, by: Self.name(comment.by, names, party),
                    on: comment.on,
                    isForPack: comment.isForPack, words: comment.words)
            }
        }
    }

    private static func name(_ actor: String, _ names: [String: String], _ party: ActingParty) -> String {
        actor == party.auditName ? "you" : name(actor, names)
    }

    /// A colleague's name, or in what part somebody else acted.
    static func name(_ actor: String, _ names: [String: String]) -> String {
        names[actor] ?? (actor == "operator" ? "the operator" : "a former colleague")
    }

    /// Whoever comments. Throws `invalid`, `notFound`.
    package func add(
        _ words: String, on address: String, _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.readRounds)
        try party.require(.comment)
        let words = ActionUpdate(.onTrack, workingText: words).cleaned.workingText
        guard !words.isEmpty, words.count <= ActionUpdate.longestText else {
            throw .invalid([.form("comment", "The comment is empty or too long.", "Write up to 4,000 characters.")])
        }
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.round(quarter, of: year),
                try transaction.actions(ofRound: stored.id).contains(where: { $0.address == address })
            else { throw ServiceError.notFound(.record(id: address)) }
            try transaction.insert(
                StoredRoundComment(
                    id: environment.ids.next(), roundID: stored.id, address: address, by: party.auditName,
                    on: try transaction.today(environment), isForPack: false, words: words))
            try transaction.record(
                stored.event(.roundCommented, by: party, at: environment.now(), ["action": address]))
        }
    }

    /// Manager only: it stands in meeting packs that are issued from now on, or in none any more. Throws `notFound`.
    package func mark(
        _ key: String, isForPack: Bool, _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepRounds)
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.round(quarter, of: year),
                try transaction.markComment(RecordID(key), ofRound: stored.id, isForPack: isForPack)
            else { throw ServiceError.notFound(.record(id: key)) }
            try transaction.record(
                stored.event(
                    .roundCommentMarked, by: party, at: environment.now(), ["comment": key, "pack": "\(isForPack)"]))
        }
    }
}
