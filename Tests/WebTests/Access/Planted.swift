import CommunitySafety
import Converters
import Foundation
import HTTPTypes
import Storage
import Web

@testable import Services

/// A partnership in memory in which every kind of secret holds a word that stands nowhere else.
struct Planted: Sendable {
    static let moment = Instant(milliseconds: 1_705_310_000_000)
    static let plan = "/plan/2023-24"
    let desk: ServiceContext
    let accounts: [Role: RecordID]
    /// What each role's browser holds.
    let tokens: [Role: String]
    var formTokens: [Role: String] = [:]
    var invite = ""
    var account = ""
    var kept = ""
    var proposal = ""
    var proposalRow = ""
    var comment = ""
    var meeting = ""
    var consultation = ""
    /// Of a partner that is consulted.
    var partner = ""
    /// A table that waits, and a load.
    var table = ""
    var load = 0
    /// A file of an office that waits.
    var published = ""
    /// The key of a finding in the draft.
    var finding = ""
    /// Addresses of links: one that works for one priority, and others.
    var link = ""
    var partnerLink = ""
    var usedUp = ""
    var revoked = ""
    /// Actions that the link covers and doesn't.
    var inside = ""
    var outside = ""
    /// Of a funding line, and of a theme.
    var funding = ""
    var theme = ""
    /// Of the partner lead's own agency, and of another.
    var agencies: [String] = []
    var posts: [String] = []
    var contacts: [String] = []
    /// What was planted of returns and activities.
    var returns = PlantedReturns()
    /// References of a published answer and of one that isn't.
    var requests: [String] = []
    /// Where the plan's one success measure is found.
    var measureAddress: String { "fewer-fires" }
    /// Awards: one for those inside, and one whose sums are for everybody.
    var award = ""
    var releasedAward = ""
    var agreement = ""
    /// What was planted of monitoring rounds.
    var rounds = PlantedRounds()
    /// Addresses of voters’ links: of the open round, one that was taken back, and one of the closed round.
    var votes: (link: String, revoked: String, past: String) = ("", "", "")
    let download = "plan-2023-24.pdf"
    var asset = ""

    static func make() async throws -> Planted {
        let environment = ServiceEnvironment(
            now: { moment }, ids: .random(now: { moment }),
            passwords: PasswordHasher(cost: .init(rounds: 16, blockSize: 1, parallelism: 1)))
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: moment)
        let desk = ServiceContext(store: store, environment: environment)
        try await plan(in: store, environment)
        let (accounts, tokens) = try await people(desk)
        var planted = Planted(desk: desk, accounts: accounts, tokens: tokens)
        try await planted.fill()
        try await planted.discuss()
        try await planted.keepRecords()
        try await planted.keepTables()
        try await planted.keepReturns()
        try await planted.keepRequests()
        try await planted.keepRounds()
        try await planted.issuePacks()
        try await planted.keepMoney()
        try await planted.assess()
        return planted
    }

    private static func plan(in store: Store, _ environment: ServiceEnvironment) async throws {
        let fire = ActionParty(printed: "Fire", party: "Merrowshire Fire", guessed: false)
        let police = ActionParty(printed: "Police", party: "Merrowshire Police", guessed: false)
        let plan = Plan(
            title: "Plan", year: try planYear(2023),
            priorities: [
                Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary"),
                Priority(rank: 2, name: "Noise", printed: "Noise", slug: "noise"),
            ],
            actions: [
                Action(
                    reference: "1.1", address: "1.1", paragraphs: [Secret.history.word], priority: "burglary",
                    leads: [fire]),
                Action(
                    reference: "1.2", address: "1.2", paragraphs: ["Visit \(Secret.draft.word)"],
                    priority: "burglary", leads: [police]),
                Action(
                    reference: "2.1", address: "2.1",
                    paragraphs: ["Measure \(Secret.elsewhere.word). Complaints rose by 58%, from 100 to 120."],
                    priority: "noise", leads: [police]),
            ],
            successMeasures: [SuccessMeasure(text: "Fewer fires", priority: "burglary", heading: "Burglary")],
            members: [
                Member(
                    name: "Merrowshire Fire", kind: .responsible,
                    contacts: [Contact(kind: .telephone, value: Secret.contact.word)])
            ],
            fundingLines: [FundingLine(text: "Locks \(Secret.elsewhere.word)", priority: "noise")],
            themes: [CrossCuttingTheme(name: "Theme \(Secret.elsewhere.word)", priorities: ["noise"])])
        try await store.write { transaction in
            try transaction.insert(
                Partnership(name: "Aldmere", area: "Aldmere"), id: environment.ids.next(), demonstrationDate: nil)
            _ = try transaction.insert(plan, asAt: moment.day, at: moment, ids: environment.ids)
            if let ward = Area(code: area, kind: .ward, name: "Saltwell") {
                _ = try transaction.keep(ward, number: nil, next: 1)
            }
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "1"),
                    at: moment, payload: AuditPayload()))
        }
    }

    /// One account for each role, each with a session.
    private static func people(_ desk: ServiceContext) async throws -> ([Role: RecordID], [Role: String]) {
        var accounts: [Role: RecordID] = [:]
        var tokens: [Role: String] = [:]
        for role in Role.allCases {
            let agency = role.isOfOneAgency ? "Merrowshire Fire" : nil
            let new = NewAccount(
                name: Secret.name(of: role), email: "\(role.rawValue)@people.example", role: role, agency: agency)
            let id = try await MakeAccount(desk).run(new, as: .operator).id
            let token = desk.environment.secrets.token()
            let stored = StoredAccount(id: id, role: role, agency: agency, state: .active, createdAt: moment)
            _ = try await desk.store.write { transaction in
                try SessionRules.begin(
                    stored, isProved: true, device: "Test", token: token, in: &transaction, desk.environment)
            }
            accounts[role] = id
            tokens[role] = token
        }
        return (accounts, tokens)
    }
}
