import CommunitySafety
import Converters
import Foundation
import Services
import Storage
import Testing

/// A partnership with places, for the tests of tables.
enum TableDesk {
    /// The repository's own tools: `.venv` and `Resources`.
    static let finder = ToolFinder(
        named: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
            .standardizedFileURL.path, program: nil, searchPath: "/usr/bin:/bin")
    static let intake = SheetIntake(finder: finder)

    /// Whether spreadsheets can be read here; they must be where the tests of every change run.
    static var canReadSpreadsheets: Bool {
        let can = SheetConverter(finder: finder).isAvailable
        #expect(can || ProcessInfo.processInfo.environment["CI"] != "true", "run scripts/setup")
        return can
    }

    static let places: [(String, AreaKind, String)] = [
        ("E07009991", .district, "Aldmere"), ("E07009992", .district, "Marledown"), ("E05009991", .ward, "Saltwell"),
        ("E05009992", .ward, "Quarry Hill"),
    ]

    static func context() async throws -> ServiceContext {
        let context = try await ServiceDesk.context()
        try await keepPlaces(in: context)
        return context
    }

    static func keepPlaces(in context: ServiceContext) async throws {
        try await context.store.write { transaction in
            for (index, place) in places.enumerated() {
                let area = try #require(Area(code: place.0, kind: place.1, name: place.2))
                _ = try transaction.keep(area, number: nil, next: index + 1)
            }
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceKept, subject: AuditSubject(kind: "area", id: "all"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
    }

    static func csv(_ text: String, _ name: String = "volunteers-2022-q3.csv") -> EvidenceFile {
        EvidenceFile(name: name, bytes: Array(text.utf8))
    }

    static let volunteers = """
        ,Oct – Dec 21,Jan – Mar 22,Apr – Jun 22,Jul – Sep 22,Total
        Referrals to the domestic abuse volunteer service,77,95,86,84,307
        Hours given by the domestic abuse volunteer service,120,131,140,150,541
        """
}
