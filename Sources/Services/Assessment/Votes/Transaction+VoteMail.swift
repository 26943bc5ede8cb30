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
            if try write(letter, to: addressee, turn, voter, environment) { written.messages += 1 }
        }
        return written
    }

    private mutating func write(
        _ letter: VoteLetter, to addressee: MailAddressee, _ turn: String, _ voter: StoredInvitation,
        _ environment: ServiceEnvironment
    ) throws -> Bool {
        let hash = try mac(of: addressee.address, for: .mailAddressee)
        if let choice = letter.kind.choice, try !wants(choice, hash) { return false }
        let occasion = ["votes", letter.kind.rawValue, turn, voter.id.text].joined(separator: "/")
        guard try !hasMessage(for: occasion) else { return false }
        var message = StoredMessage(
            id: environment.ids.next(), occasion: occasion, kind: letter.kind, roundID: nil, links: [voter.linkID],
            addressee: hash,
            letter: .init(
                address: addressee.address, name: addressee.name, subject: letter.subject, text: letter.text),
            madeAt: environment.now())
        message.ballotRoundID = voter.roundID
        try insertMail(message)
        return true
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
