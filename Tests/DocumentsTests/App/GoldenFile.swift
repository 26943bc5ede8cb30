import Foundation
import Testing

/// A file that says what a rendering must be, byte for byte. `WATCHWARD_RENEW_GOLDEN=1` writes it anew, to be read by a person
/// before it is kept.
struct GoldenFile {
    let url: URL

    init(_ name: String, file: String = #filePath) {
        var tests = URL(fileURLWithPath: file)
        while tests.lastPathComponent != "Tests", tests.pathComponents.count > 1 { tests.deleteLastPathComponent() }
        url = tests.appendingPathComponent("Fixtures/Published").appendingPathComponent(name)
    }

    func check(_ bytes: [UInt8], location: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["WATCHWARD_RENEW_GOLDEN"] == "1" { try Data(bytes).write(to: url) }
        let wanted = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        let found = String(decoding: bytes, as: UTF8.self)
        let difference = zip(wanted.split(separator: "\n"), found.split(separator: "\n")).first { $0 != $1 }
        #expect(
            wanted == found, "\(url.lastPathComponent): wanted \(difference?.0 ?? "…") found \(difference?.1 ?? "…")",
            sourceLocation: location)
    }
}
