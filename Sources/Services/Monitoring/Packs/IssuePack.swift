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
            let words = standing.words.outgoing(in: key.kind)
            var pack = try transaction.pack(key, of: year, words: words, on: today)
            if words.value == nil { pack.costs = nil }
            try Self.requireAgreed(pack)
            let outgoing = try transaction.packFigures(of: pack, on: today)
            try outgoing.book.requireWhole(in: words.passages)
            pack.figures = outgoing.book.withoutDoubts
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

    /// The assessment goes to everybody once the strategy group has agreed it.
    private static func requireAgreed(_ pack: Pack) throws {
        guard pack.key.kind == .assessment, pack.assessment?.state != .agreed else { return }
        throw ServiceError.conflict(.assessmentNotAgreed(pack.year))
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
    /// What a pack quotes as it may go out: every figure that its words name, told or not, and of those that its draft could print the
    /// ones that can be told.
    func packFigures(of pack: Pack, on today: CalendarDate) throws -> OutgoingFigures {
        let texts = pack.words.passages
        let report = pack.assessment
        let ground =
            report.map { QuotingGround(year: pack.year, window: $0.window) } ?? QuotingGround(answeringOn: today)
        let found = try figuresBesidePrinted(of: texts + (report?.calls ?? []).map(\.written), ground)
        guard report != nil else { return found }
        let typed = Set(texts.filter(FigureText.quotes).flatMap { FigureText($0).calls }.map(\.written))
        let kept = found.book.figures.filter { call, figure in !figure.isMissing || typed.contains(call) }
        return OutgoingFigures(book: FigureBook(kept), report: found.report)
    }

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
