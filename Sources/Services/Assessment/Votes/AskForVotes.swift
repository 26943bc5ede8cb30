package import CommunitySafety
internal import Proofreading
internal import Storage

/// Asks partners for their scores: each gets a link of their own, by mail where mail is set up, to be passed on by hand elsewhere.
package struct AskForVotes: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whom to ask, as it was typed.
    package struct Entry: Sendable, Hashable {
        /// The last day for votes, as `2024-01-31`; only for a round that is to be opened.
        package var closes = ""
        /// Keys; only for a round that is to be opened.
        package var criteria: [String] = []
        /// Names of agencies: the post that answers for each is asked.
        package var agencies: [String] = []
        /// Somebody else: which agency they speak for, their post, and where to write to.
        package var agency = ""
        package var voter = ""
        package var address = ""

        package init() {}
    }

    package struct Outcome: Sendable, Hashable {
        /// How many were asked: those who have a link of the round already aren't asked again.
        package var asked = 0
        package var messages = 0
        /// Agencies without an address on record; empty where mail isn't set up.
        package var unreached: [String] = []
    }

    /// Links work so many days longer than votes are taken, so that a round that is opened again needs no new ones.
    static let linkDays = 92
    /// The most people whom one round asks.
    package static let mostVoters = 200

    /// Manager only: opens a round. Throws `invalid`, `conflict` with its lock while another one is open, `notFound`.
    @discardableResult
    package func open(_ entry: Entry, of year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Outcome {
        try await ask(entry, year, .open, party) { transaction, reading, environment in
            let round = try entry.round(reading)
            let stored = StoredBallotRound(
                id: environment.ids.next(), assessmentID: reading.assessment.id, round: round)
            try transaction.insert(stored)
            try transaction.record(
                reading.event(
                    .votesAsked, round, by: party, at: environment.now(),
                    ["criteria": round.criteria.joined(separator: " "), "closes": round.closes.iso]))
            return stored
        }
    }

    /// Manager only: asks somebody else while votes are taken. Throws `invalid`, `conflict`, `notFound`.
    @discardableResult
    package func invite(
        _ entry: Entry, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try await ask(entry, year, .invite, party) { _, reading, _ in try reading.round(for: .invite, party) }
    }

    private func ask(
        _ entry: Entry, _ year: PlanYear, _ deed: BallotDeed, _ party: ActingParty,
        _ round: @escaping @Sendable (inout Transaction, BallotReading, ServiceEnvironment) throws -> StoredBallotRound
    ) async throws(ServiceError) -> Outcome {
        try party.require(deed.permission)
        let environment = context.environment
        return try await context.write { transaction in
            let reading = try BallotReading(year, transaction, on: try transaction.today(environment))
            try reading.standing(of: reading.newest).require(deed, party)
            let voters = try entry.voters()
            let stored = try round(&transaction, reading, environment)
            return try transaction.ask(voters, stored, reading, party, environment)
        }
    }
}

extension AskForVotes.Entry {
    /// Somebody who is to be asked.
    struct Voter: Hashable {
        let agency: String
        /// Empty for whoever answers for the agency.
        let name: String
        let address: String
    }

    /// Throws `invalid`.
    fileprivate func voters() throws -> [Voter] {
        var voters = agencies.map { Voter(agency: $0, name: "", address: "") }
        let (agency, name) = (Wording.squeezed(agency), Wording.squeezed(voter))
        let address = EmailAddress.folded(address)
        var faults: [Diagnostic] = []
        if agency.isEmpty != (name.isEmpty && address.isEmpty) {
            faults.append(
                .form("agency", "It isn’t said whom they speak for.", "Name the agency, and the person’s post."))
        }
        for (field, words) in [("agency", agency), ("voter", name)] where words.count > 200 {
            faults.append(.form(field, "That is longer than 200 characters.", "Shorten it."))
        }
        if !address.isEmpty, !EmailAddress.isPossible(address) {
            faults.append(.form("address", "That can’t be an e-mail address.", "Write it as name@agency.example."))
        }
        if !agency.isEmpty { voters.append(Voter(agency: agency, name: name, address: address)) }
        if faults.isEmpty, voters.isEmpty || voters.count > AskForVotes.mostVoters {
            faults.append(
                .form(
                    "voters", "Nobody is chosen, or more than \(AskForVotes.mostVoters) are.",
                    "Choose the agencies that are to score the issues."))
        }
        guard faults.isEmpty else { throw ServiceError.invalid(faults) }
        return voters
    }

