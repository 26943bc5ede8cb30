internal import CommunitySafety
internal import Delivery
internal import Storage

/// What the sender does to messages.
extension Transaction {
    /// Moves a message on by an event that is nobody's deed, with what else it changes. Throws `conflict` where it can't be.
    @discardableResult
    mutating func move(
        _ message: StoredMessage, _ event: MessageEvent, at now: Instant,
        _ more: (inout StoredMessage) -> Void = { _ in }
    ) throws -> StoredMessage {
        guard let state = message.state.after(event) else { throw ServiceError.conflict(.changedMeanwhile) }
        var moved = message
        (moved.state, moved.changedAt) = (state, now)
        more(&moved)
        try keep(moved, asDeed: false)
        return moved
    }

    /// What waits for its next try, or for more to be said in it, may go out at once.
    mutating func bringForward(_ environment: ServiceEnvironment) throws {
        let now = environment.now()
        let waiting = try messages(.waiting, most: 10_000).filter { $0.nextAt > now }
        for message in try messages(.deferred, most: 10_000) + waiting {
            var message = message
            message.nextAt = now
            try keep(message, asDeed: false)
        }
    }

    /// Takes up the next message, with its links made; nil when none is due.
    mutating func claimMail(
        _ context: ServiceContext, _ settings: StoredMailSettings, _ environment: ServiceEnvironment
    ) throws -> SendMail.Claim? {
        let now = environment.now()
        guard let message = try nextMessage(at: now) else { return nil }
        if let reason = try pointless(message, environment) {
            try move(message, .noMoreReason, at: now) { $0.reply = reason }
            return .pointless
        }
        guard let mail = try mail(of: message, context, settings) else {
            try move(message, .noMoreReason, at: now) { $0.reply = "Its link was taken back." }
            return .pointless
        }
        let claimed = try move(message, .claimed, at: now) { $0.tries += 1 }
        return .ready(claimed, mail)
    }

    /// Why a message needn't go out any more; nil while it must.
    private func pointless(_ message: StoredMessage, _ environment: ServiceEnvironment) throws -> String? {
        guard MailBox(message.letter.address) != nil else { return "Nobody can be written to at this address." }
        if let id = message.ballotRoundID { return try pointlessVote(message, id, environment) }
        if let id = message.dataRequestID { return try pointlessFigures(message, id) }
        guard let id = message.roundID, let stored = try round(id) else { return nil }
        if message.kind == .copy { return try pointlessCopy(message, stored) }
        let standing = stored.round.standing(on: try today(environment))
        if standing.lock(on: .answer, for: .leadByLink) != nil { return "The round takes no answers any more." }
        guard let choice = message.kind.choice else { return nil }
        if try !wants(choice, message.addressee) { return "Its addressee wants no reminders." }
        let parties = try parties(ofRound: id).filter { message.links.contains($0.linkID) }
        let answered = Set(try updates(ofRound: id).map(\.address))
        let waiting = try actions(ofRound: id).filter { !answered.contains($0.address) }
        let isWaiting = parties.contains { party in waiting.contains { $0.partyID == party.id } }
        return isWaiting ? nil : "It was answered meanwhile."
    }

    /// A copy is for whoever can still have it put right, and only while what was typed for them is what counts.
    private func pointlessCopy(_ message: StoredMessage, _ stored: StoredRound) throws -> String? {
        guard stored.round.state == .open else { return "The round is closed." }
        if try !wants(.copies, message.addressee) { return "Its addressee wants no copies." }
        let parties = Set(try parties(ofRound: stored.id).filter { message.links.contains($0.linkID) }.map(\.id))
        let own = Set(
            try actions(ofRound: stored.id).filter { $0.partyID.map(parties.contains) ?? false }.map(\.address))
        let answers = Dictionary(grouping: try updates(ofRound: stored.id), by: \.address)
        let stands = answers.contains { address, answers in
            guard own.contains(address), let last = answers.last else { return false }
            return last.capacity == .behalf && last.enteredAt >= message.madeAt
        }
        return stands ? nil : "They answered themselves meanwhile."
    }

    /// The message as it goes out; nil where one of its links works no longer.
    private func mail(
        of message: StoredMessage, _ context: ServiceContext, _ settings: StoredMailSettings
    ) throws -> MailMessage? {
        var text = message.letter.text
        for (index, id) in message.links.enumerated() {
            guard let link = try signedLink(id), link.revokedAt == nil else { return nil }
            let token = try context.token(of: link)
            let page = link.permission == Permission.vote.rawValue ? "v" : "u"
            text = text.replacing("{{link \(index + 1)}}", with: "\(settings.site)/\(page)/\(token)")
        }
        text = text.replacing("{{site}}", with: settings.site)
        let choice = message.kind.choice ?? .reminders
        let stop = "\(settings.site)/mail/stop/\(try context.stopToken(of: message.addressee))\(choice.query)"
        text = text.replacing("{{stop}}", with: stop)
        let name = try partnership()?.partnership.name ?? ""
        guard let from = MailBox(settings.sender, name: name),
            let to = MailBox(message.letter.address, name: message.letter.name)
        else { throw ServiceError.conflict(.changedMeanwhile) }
        return MailMessage(
            from: from, to: to, subject: message.letter.subject, text: text, id: message.id.text,
            writtenAt: message.madeAt.milliseconds / 1000, unsubscribe: message.kind.choice == nil ? nil : stop)
    }

    /// Writes down what came of a try.
    mutating func keep(_ outcome: MailOutcome, of id: RecordID, at now: Instant) throws -> MessageState {
        guard let message = try message(id) else { throw ServiceError.notFound(.record(id: id.text)) }
        let (event, reply) = Self.event(outcome, message, now)
        return try move(message, event, at: now) { moved in
            (moved.code, moved.reply) = (reply.code, reply.text)
            let wait = Int64(RetryPlan.minutes(after: message.tries)) * 60_000
            moved.nextAt = Instant(milliseconds: now.milliseconds + wait)
        }.state
    }

    private static func event(
        _ outcome: MailOutcome, _ message: StoredMessage, _ now: Instant
    ) -> (MessageEvent, MailReply) {
        switch outcome {
        case .accepted(let reply): (.accepted, reply)
        case .refused(let reply): (.refused, reply)
        case .unanswered(let reply): (.unanswered, reply)
        case .putOff(let reply), .unready(let reply):
            (now < message.since.adding(days: RetryPlan.days) ? .putOff : .timePassed, reply)
        }
    }
}

extension MailTopic {
    /// What stands behind the address at which it is declined.
    fileprivate var query: String { self == .reminders ? "" : "?of=\(rawValue)" }
}
