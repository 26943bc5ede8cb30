import CommunitySafety
import Delivery
import Storage
import Synchronization
import Testing

@testable import Services

/// The round desk with addresses on record, a mail server that isn't there, and what was handed to it.
struct MailDesk {
    /// What a made-up server answers, and what it has taken.
    final class Server: Sendable {
        private let held = Mutex((answers: [MailOutcome](), taken: [MailMessage]()))
        var taken: [MailMessage] { held.withLock { $0.taken } }
        /// The next answers, in order; accepted when there are none left.
        func answer(_ outcomes: MailOutcome...) { held.withLock { $0.answers = outcomes } }

        func next(_ message: MailMessage) -> MailOutcome {
            held.withLock { held in
                let outcome = held.answers.isEmpty ? MailDesk.accepted : held.answers.removeFirst()
                if case .accepted = outcome { held.taken.append(message) }
                return outcome
            }
        }
    }

    static let accepted = MailOutcome.accepted(MailReply(code: 250, text: "Queued"))
    static let later = MailOutcome.putOff(MailReply(code: 451, text: "Come again"))
    static let away = MailOutcome.unready(MailReply(code: 0, text: "The server doesn’t answer at that port."))
    static let no = MailOutcome.refused(MailReply(code: 550, text: "No such user"))
    static let silence = MailOutcome.unanswered(MailReply(code: 0, text: "The server broke off."))

    let rounds: RoundDesk
    let server = Server()
    var context: ServiceContext { rounds.context }

    /// Fire has an address of its own; the police none, unless they are given one.
    init(police: String? = "police@merrowshire.example", isSetUp: Bool = true) async throws {
        rounds = try await RoundDesk(opened: false)
        if isSetUp { try await setUp() }
        try await addAgency("Merrowshire Fire", "Fire@Merrowshire.example")
        if let police { try await addAgency("Merrowshire Police", police) }
    }

    func setUp() async throws {
        var entry = MailSettingsEntry()
        (entry.host, entry.sender) = ("mail.aldmere.example", "safety@aldmere.example")
        entry.site = "https://safety.aldmere.example/"
        try await KeepMailSettings(context).keep(entry, over: 0, as: .operator)
    }

    @discardableResult
    func addAgency(_ name: String, _ address: String) async throws -> String {
        try await add(.agency, [.name: name, .agencyKind: "responsible"], "agencies", address)
    }

    /// The post that answers for an agency.
    func addPost(_ name: String, of agency: String, _ address: String) async throws {
        _ = try await add(.post, [.name: name, .agency: agency, .answersFor: "agency"], "posts", address)
    }

    private func add(
        _ kind: PartnershipKind, _ fields: [PartnershipField: String], _ stem: String, _ address: String
    ) async throws -> String {
        let environment = context.environment
        return try await context.store.write { transaction in
            let id = environment.ids.next()
            try transaction.insert(try #require(PartnershipRecord.sound(kind, fields)), id: id)
            let contact = try #require(
                PartnershipRecord.sound(
                    .contact, [.subject: "\(stem):\(id.text)", .contactKind: "email", .value: address]))
            try transaction.insert(contact, id: environment.ids.next())
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .partnershipKept, subject: AuditSubject(kind: "test", id: "1"),
                    at: environment.now(), payload: AuditPayload()))
            return id.text
        }
    }

    @discardableResult
    func send(isNow: Bool = false) async throws -> SendMail.Tally {
        let server = server
        let carrier = MailCarrier { message, _, handingOver in
            let outcome = server.next(message)
            switch outcome {
            case .accepted, .unanswered: _ = await handingOver()
            case .putOff, .unready, .refused: break
            }
            return outcome
        }
        return try await SendMail(context, by: carrier).run(isNow: isNow)
    }

    func lines() async throws -> [ShowMail.Line] { try await ShowMail(context).run(as: .operator).lines }
    func states() async throws -> [String: MessageState] {
        Dictionary(try await lines().map { ($0.address, $0.state) }, uniquingKeysWith: { first, _ in first })
    }
    func chase() async throws -> ChaseRounds.Outcome {
        try await ChaseRounds(context).run(.q3, of: rounds.year, as: .operator)
    }
}
