import CommunitySafety
import Services
import Storage
import Testing

/// What the tests of editing share: the sample plan imported, and its records found by their words.
struct EditingDesk {
    let context: ServiceContext
    let year: PlanYear
    let version: RecordID

    init() async throws {
        context = try await ServiceDesk.context()
        let outcome = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
        year = outcome.year
        version = try await context.store.read { try #require(try $0.currentPlanVersion(of: outcome.year)).id }
    }

    /// The first record of a kind whose title holds the words.
    func find(_ kind: RecordKind, _ words: String) async throws -> StoredRecord {
        let version = version
        return try await context.store.read { reading in
            let records = try reading.order(of: kind, in: version).compactMap { try reading.record(kind, $0.id) }
            return try #require(records.first { $0.text.title.contains(words) || $0.text[.narrative].contains(words) })
        }
    }

    func plan() async throws -> Plan { try await ShowPlan(context).run(year: year, as: .public).plan }

    func revision() async throws -> Int { try await ReadRevision(context).run() }

    /// Another signed-in person than `ServiceDesk.party`.
    static func colleague(_ role: Role = .officer) -> ActingParty {
        .account(
            Actor(
                id: RecordID(at: ServiceDesk.moment, random: [0, 0, 2, 2, 2, 2, 2, 2, 2, 2]), role: role, agency: nil))
    }
}

extension StoredRecord {
    /// Its text with a field typed anew.
    func typing(_ field: RecordField, _ words: String) -> RecordText {
        var text = text
        text[field] = words
        return text
    }
}
