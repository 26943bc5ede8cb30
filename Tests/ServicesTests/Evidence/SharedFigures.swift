import Foundation
import Services
import Storage
import Testing

/// Real open data to load, from the shared documents.
enum SharedFigures {
    /// Files of a folder of `data`; nil, after failing under CI, when they aren't there.
    static func files(_ folder: String, _ names: String...) throws -> [EvidenceFile]? {
        let environment = ProcessInfo.processInfo.environment
        let clone = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let shared =
            environment["WATCHWARD_SHARED"] ?? clone.appendingPathComponent("../shared").standardizedFileURL.path
        let paths = names.map { "\(shared)/data/\(folder)/\($0)" }
        guard paths.allSatisfy(Disk.exists) else {
            #expect(environment["CI"] != "true", "\(folder) isn't in \(shared); WATCHWARD_SHARED may say where it is")
            return nil
        }
        return try paths.map { path in
            EvidenceFile(
                name: URL(fileURLWithPath: path).lastPathComponent, bytes: try Disk.read(path, atMost: 1 << 26))
        }
    }

    static let lookUps = [
        "lsoa21_ward24_ltla24_kent.csv", "lsoa11_lsoa21_ltla22_kent.csv", "lsoa11_ward17_kent.csv",
        "ltla24_csp24_pfa24_kent.csv", "msoa_names_kent.csv", "mysociety_local_authorities_kent.csv",
        "ward_all_codes_kent.csv",
    ]

    /// A store with the look-ups of Kent; nil without them.
    static func kent() async throws -> ServiceContext? {
        let context = try await ServiceDesk.context()
        for name in lookUps {
            guard let files = try files("lookups-kent", name) else { return nil }
            _ = try await LoadEvidence(context).run(files, by: .operator)
        }
        return context
    }
}
