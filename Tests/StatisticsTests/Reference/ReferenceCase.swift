import Foundation

/// A case of the shared reference file, computed by independent programs; see `WATCHWARD_SHARED`.
struct ReferenceCase: Decodable, Sendable {
    struct Tolerance: Decodable, Sendable {
        var rel = 1e-9
        var abs = 1e-10
    }

    private struct File: Decodable {
        let cases: [ReferenceCase]
    }

    let name, method: String
    let inputs, expected: [String: JSON]
    let tolerance: Tolerance

    /// All cases by method. Empty when the file isn't there, which is a failure
    /// where tests are run for everybody.
    static let byMethod: Result<[String: [ReferenceCase]], any Error> = Result {
        let path = (environment["WATCHWARD_SHARED"] ?? beside()) + "/statistics/reference.json"
        guard FileManager.default.fileExists(atPath: path) else { return [:] }
        let file = try JSONDecoder().decode(File.self, from: try Data(contentsOf: URL(filePath: path)))
        return Dictionary(grouping: file.cases, by: \.method)
    }

    /// Whether tests are run for everybody, so that nothing may be passed over.
    static var isForEverybody: Bool { environment["CI"] == "true" }

    private static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// `../shared` beside the clone.
    private static func beside() -> String {
        let clone = URL(filePath: #filePath).resolvingSymlinksInPath().pathComponents.dropLast(4)
        return clone.dropLast().joined(separator: "/").replacing("//", with: "/") + "/shared"
    }
}
