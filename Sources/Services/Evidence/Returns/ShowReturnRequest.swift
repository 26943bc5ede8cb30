internal import CommunitySafety
package import Proofreading
internal import Storage

/// What the holder of a request's link sees. Looking changes nothing, whoever or whatever looks.
package struct ShowReturnRequest: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What was sent for the last period before: enough to recognise it, and nothing of what is in it.
    package struct Earlier: Sendable, Hashable {
        package let name: String
        package let receivedOn: CalendarDate
        package let byteCount: Int
    }

    /// One return that is asked for.
    package struct Part: Sendable, Hashable {
        package let line: ReturnLine
        package let lastTime: Earlier?
    }

    package struct Answer: Sendable, Hashable {
        package let agencyName: String
        package let words: String
        package let askedOn: CalendarDate
        package let parts: [Part]
        /// What was sent with this link, newest first.
        package let sent: [ReceivedFile]
    }

    /// The holder of a link, also of one that is used up. Throws `notFound(.link)`.
    package func run(as party: ActingParty) async throws(ServiceError) -> Answer {
        guard case .link(let bearer) = party else { throw .notPermitted(.giveReturn) }
        let environment = context.environment
        return try await context.read { reading in
            let request = try reading.returnRequest(of: bearer)
            let today = try reading.today(environment)
            let parts = try request.parts.compactMap { try reading.part($0, on: today) }
            return Answer(
                agencyName: request.agencyName, words: request.words, askedOn: request.askedOn, parts: parts,
                sent: try reading.receivedFiles(ofRequest: request.id).map { try ReceivedFile($0, reading) })
        }
    }

    /// The receipt of a file that was sent with this link. Throws `notFound` for any other file.
    package func receipt(_ reference: String, as party: ActingParty) async throws(ServiceError) -> ReceivedFile {
        guard let file = try await run(as: party).sent.first(where: { $0.reference == reference }) else {
            throw .notFound(.record(id: reference))
        }
        return file
    }
}

extension ReadTransaction {
    /// A part as it stands; nil when the return was removed or changed since it was asked for.
    fileprivate func part(_ part: ReturnPart, on day: CalendarDate) throws -> ShowReturnRequest.Part? {
        guard let stored = try dataReturn(part.returnID), !stored.isRemoved, stored.terms.owes(part.period) else {
            return nil
        }
        let (line, _) = try line("\(part.returnID.text)_\(part.period.from.iso)", on: day, for: .operator)
        let last = try lastFile(of: part.returnID, endingBefore: part.period.to).map {
            ShowReturnRequest.Earlier(name: $0.name, receivedOn: $0.receivedOn, byteCount: $0.byteCount)
        }
        return ShowReturnRequest.Part(line: line, lastTime: last)
    }
}
