internal import CommunitySafety
package import Proofreading
internal import Storage

/// Asks an agency for returns by a signed link, and takes such a link back.
package struct AskForReturns: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Outcome: Sendable, Hashable {
        package let token: String
        package let agencyName: String
        package let lastDay: CalendarDate
    }

    /// What can be asked for, and what was.
    package struct Overview: Sendable, Hashable {
        /// Periods that nobody has answered, of every agency.
        package let open: [ReturnLine]
        package let requests: [Listing]
    }

    /// A request that was made, with how its link stands.
    package struct Listing: Sendable, Hashable {
        /// The link's key.
        package let link: String
        package let agencyName: String
        package let askedOn: CalendarDate
        package let state: SharedLinkListing.State
        package let uses: Int
        package let expiresOn: CalendarDate
    }

    /// The most files that may be sent with one link.
    package static let mostUses = 50

    /// Manager and officers: what is open of a quarter and what is waited for of earlier ones.
    package func overview(
        quarterOf day: CalendarDate?, as party: ActingParty
    ) async throws(ServiceError) -> Overview {
        try Self.enter(party)
        let environment = context.environment
        return try await context.read { reading in
            let today = try reading.today(environment)
            let register = try reading.agencyRegister()
            let quarter = try ListReturns.quarter(day, today)
            let lines = try reading.returnLines(endingIn: quarter.range, on: today, for: party, register)
            let earlier = try reading.waitedFor(before: quarter.from, on: today, for: party, register)
            let now = environment.now()
            let requests = try reading.newestRequests(limit: 30).compactMap { request in
                try reading.signedLink(request.linkID).map { Listing(request, $0, at: now) }
            }
            return Overview(open: earlier + lines.filter(\.standing.isOpen), requests: requests)
        }
    }

    /// Manager and officers. All parts must be owed by one agency. The link takes so many files in so many days, and shows
    /// nothing but these returns. Throws `invalid`.
    package func run(
        _ keys: [String], words: String = "", days: Int = 28, uses: Int = 5, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try Self.enter(party)
        try Self.check(keys, words, days, uses)
        let environment = context.environment
        let (link, name) = try await context.write { transaction in
            let today = try transaction.today(environment)
            let lines = try keys.map { try transaction.line($0, on: today, for: party).line }
            guard let first = lines.first, lines.allSatisfy({ $0.agency == first.agency }) else {
                throw ServiceError.invalid([
                    .form(
                        "parts", "These returns are owed by several agencies.", "Ask each agency by a link of its own.")
                ])
            }
            return (
                try transaction.ask(first, lines, words.trimmed, days, uses, party, environment), first.agencyName
            )
        }
        return Outcome(token: try context.token(of: link), agencyName: name, lastDay: link.expiresAt.day)
    }

    private static func enter(_ party: ActingParty) throws(ServiceError) {
        try party.require(.loadEvidence)
        try party.require(.shareLink)
    }

    private static func check(_ keys: [String], _ words: String, _ days: Int, _ uses: Int) throws(ServiceError) {
        var faults: [Diagnostic] = []
        if keys.isEmpty || keys.count > 100 || Set(keys).count != keys.count {
            faults.append(.form("parts", "Nothing is asked for.", "Tick at least one return."))
        }
        if words.count > 2_000 { faults.append(.form("words", "That is longer than 2,000 characters.", "Shorten it.")) }
        if !(1...366).contains(days) {
            faults.append(.form("days", "A link lasts from one day to a year.", "Give a number from 1 to 366."))
        }
        if !(1...mostUses).contains(uses) {
            faults.append(.form("uses", "The number of files is out of bounds.", "Give a number from 1 to 50."))
        }
        guard faults.isEmpty else { throw .invalid(faults) }
    }
}

extension AskForReturns.Listing {
    init(_ request: StoredReturnRequest, _ link: StoredSignedLink, at now: Instant) {
        self.init(
            link: link.id.text, agencyName: request.agencyName, askedOn: request.askedOn,
            state: SharedLinkListing.State(link, at: now), uses: link.uses, expiresOn: link.expiresAt.day)
    }
}

extension Transaction {
    /// Writes the link and the request, with their entries.
    fileprivate mutating func ask(
        _ first: ReturnLine, _ lines: [ReturnLine], _ words: String, _ days: Int, _ uses: Int, _ party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws -> StoredSignedLink {
        let now = environment.now()
        let id = environment.ids.next()
        let link = StoredSignedLink(
            id: environment.ids.next(), permission: Permission.giveReturn.rawValue,
            subject: AuditSubject(kind: "return_request", id: id.text), label: first.agencyName,
            madeBy: party.auditName, createdAt: now, expiresAt: now.adding(days: days), usesLeft: uses)
        try insert(link)
        try record(link.event(.signedLinkMade, by: party.auditName, at: now))
        try insert(
            StoredReturnRequest(
                id: id, linkID: link.id, agency: first.agency, agencyName: first.agencyName, words: words,
                askedOn: try today(environment), parts: lines.map { ReturnPart(RecordID($0.key), $0.period) }))
        try record(
            AuditEvent(
                actor: party.auditName, deed: .returnAsked,
                subject: AuditSubject(kind: "return_request", id: id.text), at: now,
                payload: AuditPayload(after: ["agency": first.agencyName, "parts": String(lines.count)])))
        return link
    }
}
