internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Writing messages in the transaction of what brings them about.
extension Transaction {
    /// What came of it.
    struct Written: Hashable {
        /// How many messages were written.
        var messages = 0
        /// Whom a message was for and who has no address on record, by party's name.
        var unreached: [String] = []
    }

    /// Whether messages are written at all: the demonstration keeps them on its page, everybody else needs a server.
    func writesMail() throws -> Bool {
        if try partnership()?.demonstrationDate != nil { return true }
        return try mailSettings() != nil
    }

    /// One message to each addressee about all the parties that they answer for, unless they had one of this kind for the same
    /// `turn`: the round's due day, or the day of a nudge. `references` are the actions of each party that it speaks of; a
    /// party without any isn't written about.
    mutating func writeMail(
        _ kind: MessageKind, _ turn: String, to parties: [StoredRoundParty], of stored: StoredRound,
        _ references: [RecordID: [String]], _ environment: ServiceEnvironment
    ) throws -> Written {
        let parties = parties.filter { references[$0.id]?.isEmpty == false }
        guard !parties.isEmpty, try writesMail() else { return Written() }
        let (today, now) = (try today(environment), environment.now())
        let directory = MailDirectory(
            try fullRegister(), members: try membersWithContacts(of: stored.planVersionID),
            standIns: try standIns(from: today),
            on: today)
        var written = Written()
        var order: [MailAddressee] = []
        var heard: [MailAddressee: [StoredRoundParty]] = [:]
        for party in parties {
            let found = kind == .escalation ? directory.senior(of: party.name) : directory.addressee(of: party.name)
            guard let found else {
                written.unreached.append(party.name)
                continue
            }
            // Two posts with one address are one addressee.
            let addressee = order.first { $0.address == found.address } ?? found
            if heard[addressee] == nil { order.append(addressee) }
            heard[addressee, default: []].append(party)
        }
        let page = try partnership()
        for addressee in order {
            let letter = RoundLetter(
                kind: kind, partnership: page?.partnership.name ?? "", round: stored.round, today: today,
                parts: (heard[addressee] ?? []).map { .init(party: $0.name, references: references[$0.id] ?? []) })
            let links = kind == .escalation ? [] : (heard[addressee] ?? []).map(\.linkID)
            if try write(letter, to: addressee, turn, links, stored, environment.ids.next(), now) {
                written.messages += 1
            }
        }
        return written
    }

    private mutating func write(
        _ letter: RoundLetter, to addressee: MailAddressee, _ turn: String, _ links: [RecordID], _ stored: StoredRound,
        _ id: RecordID, _ now: Instant
    ) throws -> Bool {
        let hash = try mac(of: addressee.address, for: .mailAddressee)
        if let choice = letter.kind.choice, try !wants(choice, hash) { return false }
        // Whoever comes to answer for another party later is told of it.
        let about = letter.kind == .notice ? links.first?.text ?? "" : ""
        let occasion = [letter.kind.rawValue, stored.id.text, turn, about, Secrets.text(of: hash)]
            .joined(separator: "/")
        guard try !hasMessage(for: occasion) else { return false }
        try insertMail(
            StoredMessage(
                id: id, occasion: occasion, kind: letter.kind, roundID: stored.id, links: links, addressee: hash,
                letter: .init(
                    address: addressee.address, name: addressee.name, subject: letter.subject, text: letter.text),
                madeAt: now))
        return true
    }

    /// The demonstration's mail has arrived as soon as it is written: its page is the only place that it goes to.
    mutating func insertMail(_ message: StoredMessage) throws {
        var message = message
        if try partnership()?.demonstrationDate != nil {
            message.state = .sent
            message.reply = "Kept on this page: the demonstration sends nothing."
        }
        try insert(message)
    }
}
