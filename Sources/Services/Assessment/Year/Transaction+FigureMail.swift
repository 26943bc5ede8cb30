internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Writing to agencies that are asked for figures, in the transaction of what brings it about.
extension Transaction {
    /// One message for each request, unless there was one of this kind for the same `turn`. Nothing is written where mail isn't set up.
    mutating func writeFigureMail(
        _ kind: MessageKind, _ turn: String, to requests: [StoredDataRequest], _ assessment: StoredAssessment,
        _ environment: ServiceEnvironment
    ) throws -> Written {
        var written = Written()
        guard !requests.isEmpty, try writesMail() else { return written }
        let name = try partnership()?.partnership.name ?? ""
        let directory = try figureDirectory(for: assessment.year, on: try today(environment))
        for request in requests {
            guard let addressee = directory.addressee(of: request.agency) else {
                written.unreached.append(request.agency)
                continue
            }
            let letter = FigureLetter(
                kind: kind, partnership: name, agency: request.agency, year: assessment.year, due: request.dueOn)
            if try write(letter, to: addressee, turn, request, environment) { written.messages += 1 }
        }
        return written
    }

    /// Where agencies get their mail, by the register and the plan that is in force.
    private func figureDirectory(for year: PlanYear, on today: CalendarDate) throws -> MailDirectory {
        let years = [year, PlanYear(start: year.start - 1)].compactMap(\.self)
        let plan = try years.lazy.compactMap { try publicPlanVersion(of: $0) }.first
        return MailDirectory(
            try fullRegister(), members: try plan.map { try membersWithContacts(of: $0.id) } ?? [],
            standIns: try standIns(from: today), on: today)
    }

    private mutating func write(
        _ letter: FigureLetter, to addressee: MailAddressee, _ turn: String, _ request: StoredDataRequest,
        _ environment: ServiceEnvironment
    ) throws -> Bool {
        let hash = try mac(of: addressee.address, for: .mailAddressee)
        if let choice = letter.kind.choice, try !wants(choice, hash) { return false }
        let occasion = ["figures", letter.kind.rawValue, turn, request.id.text].joined(separator: "/")
        guard try !hasMessage(for: occasion) else { return false }
        var message = StoredMessage(
            id: environment.ids.next(), occasion: occasion, kind: letter.kind, roundID: nil, links: [], addressee: hash,
            letter: .init(
                address: addressee.address, name: addressee.name, subject: letter.subject, text: letter.text),
            madeAt: environment.now())
        message.dataRequestID = request.id
        try insertMail(message)
        return true
    }

    /// Why a message about figures needn't go out any more; nil while it must.
    func pointlessFigures(_ message: StoredMessage, _ request: RecordID) throws -> String? {
        guard let stored = try dataRequest(request), stored.state == .asked else {
            return "It was answered or withdrawn meanwhile."
        }
        guard let choice = message.kind.choice else { return nil }
        return try wants(choice, message.addressee) ? nil : "Its addressee wants no reminders."
    }
}
