import Foundation
import Services

extension EvidenceFile {
    /// Files, and the files of folders in the order of their names; hidden ones are left out. Each is read when its turn
    /// comes, but for what comes through a pipe.
    static func reading(_ paths: [String]) throws -> [EvidenceFile] {
        let files = try paths.flatMap(Self.files).map(file)
        guard !files.isEmpty else {
            throw CommandFailure(
                status: .unreadableFile, message: "There are no files in \(paths.joined(separator: ", ")).")
        }
        return files
    }

    private static func file(at path: String) throws -> EvidenceFile {
        let name = (path as NSString).lastPathComponent
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            FileManager.default.isReadableFile(atPath: path)
        else { return EvidenceFile(name: name, bytes: try DocumentFile(path: path).bytes) }
        guard status.st_size <= byteLimit else {
            throw CommandFailure(
                status: .unreadableFile, message: "\(path) is larger than \(byteLimit >> 20) MB; load it in parts.")
        }
        return EvidenceFile(name: name, path: path)
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
