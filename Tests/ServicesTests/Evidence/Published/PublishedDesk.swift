import CommunitySafety
import Storage
import Testing

@testable import Services

/// A partnership with places, into which files of offices come.
struct PublishedDesk {
    let context: ServiceContext

    init() async throws {
        context = try await TableDesk.context()
        try await context.store.write { transaction in
            let force = try #require(Area(code: "E23099991", kind: .force, name: "Westmarch"))
            _ = try transaction.keep(force, number: nil, next: try transaction.nextAreaNumber())
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceKept, subject: AuditSubject(kind: "area", id: "force"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
    }

    /// As the same partnership is after the server was killed and started again.
    init(restarting other: PublishedDesk) {
        context = ServiceContext(store: other.context.store, environment: other.context.environment)
    }

    static let intake = SheetIntake(finder: ServiceDesk.noTools)
    static let patience = Duration.seconds(60)

    static func file(_ name: String, _ text: String) -> EvidenceFile {
        EvidenceFile(name: name, bytes: Array(text.utf8))
    }

    /// So many alike records of one month, of a made-up force.
    static func street(
        _ records: Int, month: String = "2023-04", type: String = "Drugs", others: [String] = []
    ) -> EvidenceFile {
        let heading =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context"
        let row =
            "x,\(month),Westmarch Police,Westmarch Police,0.25,51.5,On or near A Street,E01099991,Aldmere 001A,\(type),,"
        let rows = [heading] + Array(repeating: row, count: records) + others
        return file("\(month)-westmarch-street.csv", rows.joined(separator: "\r\n"))
    }

    func keep(_ files: [EvidenceFile], as party: ActingParty = .operator) async throws -> String {
        try #require(try await KeepPublished(context, intake: Self.intake).run(files, as: party))
    }

    /// What stands once nothing of it runs any more.
    func standing(_ id: String, as party: ActingParty = .operator) async throws -> PublishedLoad? {
        try await ShowPublished(context, intake: Self.intake).run(id: id, patience: Self.patience, as: party)
    }

    func report(_ id: String) async throws -> LoadReport {
        guard case .ready(let report, _) = try #require(try await standing(id)).standing else {
            throw Unread(standing: try await standing(id)?.standing)
        }
        return report
    }

    struct Unread: Error { let standing: PublishedLoad.Standing? }

    /// Takes in what was shown last, and answers how it stands then.
    func accept(_ id: String) async throws -> PublishedLoad.Standing? {
        let version = try #require(try await standing(id)).version
        try await AcceptPublished(context, intake: Self.intake).start(id: id, version: version, as: .operator)
        return try await standing(id)?.standing
    }

    func loads() async throws -> [LoadSummary] { try await ListLoads(context).run(as: .operator) }

    func keptFiles(_ id: String) async throws -> Int {
        try await context.store.read { try $0.publishedFiles(RecordID(id)).count }
    }
}
