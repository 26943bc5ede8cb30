import Foundation
import Services

extension EvidenceFile {
    /// More than this together is read in parts.
    static let byteLimit = 1 << 30

    /// Reads files, and the files of folders in the order of their names; hidden ones are left out.
    static func reading(_ paths: [String]) throws -> [EvidenceFile] {
        var files: [EvidenceFile] = []
        var left = byteLimit
        for path in try paths.flatMap(Self.files) {
            let document = try DocumentFile(path: path)
            left -= document.bytes.count
            guard left >= 0 else {
                throw CommandFailure(
                    status: .unreadableFile, message: "These files are more than 1 GB together; load them in parts.")
            }
            files.append(EvidenceFile(name: (path as NSString).lastPathComponent, bytes: document.bytes))
        }
        guard !files.isEmpty else {
            throw CommandFailure(
                status: .unreadableFile, message: "There are no files in \(paths.joined(separator: ", ")).")
        }
        return files
    }

    private static func files(at path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        guard let names = FileManager.default.enumerator(atPath: path) else {
            throw CommandFailure(status: .unreadableFile, message: "\(path) can't be listed. May you read it?")
        }
        return names.compactMap { $0 as? String }.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { "\(path)/\($0)" }
            .filter { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue }
            .sorted()
    }
}
