package import CommunitySafety
package import Proofreading
internal import Storage

/// Every message's fate.
package struct ShowMail: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// So many are shown, the newest.
    package static let most = 200

    package struct Line: Sendable, Hashable {
        package let id: String
        package let kind: MessageKind
        package let state: MessageState
        /// A post or an agency, with its address.
        package let name: String
        package let address: String
        package let subject: String
        /// As it was written, with `{{link 1}}` and `{{stop}}` where addresses go.
        package let text: String
        package let round: MonitoringRound?
        /// Whether it asks for votes on an assessment.
        package let isAboutVotes: Bool
        /// Whether figures are asked for in it.
        package let isAboutFigures: Bool
        /// When it came to be in its state, and the time of day in UTC: `14:05`.
        package let changedOn: CalendarDate
        package let changedTime: String
        package let tries: Int
        /// What the server answered last; 0 and empty where it didn't.
        package let code: Int
        package let reply: String
        /// The time of day in UTC, `14:20`, at which a message goes out that waits for more to be said in it.
        package var goesAt: String?
        /// Whether it has waited for longer than it should.
        package let isLate: Bool
    }

    package struct Answer: Sendable, Hashable {
        package let lines: [Line]
        package let counts: [MessageState: Int]
        package let standing: MailStanding
    }

    /// Whoever handles mail. Addresses are among it, so that it was read is on record.
    package func run(_ state: MessageState? = nil, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.handleMail)
        let environment = context.environment
        return try await context.write { transaction in
            let messages = try transaction.messages(state, most: Self.most)
            let standing = try transaction.mailStanding(environment)
            let rounds = try Dictionary(
                Set(messages.compactMap(\.roundID)).compactMap { try transaction.round($0) }.map { ($0.id, $0.round) },
                uniquingKeysWith: { first, _ in first })
            if !messages.isEmpty { try transaction.recordReading(of: "outbox", by: party, environment) }
            let now = environment.now()
            return Answer(
                lines: messages.map { Line($0, $0.roundID.flatMap { rounds[$0] }, standing.isLate($0, at: now), now) },
                counts: try transaction.messageCounts(), standing: standing)
        }
    }

    /// The same without the messages: what whoever opens a round must know of its mail. Whoever reads rounds.
    package func standing(as party: ActingParty) async throws(ServiceError) -> MailStanding {
        try party.require(.readRounds)
        let environment = context.environment
        return try await context.read { try $0.mailStanding(environment) }
    }
}

/// Whether mail leaves, and what is wrong with it.
package struct MailStanding: Sendable, Hashable {
    /// How mail leaves the partnership.
    package enum Way: String, Sendable, Hashable {
        /// No server is set: links are copied, or printed.
        case none
        case server
        /// The demonstration keeps everything on its page.
        case demonstration
    }

    package let way: Way
    package let alarmHours: Int
    /// Messages that need somebody: refused, given up, or in doubt.
    package let troubled: Int
    /// Whether one has waited for too long.
    package let isLate: Bool
    package var needsSomebody: Bool { troubled > 0 || isLate }

    func isLate(_ message: StoredMessage, at now: Instant) -> Bool {
        let waits = message.state.isQueued || message.state == .sending
        return waits && MailStanding.hours(from: message.since, to: now) >= alarmHours
    }

    static func hours(from: Instant, to: Instant) -> Int { Int((to.milliseconds - from.milliseconds) / 3_600_000) }
}

extension Unsealing {
    func mailStanding(_ environment: ServiceEnvironment) throws -> MailStanding {
        let settings = try mailSettings()
        let isDemonstration = try partnership()?.demonstrationDate != nil
        let counts = try messageCounts()
        let hours = settings?.alarmHours ?? StoredMailSettings.standardAlarm
        let oldest = try oldestWaitingMessage()
        return MailStanding(
            way: isDemonstration ? .demonstration : settings == nil ? .none : .server, alarmHours: hours,
            troubled: counts.filter { $0.key.needsSomebody }.values.reduce(0, +),
            isLate: oldest.map { MailStanding.hours(from: $0, to: environment.now()) >= hours } ?? false)
    }
}

extension ShowMail.Line {
    init(_ message: StoredMessage, _ round: MonitoringRound?, _ isLate: Bool, _ now: Instant) {
        self.init(
            id: message.id.text, kind: message.kind, state: message.state, name: message.letter.name,
            address: message.letter.address, subject: message.letter.subject, text: message.letter.text, round: round,
            isAboutVotes: message.ballotRoundID != nil, isAboutFigures: message.dataRequestID != nil,
            changedOn: message.changedAt.day,
            changedTime: Self.time(message.changedAt), tries: message.tries, code: message.code, reply: message.reply,
            goesAt: message.state == .waiting && message.nextAt > now ? Self.time(message.nextAt) : nil,
            isLate: isLate)
    }

    private static func time(_ instant: Instant) -> String { String(instant.text.dropFirst(11).prefix(5)) }
}
