package import CommunitySafety
internal import Proofreading
internal import Storage

/// Issues a pack: it is kept as it stands today, figures included, and never changes. A correction is another issue.
package struct IssuePack: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager and officers. `seen` is the version of its words that the sender saw; nil takes what stands. `correction` says
    /// what another issue puts right. Answers the pack's number in its year.
    ///
    /// Throws `invalid` for a figure that can't be told and for another issue that doesn't say what it puts right,
    /// `changedMeanwhile`, `needsClearance` before an election, `notFound`, and `conflict` before a round is cleared.
    @discardableResult
    package func run(
        _ key: PackKey, of year: PlanYear, correction: String = "", seen: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) -> Int {
        try party.require(.issuePack)
        let environment = context.environment
        return try await context.write { transaction in
            let today = try transaction.today(environment)
            let standing = try transaction.standingWords(key, of: year)
            if let seen, seen != standing.version { throw ServiceError.conflict(.changedMeanwhile) }
            // What wasn’t released for everybody isn’t kept with it either.
            let words = standing.words.outgoing
            var pack = try transaction.pack(key, of: year, words: words, on: today)
            if words.value == nil { pack.costs = nil }
            pack.figures = try transaction.outgoingFigures(
                of: words.passages, QuotingGround(answeringOn: today)
            ).book.withoutDoubts
            let entries = try transaction.issuedPacks(of: year)
            let issue = (entries.filter { $0.key == key }.map(\.issue).max() ?? 0) + 1
            (pack.issue, pack.correction) = (issue, try Self.reason(correction, for: issue))
            try transaction.requirePackClearance(pack, environment)
            let number = (entries.first?.number ?? 0) + 1
            try transaction.insert(
                StoredPack(
                    id: environment.ids.next(), number: number, pack: pack, issuedBy: party.auditName,
                    issuedAt: environment.now()))
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .packIssued, subject: key.subject(year), at: environment.now(),
                    payload: AuditPayload(after: ["number": String(number), "issue": String(issue)])))
            return number
        }
    }

    private static func reason(_ correction: String, for issue: Int) throws -> String {
        let words = Wording.squeezed(ActionUpdate(.onTrack, workingText: correction).cleaned.workingText)
        guard issue > 1 else { return "" }
        guard !words.isEmpty, words.count <= 500 else {
            throw ServiceError.invalid([
                .form(
                    "correction", "It isn’t said what this issue puts right, or that is too long.",
                    "Say in a sentence what is different: it stands at the beginning of the pack.")
            ])
        }
        return words
    }
}

extension Querying {
    /// What the day’s elections ask of a pack.
    func verdict(on pack: Pack, _ environment: ServiceEnvironment) throws -> ClearForElection.Verdict {
        try verdict(
            on: pack.key.kind.activity, of: pack.key.subject(pack.year), about: pack.place?.name, environment)
    }

    fileprivate func requirePackClearance(_ pack: Pack, _ environment: ServiceEnvironment) throws {
        try requireClearance(
            for: pack.key.kind.activity, of: pack.key.subject(pack.year), about: pack.place?.name, environment)
    }
}
