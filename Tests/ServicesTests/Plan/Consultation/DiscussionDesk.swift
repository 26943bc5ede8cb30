import CommunitySafety
import Storage
import Testing

@testable import Services

/// An imported plan with people of every role, links, and a clock that the test moves.
struct DiscussionDesk {
    let access: AccessDesk
    let year: PlanYear
    let officer: ActingParty
    let manager: ActingParty
    let client = Client(address: "192.0.2.7", device: "Firefox on Linux")

    var context: ServiceContext { access.context }

    init() async throws {
        access = try await AccessDesk()
        year = try await ServiceDesk.importer(access.context).run(SampleDocument.file, as: .operator).year
        officer = try await Self.person(.officer, "dan@aldmere.example", in: access)
        manager = try await Self.person(.manager, "ros@aldmere.example", in: access)
    }

    /// Makes an account and answers it as it acts.
    func person(_ role: Role, _ email: String, name: String? = nil, agency: String? = nil) async throws -> ActingParty {
        try await Self.person(role, email, name: name, agency: agency, in: access)
    }

    private static func person(
        _ role: Role, _ email: String, name: String? = nil, agency: String? = nil, in access: AccessDesk
    ) async throws -> ActingParty {
        let new = NewAccount(name: name ?? "Person \(role.words)", email: email, role: role, agency: agency)
        let made = try await MakeAccount(access.context).run(new, as: .operator)
        return .account(Actor(id: made.id, role: role, agency: agency))
    }

    /// Makes a link and opens it.
    func link(priority: String? = nil, days: Int = 28, uses: Int? = nil) async throws -> (
        token: String, party: ActingParty
    ) {
        let made = try await ShareDraft(context)
            .run(year, priority: priority, for: "The parish", days: days, uses: uses, as: officer)
        return (made.token, .link(try await OpenSignedLink(context).show(token: made.token, from: client)))
    }

    func find(_ kind: RecordKind, _ words: String) async throws -> StoredRecord {
        let year = year
        return try await context.store.read { reading in
            let version = try #require(try reading.currentPlanVersion(of: year)).id
            let records = try reading.order(of: kind, in: version).compactMap { try reading.record(kind, $0.id) }
            return try #require(records.first { $0.text.title.contains(words) || $0.text[.narrative].contains(words) })
        }
    }

    static func id(_ party: ActingParty) -> RecordID {
        guard case .account(let actor) = party else { return RecordID("none") }
        return actor.id
    }

    var sender: CommentSender { CommentSender(name: "Ada Brook", agency: "Aldmere Parish Council") }
}
