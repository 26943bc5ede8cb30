import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// Two agencies that owe something, with a clock that the test moves; it is 15 January 2024 as it begins.
struct ReturnsDesk {
    let access: AccessDesk
    /// Ids of agencies.
    let fire: String
    let police: String
    /// The key of what Fire owes for every quarter from July 2023 on.
    let owed: String
    let client = Client(address: "192.0.2.7", device: "Firefox on Linux")

    var context: ServiceContext { access.context }
    let manager = ServiceDesk.party(.manager)
    let officer = ServiceDesk.party(.officer)
    let analyst = ServiceDesk.party(.analyst)
    let fireLead = ServiceDesk.party(.partnerLead, agency: "Fire")
    let policeLead = ServiceDesk.party(.partnerLead, agency: "Police")

    init() async throws {
        access = try await AccessDesk()
        let keep = KeepPartnership(access.context)
        fire = try await keep.save(.agency, [.name: "Fire", .agencyKind: "responsible"], as: .operator)
        police = try await keep.save(.agency, [.name: "Police", .agencyKind: "responsible"], as: .operator)
        owed = try await KeepReturns(access.context).add(
            .init(agency: fire, dataset: "Fires", from: "2023-07-01"), as: ServiceDesk.party(.manager))
    }

    /// Past its day: July to September 2023 was due on 31 December.
    var late: String { "\(owed)_2023-07-01" }
    /// October to December 2023.
    var next: String { "\(owed)_2023-10-01" }

    static func file(_ name: String = "fires.csv", _ text: String = "a,b\n1,2\n") -> EvidenceFile {
        EvidenceFile(name: name, bytes: Array(text.utf8))
    }

    func gift(_ parts: [String], file: EvidenceFile = Self.file(), sender: String = "", note: String = "")
        -> GiveReturn.Gift
    {
        GiveReturn.Gift(file: file, sender: sender, note: note, parts: parts)
    }

    func line(_ key: String, as party: ActingParty? = nil) async throws -> ReturnLine {
        try await AnswerReturn(context).show(key, as: party ?? officer).line
    }

    /// Makes a link for parts.
    func link(_ parts: [String], days: Int = 28, uses: Int = 5) async throws -> String {
        try await AskForReturns(context).run(parts, days: days, uses: uses, as: officer).token
    }

    /// The holder of a link that works.
    func holder(_ token: String) async throws -> ActingParty {
        .link(try await OpenSignedLink(context).show(token: token, from: client))
    }

    /// How many entries the trail has.
    func entries() async throws -> Int { try await context.store.read { try $0.revision() } }
}
