import Foundation
import Services

/// The demonstration as `init --demo` makes it, for tests of what stands in it.
enum Demonstration {
    static let folder: URL = {
        var repository = URL(fileURLWithPath: #filePath)
        while repository.lastPathComponent != "Tests", repository.pathComponents.count > 1 {
            repository.deleteLastPathComponent()
        }
        return repository.deletingLastPathComponent().appendingPathComponent("Resources/demo")
    }()

    /// With everything in it.
    static func with(_ work: (ServiceContext) async throws -> Void) async throws {
        let plan = folder.appendingPathComponent("aldmere-2023-24.md")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { [".csv", ".geojson", ".txt"].contains(where: $0.hasSuffix) }
            .map { EvidenceFile(name: $0, path: folder.appendingPathComponent($0).path) }
        try await ServiceDesk.withInstallation { installation, _ in
            let seed = SeedDemonstration(
                installation: installation, environment: ServiceDesk.environment(), intake: ServiceDesk.intake,
                source: DocumentFile(name: "aldmere-2023-24.md", bytes: Array(try Data(contentsOf: plan))),
                figures: files)
            try await seed.run(as: .operator)
            let context = try await installation.open(.system)
            try await work(context)
            try context.close()
        }
    }
}
