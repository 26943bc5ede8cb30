internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What messages about votes and about figures share.
extension Transaction {
    /// Where agencies get their mail, by the register and the newest plan up to an assessment's year.
    func mailDirectory(forAssessmentOf year: PlanYear, on today: CalendarDate) throws -> MailDirectory {
        let years = [year, PlanYear(start: year.start - 1)].compactMap(\.self)
        let plan = try years.lazy.compactMap { try publicPlanVersion(of: $0) }.first
        return MailDirectory(
            try fullRegister(), members: try plan.map { try membersWithContacts(of: $0.id) } ?? [],
            standIns: try standIns(from: today), on: today)
    }

    /// Puts a letter into the outbox, unless there was one on the same occasion or its addressee wants none of its kind; answers whether
    /// it did. `complete` says what the message is about.
    mutating func write(
        _ kind: MessageKind, subject: String, text: String, to addressee: MailAddressee, on occasion: [String],
        links: [RecordID] = [], _ environment: ServiceEnvironment, complete: (inout StoredMessage) -> Void
    ) throws -> Bool {
        let hash = try mac(of: addressee.address, for: .mailAddressee)
        if let choice = kind.choice, try !wants(choice, hash) { return false }
        let occasion = occasion.joined(separator: "/")
        guard try !hasMessage(for: occasion) else { return false }
        var message = StoredMessage(
            id: environment.ids.next(), occasion: occasion, kind: kind, roundID: nil, links: links, addressee: hash,
            letter: .init(address: addressee.address, name: addressee.name, subject: subject, text: text),
            madeAt: environment.now())
        complete(&message)
        try insertMail(message)
        return true
    }
}
