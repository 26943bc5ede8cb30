internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Word to whoever had an answer typed in their name.
extension Transaction {
    /// Written with the answer that brings it about, and written anew with each that is typed for the same address while it
    /// waits: one message for one sitting. Nothing is written where mail doesn't leave, nobody leads the action by name, no
    /// address is on record, or copies aren't wanted.
    mutating func writeCopy(
        of typed: StoredUpdate, _ action: StoredRoundAction, _ reading: RoundReading, by actor: ActingParty,
        _ environment: ServiceEnvironment
    ) throws {
        guard let party = action.partyID.flatMap({ reading.parties[$0] }), try writesMail(),
            let addressee = try directory(of: reading).addressee(of: party.name)
        else { return }
        let hash = try mac(of: addressee.address, for: .mailAddressee)
        guard try wants(.copies, hash) else { return }
        if let last = try lastCopy(ofRound: reading.stored.id, to: hash), try isGathering(last, typed.enteredAt) {
            return try add(typed, party, to: last, reading)
        }
        let letter = try letter(of: [typed], [party.linkID], reading)
        var message = StoredMessage(
            id: environment.ids.next(), occasion: "copy/\(reading.stored.id.text)/\(typed.id.text)", kind: .copy,
            roundID: reading.stored.id, links: [party.linkID], addressee: hash,
            letter: .init(
                address: addressee.address, name: addressee.name, subject: letter.subject, text: letter.text),
            madeAt: typed.enteredAt)
        message.wait(until: typed.enteredAt)
        try insertMail(message)
        try record(reading.stored.event(.mailWritten, by: actor, at: typed.enteredAt, ["messages": "copy 1"]))
    }

    private func directory(of reading: RoundReading) throws -> MailDirectory {
        MailDirectory(
            try fullRegister(), members: try membersWithContacts(of: reading.stored.planVersionID),
            standIns: try standIns(from: reading.today), on: reading.today)
    }

    /// Whether more can be said in a message: nobody has tried to send it. The demonstration's has arrived as soon as it is
    /// written, and is added to for as long as another would wait.
    private func isGathering(_ message: StoredMessage, _ now: Instant) throws -> Bool {
        if message.state == .waiting { return message.tries == 0 }
        guard message.state == .sent, try partnership()?.demonstrationDate != nil else { return false }
        return now < message.changedAt.adding(minutes: CopyPlan.quiet)
    }

    private mutating func add(
        _ typed: StoredUpdate, _ party: StoredRoundParty, to last: StoredMessage, _ reading: RoundReading
    ) throws {
        var message = last
        if !message.links.contains(party.linkID) { message.links.append(party.linkID) }
        let before = reading.updates.values.joined()
            .filter { $0.capacity == .behalf && $0.enteredAt >= message.madeAt }
        let letter = try letter(of: before + [typed], message.links, reading)
        (message.letter.subject, message.letter.text) = (letter.subject, letter.text)
        message.changedAt = typed.enteredAt
        message.wait(until: typed.enteredAt)
        try rewrite(message)
    }

    private func letter(
        of typed: [StoredUpdate], _ links: [RecordID], _ reading: RoundReading
    ) throws -> RoundLetter {
        let addresses = Set(typed.map(\.address))
        let parts = links.compactMap { link -> RoundLetter.Part? in
            guard let party = reading.parties.values.first(where: { $0.linkID == link }) else { return nil }
            let own = reading.actions.filter { $0.partyID == party.id && addresses.contains($0.address) }
            return RoundLetter.Part(party: party.name, references: own.map(\.reference))
        }
        return RoundLetter(
            kind: .copy, partnership: try partnership()?.partnership.name ?? "", round: reading.stored.round,
            today: reading.today, parts: parts, isAnswerable: reading.standing.allows(.answer, for: .leadByLink))
    }
}

extension StoredMessage {
    /// It goes out a while after the answer that was typed last; its time is counted from then.
    fileprivate mutating func wait(until typed: Instant) {
        let elapsed = Int((typed.milliseconds - madeAt.milliseconds) / 60_000)
        nextAt = madeAt.adding(minutes: CopyPlan.minutes(since: elapsed))
        since = nextAt
    }
}

extension Instant {
    fileprivate func adding(minutes: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(minutes) * 60_000)
    }
}
