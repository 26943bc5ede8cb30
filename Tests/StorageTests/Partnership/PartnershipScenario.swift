import CommunitySafety
import Storage
import Testing

/// Everything that the store does with the partnership's records, once for every kind.
struct PartnershipScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        let (store, ids) = (store, ids)
        try await store.write { transaction in
            let records = try Self.records(ids)
            for (id, record) in records { try transaction.insert(record, id: id) }
            for kind in PartnershipKind.allCases {
                let kept = try kind.isPrivate ? transaction.openedRecords(kind) : transaction.partnershipRecords(kind)
                #expect(kept.map(\.record) == records.filter { $0.1.kind == kind }.map(\.1))
                let stored = try #require(kept.first)
                try Self.change(stored, in: &transaction)
            }
            try Self.resolve(records[0].0, in: &transaction)
            let subject = AuditSubject(kind: "agencies", id: records[0].0.text)
            for isPersonal in [false, true] {
                let payload = AuditPayload(before: ["name": "Old"], after: ["name": "New"], isPersonal: isPersonal)
                try transaction.record(
                    AuditEvent(
                        actor: "operator", deed: .partnershipKept, subject: subject, at: Workbench.now, payload: payload
                    ))
            }
            let changes = try transaction.recordedChanges(of: subject)
            #expect(changes.map(\.after) == [[:], ["name": "New"]])
            #expect(changes.map(\.before) == [[:], ["name": "Old"]])
            try transaction.record(Workbench.event())
        }
    }

    private static func change(_ stored: StoredPartnershipRecord, in transaction: inout Transaction) throws {
        try transaction.update(stored, to: stored.record)
        #expect(throws: StorageError.staleVersion(table: stored.table, id: stored.id.text)) {
            try transaction.update(stored, to: stored.record)
        }
        let changed = StoredPartnershipRecord(id: stored.id, record: stored.record, version: 2)
        try transaction.set(changed, removedAt: Workbench.now)
        #expect(try transaction.publishedHoldings().isEmpty == (stored.record.kind == .holding))
        let removed = try transaction.partnershipRecords(stored.record.kind).first { $0.id == stored.id }
        #expect(removed?.isRemoved == true)
        #expect(removed?.version == 3)
        let back = StoredPartnershipRecord(id: stored.id, record: stored.record, version: 3, isRemoved: true)
        try transaction.set(back, removedAt: nil)
        #expect(try transaction.publishedHoldings().map(\.record[.person]) == ["Ada Brook"])
        #expect(try transaction.publishedContacts().map(\.record[.value]) == ["01632 960 999"])
    }

    private static func resolve(_ agency: RecordID, in transaction: inout Transaction) throws {
        let resolution = StoredResolution(
            printed: "Police CSU", party: PartnershipReference(.agency, agency.text))
        try transaction.keep(resolution)
        try transaction.keep(resolution)
        #expect(try transaction.resolutions() == [resolution])
        try transaction.removeResolution(resolution.key)
        #expect(try transaction.resolutions().isEmpty)
    }

    /// One record of every kind, each naming those before it.
    static func records(_ ids: IDSource) throws -> [(RecordID, PartnershipRecord)] {
        let (agency, team, post, group) = (ids.next(), ids.next(), ids.next(), ids.next())
        let subject = PartnershipReference(.post, post.text).text
        let made: [(RecordID, PartnershipKind, [PartnershipField: String])] = [
            (agency, .agency, [.name: "Aldmere Police", .shortNames: "AP\nPolice", .agencyKind: "responsible"]),
            (team, .team, [.name: "CSU", .agency: agency.text, .from: "2020-01-01", .to: "2029-12-31"]),
            (
                post, .post,
                [
                    .name: "Sergeant", .agency: agency.text, .team: team.text, .answersFor: "team",
                    .isPublished: "yes",
                ]
            ),
            (
                group, .group,
                [
                    .name: "Strategy Group", .groupKind: "strategy", .chair: post.text, .members: agency.text,
                    .terms: "One\nTwo",
                ]
            ),
            (ids.next(), .holding, [.post: post.text, .person: "Ada Brook", .isPublished: "yes"]),
            (ids.next(), .champion, [.name: "Hate crime", .agency: agency.text, .post: post.text]),
            (ids.next(), .parish, [.name: "Saltwell", .parishKind: "town"]),
            (ids.next(), .service, [.name: "Helpline", .offers: "Advice", .isRefuge: "yes"]),
            (ids.next(), .otherPlan, [.name: "County plan", .to: "2026-03-31"]),
            (ids.next(), .abbreviation, [.name: "CSU", .meaning: "community safety unit"]),
            (
                ids.next(), .contact,
                [.subject: subject, .contactKind: "telephone", .value: "01632 960 999", .isPublished: "yes"]
            ),
        ]
        return try made.map { ($0.0, try PartnershipRecord($0.1, typed: $0.2)) }
    }
}

extension StoredPartnershipRecord {
    /// The table that a stale version is told of.
    fileprivate var table: String {
        switch record.kind {
        case .agency: "agency"
        case .team: "agency_team"
        case .post: "agency_post"
        case .holding: "post_holding"
        case .group: "partnership_group"
        case .champion: "champion"
        case .parish: "parish"
        case .service: "signpost_service"
        case .otherPlan: "other_plan"
        case .abbreviation: "abbreviation"
        case .contact: "party_contact"
        }
    }
}
