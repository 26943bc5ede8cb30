import Foundation
import Storage
import Testing

/// The published figures beside the repository, read by the tests themselves.
enum SharedData {
    /// Nil, after failing under CI, where the shared documents aren't.
    static func bytes(_ path: String) throws -> [UInt8]? {
        let environment = ProcessInfo.processInfo.environment
        let clone = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let shared =
            environment["WATCHWARD_SHARED"] ?? clone.appendingPathComponent("../shared").standardizedFileURL.path
        let file = "\(shared)/data/\(path)"
        guard Disk.exists(file) else {
            #expect(environment["CI"] != "true", "\(file) is missing; WATCHWARD_SHARED may say where it is")
            return nil
        }
        return try Disk.read(file, atMost: 1 << 26)
    }

    /// A table's rows by heading.
    static func table(_ path: String) throws -> [[String: String]] {
        let text = String(decoding: try bytes(path) ?? [], as: UTF8.self).replacing("\r\n", with: "\n")
        let rows = text.split(separator: "\n").map { fields($0) }
        try #require(rows.allSatisfy { $0.count == rows[0].count })
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }

    /// A line's fields; commas within quotation marks divide none.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
