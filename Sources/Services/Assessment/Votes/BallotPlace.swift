internal import CommunitySafety
internal import Proofreading
internal import Storage

/// One issue on one ballot, where its round takes votes: what stands there, and what a form gives it.
struct BallotPlace {
    let reading: BallotReading
    let stored: StoredBallotRound
    /// The latest vote; nil for none.
    let last: StoredVote?
    /// What was written with it; empty for nothing.
    let remark: String

    /// Throws `notFound(.link)`, `notFound` for an issue that isn't asked, and `conflict` with the lock.
    init(
        _ issue: String, _ asked: StoredInvitation, _ party: ActingParty, _ transaction: Transaction,
        _ environment: ServiceEnvironment
    ) throws {
        reading = try BallotReading(of: asked, transaction, on: try transaction.today(environment))
        guard let stored = reading.rounds.first(where: { $0.id == asked.roundID }) else {
            throw ServiceError.notFound(.link)
        }
        self.stored = stored
        try reading.standing(of: stored).require(.vote, party)
        guard reading.issues.contains(where: { $0.key == issue }) else {
            throw ServiceError.notFound(.record(id: issue))
        }
        last = try transaction.votes(ofBallot: asked.id).last { $0.issue == issue }
        remark = try transaction.remarks(ofBallot: asked.id)[issue] ?? ""
    }

    /// The scores that a form gives, without those that it leaves open. What it leaves out isn't chosen yet, which is no answer once it is
    /// sent: nobody is taken to be unable to say. Throws `invalid`.
    func scores(of entry: BallotEntry, isSent: Bool) throws -> [String: StepScore] {
        var scores: [String: StepScore] = [:]
        var faults: [Diagnostic] = []
        for criterion in reading.criteria(of: stored.round) {
            guard let words = entry.scores[criterion.key] else {
                if isSent { faults.append(Self.unchosen(criterion)) }
                continue
            }
            if words.isEmpty { continue }
            guard let score = StepScore(reading: words), criterion.allows(score) else {
                faults.append(
                    .form(
                        "score-\(criterion.key)",
                        "That isn’t a score on the scale of \(criterion.lowest) to \(criterion.highest).",
                        "Choose a step, or that you can’t say."))
                continue
            }
            scores[criterion.key] = score
        }
        guard faults.isEmpty else { throw ServiceError.invalid(faults) }
        return scores
    }

    private static func unchosen(_ criterion: ScoringCriterion) -> Diagnostic {
        .form(
            "score-\(criterion.key)", "Nothing is chosen for “\(criterion.name)”.",
            "Choose a step, or that you can’t say.")
    }

    /// On one line. Throws `invalid` for one that is too long.
    static func remark(of entry: BallotEntry) throws -> String {
        let words = Wording.squeezed(entry.remark)
        guard words.count <= BallotEntry.longest else {
            throw ServiceError.invalid([
                .form(
                    "remark", "That is longer than \(BallotEntry.longest) characters.", "Shorten it to a line or two.")
            ])
        }
        return words
    }

    /// Whether what is chosen says the same as what was sent, with nothing left open.
    func stands(_ entry: BallotEntry) throws -> Bool {
        guard let last, entry.scores.count == stored.round.criteria.count else { return false }
        return try scores(of: entry, isSent: true) == last.scores && Wording.squeezed(entry.remark) == remark
    }
}
