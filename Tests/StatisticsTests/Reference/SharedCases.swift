import Foundation
import StatisticsReference

/// The shared reference file, computed by independent programs; see `WATCHWARD_SHARED`.
enum SharedCases {
    /// What came of its cases, by method. Empty when the file isn't there, which is a failure where tests are run for
    /// everybody.
    static let byMethod: Result<[String: [CaseResult]], any Error> = Result {
        guard FileManager.default.fileExists(atPath: path) else { return [:] }
        let file = try ReferenceFile([UInt8](try Data(contentsOf: URL(filePath: path))))
        return Dictionary(grouping: file.verify(), by: \.method)
    }

    /// The inputs of its cases, by method.
    static let inputs: Result<[String: [[String: JSON]]], any Error> = Result {
        guard FileManager.default.fileExists(atPath: path) else { return [:] }
        guard case .object(let file) = try JSONReader.read([UInt8](try Data(contentsOf: URL(filePath: path)))),
            case .list(let cases) = file["cases"]
        else { return [:] }
        return Dictionary(grouping: cases.compactMap(methodAndInputs), by: \.0).mapValues { $0.map(\.1) }
    }

    private static func methodAndInputs(_ value: JSON) -> (String, [String: JSON])? {
        guard case .object(let parts) = value, case .text(let method) = parts["method"],
            case .object(let inputs) = parts["inputs"]
        else { return nil }
        return (method, inputs)
    }

    /// Whether tests are run for everybody, so that nothing may be passed over.
    static var isForEverybody: Bool { environment["CI"] == "true" }

    private static var path: String {
        (environment["WATCHWARD_SHARED"] ?? beside()) + "/statistics/reference.json"
    }

    private static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// `../shared` beside the clone.
    private static func beside() -> String {
        let clone = URL(filePath: #filePath).resolvingSymlinksInPath().pathComponents.dropLast(4)
        return clone.dropLast().joined(separator: "/").replacing("//", with: "/") + "/shared"
    }
}