    /// A new round of an assessment. Throws `invalid`.
    fileprivate func round(_ reading: BallotReading) throws -> BallotRound {
        var faults: [Diagnostic] = []
        let last = reading.today.adding(days: 184) ?? reading.today
        let day = CalendarDate(iso: closes).flatMap { $0 >= reading.today && $0 <= last ? $0 : nil }
        if day == nil {
            faults.append(
                .form("closes", "That isn’t a day within half a year from today.", "Write it as 26 January 2024."))
        }
        let asked = reading.scheme.criteria.map(\.key).filter { criteria.contains($0) }
        if asked.isEmpty {
            faults.append(.form("criteria", "No criterion is chosen.", "Choose those that people can judge."))
        }
        let number = (reading.newest?.round.number ?? 0) + 1
        guard let day,
            let round = BallotRound(
                number: number, criteria: asked, openings: [.init(on: reading.today, closes: day)])
        else { throw ServiceError.invalid(faults) }
        return round
    }
}

extension Transaction {
    /// Gives each a link, and writes to them.
    fileprivate mutating func ask(
        _ voters: [AskForVotes.Entry.Voter], _ stored: StoredBallotRound, _ reading: BallotReading,
        _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws -> AskForVotes.Outcome {
        let standing = try standingInvitations(of: stored)
        let directory = try mailDirectory(forAssessmentOf: reading.assessment.year, on: reading.today)
        var asked: [StoredInvitation] = []
        for voter in voters {
            let found = voter.name.isEmpty && voter.address.isEmpty ? directory.addressee(of: voter.agency) : nil
            let name = found?.name ?? (voter.name.isEmpty ? voter.agency : voter.name)
            let address = found?.address ?? voter.address
            let isAsked = (standing + asked).contains { earlier in
                earlier.agency == voter.agency && earlier.voter == name && earlier.address == address
            }
            if isAsked { continue }
            asked.append(
                try invite(
                    StoredInvitation(
                        id: environment.ids.next(), roundID: stored.id, agency: voter.agency,
                        linkID: environment.ids.next(), invitedOn: reading.today, voter: name, address: address),
                    stored, reading, party, environment))
        }
        guard standing.count + asked.count <= AskForVotes.mostVoters else {
            throw ServiceError.invalid([
                .form("voters", "More than \(AskForVotes.mostVoters) would be asked.", "Choose fewer.")
            ])
        }
        let written = try writeVoteMail(.notice, "asked", to: asked, stored, reading, environment)
        return AskForVotes.Outcome(asked: asked.count, messages: written.messages, unreached: written.unreached)
    }

    /// Those whose links weren't taken back.
    func standingInvitations(of stored: StoredBallotRound) throws -> [StoredInvitation] {
        try invitations(ofBallotRound: stored.id).filter { try signedLink($0.linkID)?.revokedAt == nil }
    }

    private mutating func invite(
        _ voter: StoredInvitation, _ stored: StoredBallotRound, _ reading: BallotReading, _ party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws -> StoredInvitation {
        let now = environment.now()
        let link = StoredSignedLink(
            id: voter.linkID, permission: Permission.vote.rawValue,
            subject: AuditSubject(kind: "ballot_invitation", id: voter.id.text), label: voter.agency,
            madeBy: party.auditName, createdAt: now,
            expiresAt: Instant(startOf: stored.round.closes).adding(days: AskForVotes.linkDays))
        try insert(link)
        try record(link.event(.signedLinkMade, by: party.auditName, at: now))
        try insert(voter)
        try record(
            reading.event(
                .voterInvited, stored.round, by: party, at: now, ["invitation": voter.id.text, "agency": voter.agency]))
        return voter
    }
}
