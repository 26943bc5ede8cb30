internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Writing to those who are asked to vote, in the transaction of what brings it about.
extension Transaction {
    /// One message to each, unless they had one of this kind for the same `turn`. Nothing is written where mail isn't set up.
    mutating func writeVoteMail(
        _ kind: MessageKind, _ turn: String, to voters: [StoredInvitation], _ stored: StoredBallotRound,
        _ reading: BallotReading, _ environment: ServiceEnvironment
    ) throws -> Written {
        var written = Written()
        guard !voters.isEmpty, try writesMail() else { return written }
        let name = try partnership()?.partnership.name ?? ""
        for voter in voters {
            guard let addressee = MailAddressee(name: voter.voter, address: voter.address) else {
                written.unreached.append(voter.agency)
                continue
            }
            let letter = VoteLetter(
                kind: kind, partnership: name, agency: voter.agency, year: reading.assessment.year,
                closes: stored.round.closes)
            let isWritten = try write(
                kind, subject: letter.subject, text: letter.text, to: addressee,
                on: ["votes", kind.rawValue, turn, voter.id.text], links: [voter.linkID], environment
            ) { $0.ballotRoundID = voter.roundID }
            if isWritten { written.messages += 1 }
        }
        return written
    }

    /// Why a message about votes needn't go out any more; nil while it must.
    func pointlessVote(
        _ message: StoredMessage, _ round: RecordID, _ environment: ServiceEnvironment
    ) throws -> String? {
        guard let asked = try invitations(ofBallotRound: round).first(where: { message.links.contains($0.linkID) })
        else { return "Nobody is asked by it any more." }
        let reading = try BallotReading(of: asked, self, on: try today(environment))
        guard let stored = reading.rounds.first(where: { $0.id == round }),
            reading.standing(of: stored).allows(.vote, for: .voter)
        else { return "The round takes no votes any more." }
        guard let choice = message.kind.choice else { return nil }
        if try !wants(choice, message.addressee) { return "Its addressee wants no reminders." }
        let done = try ballotCounts(ofBallotRound: round)[asked.id]?.issues ?? 0
        return done < reading.issues.count ? nil : "It was answered meanwhile."
    }
}
